import type { OutboundIssueCode } from '../../types/notice.ts';
import type { RefusedKey } from '../model.ts';
import type { RefusalRule } from '../rule.ts';

/** Makes the rule of a content that is refused. */
export function unsupported<Key extends RefusedKey>(id: Key, issue: OutboundIssueCode): RefusalRule<Key> {
  return {
    id,
    direction: 'outbound',
    summary: 'Refused: there is nothing on Instagram that this could become, or not yet.',
    source: 'https://developers.sinch.com/docs/conversation/channel-support/instagram/',
    issue,
  };
}
