import { isMessage, isWebhook } from '../../cli/recognise.ts';
import type { Direction } from './state.ts';

/** Says where what was refused belongs; of what belongs nowhere, nothing. */
export function mistakenFor(direction: Direction, input: unknown): string | undefined {
  if (direction === 'receive')
    return isMessage(input) ? 'This is a message: paste it under "Send a message".' : undefined;
  if (isWebhook(input)) return 'This is a webhook: paste it under "Receive a webhook".';
  return isSendRequest(input)
    ? 'This is a whole send request: paste only what its "message" or "event" holds, and set the recipient in the options.'
    : undefined;
}

function isSendRequest(input: unknown): boolean {
  const { message, event } = Object(input);
  return isMessage(message) || isMessage(event);
}
