import { isCallback, isMessage, isWebhook } from '../../../cli/recognise.ts';
import type { Direction } from './state.ts';

/** Says where a refused input belongs; nothing where it is unknown. */
export function mistakenFor(direction: Direction, input: unknown): string | undefined {
  if (isCallback(input)) return callbackWords[direction];
  if (direction === 'receive')
    return isMessage(input) ? 'This is a message: paste it under "Send a message".' : undefined;
  return isWebhook(input) ? 'This is a webhook: paste it under "Receive a webhook".' : undefined;
}

const callbackWords: Readonly<Record<Direction, string>> = {
  send: 'This is a callback, the result of receiving: only a message or an event of yours can be sent.',
  receive: 'This is a callback, the result of receiving: paste the webhook that it came from.',
};
