import type { Outcome } from 'convograph/inbound';
import type { Drawn, View } from './drawn.ts';
import { fieldOf, textOf } from './given.ts';
import { drawChange } from './received/change.ts';
import { drawEvent } from './received/event.ts';
import { drawContactMessage } from './received/message.ts';
import { drawOutcomeReceipt } from './received/receipt.ts';
import { drawUnsupported } from './received/unsupported.ts';

type DrawKind = (outcome: unknown, view: View) => Drawn | undefined;

const kinds: Readonly<Record<Outcome['kind'], DrawKind>> = {
  message: drawContactMessage,
  event: drawEvent,
  receipt: drawOutcomeReceipt,
  change: drawChange,
  unsupported: drawUnsupported,
};

const byKind: ReadonlyMap<string | undefined, DrawKind> = new Map(Object.entries(kinds));

/** Where something stands that the account itself did. */
const ownPlaces: Readonly<Record<Drawn['place'], Drawn['place']>> = {
  sent: 'sent',
  received: 'sent',
  receipt: 'receipt',
  line: 'receipt',
};

/** Turns an outcome into what people see of it. */
export function drawOutcome(outcome: unknown, view: View): Drawn {
  try {
    const drawn = byKind.get(textOf(outcome, 'kind'))?.(outcome, view) ?? drawUnsupported(undefined);
    return fieldOf(outcome, 'self') === true ? { ...drawn, place: ownPlaces[drawn.place] } : drawn;
  } catch {
    return drawUnsupported(undefined);
  }
}
