import type { RuleDocs } from '../../shared/rule-docs.ts';
import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { ShortlinkActivatedEvent } from '../../types/conversation-api/contact-event.ts';
import { own, stringOf } from '../untrusted.ts';
import { detailsOfReferral } from './parts/details.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches a `referral` of an ig.me link: by itself, in a message or in a postback. */
export const referralRule: InboundRule<'referral'> = {
  read: ({ referral, tap, isExistingThread }) => {
    const shortlink_activated_event = withoutUndefined<ShortlinkActivatedEvent>({
      payload: tap?.payload,
      title: tap?.title,
      ref: stringOf(own(referral, 'ref')),
      source: stringOf(own(referral, 'source')),
      type: stringOf(own(referral, 'type')),
      existing_thread: isExistingThread,
    });
    return {
      meaning: { kind: 'event', type: 'shortlink_activated_event', event: { shortlink_activated_event } },
      details: detailsOfReferral(referral),
    };
  },
};

export const referralDocs: RuleDocs = {
  summary: 'The ig.me link by which a person came becomes an event: short link activated.',
  source: 'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/ig-me-links',
  sentences: [
    {
      says: 'A referral of an ig.me link by itself becomes a short link event on an existing thread.',
      fixture: 'inbound/referral/plain',
    },
    {
      says: 'A referral in a tap becomes a second outcome, on a new thread, with the payload and the title of the tap.',
      fixture: 'inbound/referral/postback-with-a-short-link',
    },
    {
      says: 'A referral of a short link in a message, or beside it, becomes a second outcome on a new thread.',
      fixture: 'inbound/webhook/item-with-a-message-and-a-referral',
    },
    {
      says: 'Any other referral beside content, such as that of an ad, is in the details of the message.',
      fixture: 'inbound/text/with-a-referral-of-an-ad',
    },
    {
      says: 'Any other referral by itself is unsupported, with the referral in the details.',
      fixture: 'inbound/referral/from-an-ad',
    },
    {
      says: 'A message with nothing but the referral of a link becomes the event alone.',
      fixture: 'inbound/referral/message-without-content',
    },
  ],
};
