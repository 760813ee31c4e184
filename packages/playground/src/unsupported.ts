import type { Outcome } from '../../../src/inbound/index.ts';
import { reasonDocs } from '../../../src/inbound/reason-docs.ts';
import { type Finding, maxFindings } from './findings.ts';
import { pointerRanges } from './pointer-range.ts';

/** Says why outcomes become an unsupported_callback or none, and finds the ranges of their items in the text. */
export function unsupportedFindings(text: string, outcomes: readonly Outcome[]): readonly Finding[] {
  if (outcomes.length === 0) return [];
  const rangeAt = pointerRanges(text);
  return outcomes.map((outcome, index) => {
    const { at } = outcome;
    const range = index < maxFindings ? rangeAt(at) : undefined;
    const becomes = isOfOtherProduct(outcome) ? 'has no callback' : 'becomes an unsupported_callback';
    const sentence = `The item${at && ` at ${at}`} ${becomes}. ${reasonOf(outcome)}`;
    return { gravity: 'info', sentence, ...(range && { range }) };
  });
}

/** What is of Messenger, WhatsApp or another product is nobody's callback. */
export function isOfOtherProduct(outcome: Outcome): boolean {
  return outcome.kind === 'unsupported' && outcome.reason === 'other-object';
}

function reasonOf(outcome: Outcome): string {
  if (outcome.kind === 'unsupported') return reasonDocs[outcome.reason].says;
  if (outcome.kind === 'change') return 'The Conversation API has no word for a message that was edited or taken back.';
  if (outcome.kind === 'event') return 'An event without the id of the person.';
  return 'A receipt of a message that is not known here: an adapter tells its id by messageIdOf.';
}
