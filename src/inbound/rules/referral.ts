import type { RuleDocs } from '../../shared/rule-docs.ts';
import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { ShortlinkActivatedEvent } from '../../types/conversation-api/contact-event.ts';
import { fieldsOf, stringOf } from '../untrusted.ts';
import { detailsOfReferral } from './parts/details.ts';
import type { InboundRule } from './parts/rule.ts';

/** Matches a `referral` by itself; one in a postback; one of an ig.me link, or without anything else, in a message. */
export const referralRule: InboundRule<'referral'> = {
  read: ({ referral, tap, isExistingThread }) => {
    const { ref, source, type } = fieldsOf(referral);
    const shortlink_activated_event = withoutUndefined<ShortlinkActivatedEvent>({
      payload: tap?.payload,
      title: tap?.title,
      ref: stringOf(ref),
      source: stringOf(source),
      type: stringOf(type),
      existing_thread: isExistingThread,
    });
    return {
      meaning: { kind: 'event', type: 'shortlink_activated_event', event: { shortlink_activated_event } },
      details: detailsOfReferral(referral),
    };
  },
};

export const referralDocs: RuleDocs = {
  summary: 'The way by which a person came (a link, an ad, a product) becomes an event: short link activated.',
  source: 'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/ig-me-links',
  sentences: [
    {
      says: 'A referral by itself becomes a short link event on an existing thread.',
      fixture: 'inbound/referral/plain',
    },
    {
      says: 'A referral in a tap becomes a second outcome, on a new thread, with the payload and the title of the tap.',
      fixture: 'inbound/referral/postback-with-a-short-link',
    },
    {
      says: 'A referral of a short link in a message becomes a second outcome.',
      fixture: 'inbound/referral/message-with-a-short-link',
    },
    {
      says: 'Any other referral beside content is in the details of the message.',
      fixture: 'inbound/text/with-a-referral-of-an-ad',
    },
    {
      says: 'A message with nothing but a referral becomes the event alone.',
      fixture: 'inbound/referral/message-without-content',
    },
    {
      says: 'The details hold the whole referral as it came.',
      fixture: 'inbound/referral/every-field',
    },
  ],
};
