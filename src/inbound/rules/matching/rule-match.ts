import type { UnsupportedReason } from '../../../types/outcomes.ts';
import type { Act } from '../../items/act.ts';
import type { Untrusted } from '../../untrusted.ts';
import type { OwnDetails } from '../parts/details.ts';
import type { RuleMatch } from '../parts/rule.ts';
import type { Tap } from '../parts/tap.ts';

/** Matches what nobody can read, with the reason why. */
export function unsupported(act: Act, reason: UnsupportedReason, more?: OwnDetails): RuleMatch<'unsupported'> {
  return { rule: 'unsupported', act, input: { reason, own: more, attachments: undefined } };
}

/** Matches the way by which a person came to a new thread: with a message, or with a tap. */
export function arrival(act: Act, referral: Untrusted, tap?: Tap): RuleMatch<'referral'> {
  return { rule: 'referral', act, input: { referral, tap, isExistingThread: false } };
}
