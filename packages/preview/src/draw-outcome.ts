import type { Outcome } from 'convograph/inbound';
import type { Drawn, View } from './drawn.ts';
import { fieldOf, textOf } from './fields.ts';
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

/** The kind of what the account itself did. */
const ownKinds: Readonly<Record<Drawn['kind'], Drawn['kind']>> = {
  sent: 'sent',
  received: 'sent',
  receipt: 'receipt',
  line: 'receipt',
};

/** Draws what people see of an outcome. */
export function drawOutcome(outcome: unknown, view: View): Drawn {
  try {
    const drawn = byKind.get(textOf(outcome, 'kind'))?.(outcome, view) ?? drawUnsupported(undefined);
    return fieldOf(outcome, 'self') === true ? { ...drawn, kind: ownKinds[drawn.kind] } : drawn;
  } catch {
    return drawUnsupported(undefined);
  }
}
