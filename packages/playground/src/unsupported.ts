import type { Outcome, UnsupportedReason } from '../../../src/inbound/index.ts';
import { type Finding, maxFindings } from './findings.ts';
import { pointerRanges } from './pointer-range.ts';

/** What each reason means, in the words of docs/rules.md. */
export const reasons: Readonly<Record<UnsupportedReason, string>> = {
  'is-unsupported': 'A message that Instagram itself marks as unsupported.',
  'unsupported-type': 'An attachment that Instagram itself marks as unsupported.',
  ephemeral: 'A picture or video that may be seen once.',
  'media-unavailable': 'An attachment without a link: gone, or private.',
  fallback: 'A link preview that is not the only thing beside a text.',
  template: 'A template: only echoes should hold one.',
  'attachment-unknown': 'An attachment of a type that nobody knew.',
  empty: 'A message, postback or comment with nothing in it.',
  'phantom-edit': 'An edit without a text: a new message comes by itself, or never.',
  'thread-control': 'Apps hand the thread to one another.',
  'opt-in': 'A person signed up for messages.',
  mention: 'The account was mentioned in a comment or a caption.',
  insights: 'Figures of a story.',
  'no-sender': 'A message, postback or reaction without the id of the person.',
  'lookup-failed': 'A look-up of yours threw, or answered with what it must not. Try the item again.',
  'no-items': 'An entry without items, or something else in its place.',
  unknown: 'An item of a kind that nobody knew.',
};

/** Says why outcomes become an unsupported_callback, and finds the ranges of their items in the text. */
export function unsupportedFindings(text: string, outcomes: readonly Outcome[]): readonly Finding[] {
  if (outcomes.length === 0) return [];
  const rangeAt = pointerRanges(text);
  return outcomes.map((outcome, index) => {
    const { at } = outcome;
    const range = index < maxFindings ? rangeAt(at) : undefined;
    const sentence = `The item${at && ` at ${at}`} becomes an unsupported_callback. ${reasonOf(outcome)}`;
    return { gravity: 'info', sentence, ...(range && { range }) };
  });
}

function reasonOf(outcome: Outcome): string {
  if (outcome.kind === 'unsupported') return reasons[outcome.reason];
  if (outcome.kind === 'change') return 'The Conversation API has no word for a message that was edited or taken back.';
  if (outcome.kind === 'event') return 'An event without the id of the person.';
  return 'A receipt of a message that is not known here: an adapter tells its id by messageIdOf.';
}
