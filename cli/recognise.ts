import { isMatching, P } from 'ts-pattern';

/** Tells whether something has the form of a webhook, or of an item of one. */
export const isWebhook = isMatching(P.union({ entry: P.any }, { field: P.any, value: P.any }));

/** Tells whether something is a message or an event of the Conversation API, or a send request with one. */
export function isMessage(input: unknown): boolean {
  const { message, event } = Object(input);
  return [input, message, event].some(hasContent);
}

function hasContent(value: unknown): boolean {
  return Object.keys(Object(value)).some((key) => /_(?:message|event)$/.test(key));
}

/** Tells whether something is an array of messages. */
export function isMessages(input: unknown): boolean {
  return Array.isArray(input) && input.length > 0 && input.every(isMessage);
}

/** Tells whether something is what `convograph send` prints: requests for Instagram. They have no sender, as webhooks do. */
export function isRequests(input: unknown): boolean {
  return Array.isArray(input) && input.length > 0 && input.every(isRequest);
}

const isRequest = isMatching(P.union({ messaging_type: P.any }, { recipient: P.any, sender_action: P.any }));

/** Tells whether something is a fixture of the tests: an input, and what is expected of it. */
const isFixture = isMatching({ about: P.any, input: P.any, expected: P.any });

/** Tells whether something is a callback of the Conversation API. */
export const isCallback = isMatching(
  P.union(
    { message: P.union({ contact_message: P.any }, { app_message: P.any }) },
    { event: P.union({ contact_event: P.any }, { contact_message_event: P.any }) },
    { message_delivery_report: P.any },
    { event_delivery_report: P.any },
    { unsupported_callback: P.any },
  ),
);

/** Says in a sentence what a refused input is, where it is known. */
export function mistakeIn(input: unknown): string | undefined {
  if (isFixture(input)) return 'It is a fixture: its "input" is what to give.';
  if (isCallback(input)) return 'It is a callback, which convograph receive makes of a webhook.';
  if (isRequests(input)) return 'They are Instagram requests, which convograph send makes of a message.';
  if (isMessages(input)) return `They are several messages: ${oneAtATime}.`;
  return undefined;
}

export const oneAtATime = 'send and preview take one at a time; --ndjson of send reads one a line';
