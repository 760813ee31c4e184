import { isMatching, P } from 'ts-pattern';

/** Whether something has the form of a webhook, or of an item of one. */
export const isWebhook = isMatching(P.union({ entry: P.any }, { field: P.any, value: P.any }));

/** Whether something is a message or an event of the Conversation API, or a send request with one. */
export function isMessage(input: unknown): boolean {
  const { message, event } = Object(input);
  return [input, message, event].some(hasContent);
}

function hasContent(value: unknown): boolean {
  return Object.keys(Object(value)).some((key) => /_(?:message|event)$/.test(key));
}

/** Whether something is what `convograph send` prints: requests for Instagram, which have no sender as webhooks do. */
export function isRequests(input: unknown): boolean {
  return Array.isArray(input) && input.length > 0 && input.every(isRequest);
}

const isRequest = isMatching(P.union({ messaging_type: P.any }, { recipient: P.any, sender_action: P.any }));
