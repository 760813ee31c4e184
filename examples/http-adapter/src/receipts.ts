import type { ReceiptOutcome } from 'convograph/inbound';
import { type AppMessage, callBack, report } from './callbacks.ts';
import { nameOf, putAside } from './put-aside.ts';
import { findSent, recordForeign, type Sent } from './sent.ts';
import type { Service } from './service.ts';
import { confirmedBy, isAwaiting } from './unsure.ts';

/**
 * Reports what a receipt tells. A receipt of an unknown message is held while an answer is awaited that may name it.
 * After that it goes to the target as it came, because the message was written elsewhere.
 */
export function receiveReceipt(service: Service, receipt: ReceiptOutcome): void {
  if (settle(service, receipt)) return;
  service.database.query('INSERT INTO held (outcome) VALUES (?)', JSON.stringify(receipt));
}

/** Looks at held receipts again. */
export function settleHeld(service: Service): void {
  for (const held of service.database.query<Held>('SELECT * FROM held ORDER BY id')) {
    try {
      service.database.transaction(() => settleOne(service, held));
    } catch (error) {
      // It would fail again at each start. If nothing can be written at all, this throws too.
      service.database.transaction(() => bury(service, held, nameOf(error)));
    }
  }
}

interface Held {
  readonly id: number;
  readonly outcome: string;
}

function settleOne(service: Service, held: Held): void {
  // Only receipts are held.
  const receipt = JSON.parse(held.outcome) as ReceiptOutcome;
  if (settle(service, receipt)) forget(service, held);
}

function bury(service: Service, held: Held, reason: string): void {
  putAside(service, 'webhook', held.outcome, reason, service.now());
  service.log('webhook.dead', { reason });
  forget(service, held);
}

function forget({ database }: Service, { id }: Held): void {
  database.query('DELETE FROM held WHERE id = ?', id);
}

/** @returns Whether the receipt need not be held any longer. */
function settle(service: Service, receipt: ReceiptOutcome): boolean {
  // A receipt without a mid says until when everything was read. A request that is under way may belong to it.
  if (receipt.mid === undefined && isAwaiting(service, receipt)) return false;
  const sent = findSent(service, receipt) ?? confirmedBy(service, receipt);
  if (sent === undefined && isAwaiting(service, receipt)) return false;
  if (sent === undefined) recordForeign(service, receipt);
  else if (receipt.status === 'READ') reportRead(service, receipt, sent);
  else reportDelivered(service, receipt, sent);
  if (!sent?.message_id) callBack(service, receipt);
  return true;
}

/** A message of several requests is delivered when the last of them is. */
function reportDelivered(service: Service, receipt: ReceiptOutcome, { mid, message_id }: Sent): void {
  service.database.query('UPDATE sent SET delivered = 1 WHERE mid = ?', mid);
  const [delivered] = service.database.query<AppMessage>(
    `SELECT * FROM messages WHERE id = ? AND status IS NULL
       AND NOT EXISTS (SELECT 1 FROM jobs WHERE message_id = messages.id)
       AND NOT EXISTS (SELECT 1 FROM sent WHERE message_id = messages.id AND delivered = 0)`,
    message_id,
  );
  if (delivered !== undefined) report(service, delivered, receipt);
}

/** Whoever has read a message has read everything before it. */
function reportRead(service: Service, receipt: ReceiptOutcome, { id, contact }: Sent): void {
  const read = service.database.query<AppMessage>(
    `SELECT messages.* FROM messages JOIN sent ON sent.message_id = messages.id
     WHERE sent.contact = ? AND (status IS NULL OR status = 'DELIVERED')
       AND NOT EXISTS (SELECT 1 FROM jobs WHERE message_id = messages.id)
     GROUP BY messages.id HAVING MAX(sent.id) <= ? ORDER BY MAX(sent.id)`,
    contact,
    id,
  );
  for (const message of read) report(service, message, receipt);
}
