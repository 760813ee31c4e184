/**
 * Instagram sends back only a payload, never the message that asked. So the id of that message travels inside:
 * `cg1:{message id}:{postback data}`, the id with `%` and `:` percent-encoded. See docs/decisions/choice-payloads.md.
 */

const mark = 'cg1:';

/** What a payload of ours holds. `messageId` is `""` where the message had none. */
export interface ChoicePayload {
  readonly messageId: string;
  readonly postbackData: string;
}

/** Turns a message id into what stands before the postback data. */
export function payloadPrefix(messageId: string): string {
  const encoded = /[%:]/.test(messageId) ? messageId.replaceAll('%', '%25').replaceAll(':', '%3A') : messageId;
  return `${mark}${encoded}:`;
}

/** Tells whether plain postback data would be taken for a payload of ours, or for none. */
export function needsMark(postbackData: string): boolean {
  return postbackData.startsWith(mark) || postbackData.trim() === '';
}

/** Turns a payload into what it holds, or `undefined` where somebody else made it. */
export function readChoicePayload(payload: string): ChoicePayload | undefined {
  if (!payload.startsWith(mark)) return undefined;
  const end = payload.indexOf(':', mark.length);
  if (end === -1) return undefined;
  const encoded = payload.slice(mark.length, end);
  // Stryker disable next-line StringLiteral: what holds no mark is its own text, to decode it only takes longer
  const messageId = encoded.includes('%') ? decoded(encoded) : encoded;
  return messageId === undefined ? undefined : { messageId, postbackData: payload.slice(end + 1) };
}

function decoded(encoded: string): string | undefined {
  return /%(?!25|3A)/.test(encoded) ? undefined : encoded.replaceAll('%3A', ':').replaceAll('%25', '%');
}
