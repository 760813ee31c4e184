import type { RuleDocs } from '../../shared/rule-docs.ts';
import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { ShortlinkActivatedEvent } from '../../types/conversation-api/contact-event.ts';
import { fieldsOf, stringOf } from '../loose.ts';
import { referralDetailsOf } from '../parts/details.ts';
import type { InboundRule } from '../rule.ts';

/** Matches a `referral` by itself; one in a postback; one of an ig.me link, or without anything else, in a message. */
export const referralRule: InboundRule<'referral'> = {
  id: 'referral',
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
      reading: { kind: 'event', type: 'shortlink_activated_event', event: { shortlink_activated_event } },
      details: referralDetailsOf(referral),
    };
  },
};

export const referralDocs: RuleDocs = {
  summary: 'The way by which a person came (a link, an ad, a product) becomes an event: short link activated.',
  source: 'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/ig-me-links',
};
