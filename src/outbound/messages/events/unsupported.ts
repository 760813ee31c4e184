import type { RuleDocs } from '../../../shared/rule-docs.ts';
import type { RefusedKey } from '../model.ts';
import type { RefusalRule } from '../rule.ts';

/** Makes the rule of an event that Instagram has nothing for. */
export function unsupportedEvent<Key extends RefusedKey>(id: Key): RefusalRule<Key> {
  return {
    id,
    issue: 'event.unsupported',
  };
}

export const unsupportedEventDocs: RuleDocs = {
  summary: 'Refused: Instagram has nothing that this event could become.',
  source:
    'https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/sender-actions',
};
