import type { JetStreamClient } from '@nats-io/jetstream';
import { fromInstagram, type Outcome, type ReceiptOutcome } from 'convograph/inbound';
import { publishCallback } from './callbacks.ts';
import { idOf, nameOf, timeOf } from './ids.ts';
import type { Journal } from './journal.ts';
import { bury } from './publish.ts';
import { confirmedBy, markRead } from './receipts.ts';
import type { Settings } from './settings.ts';
import type { Delivery, Work } from './worker.ts';

/** Turns the items of webhooks into callbacks. */
export function inboundWork(js: JetStreamClient, journal: Journal, settings: Settings): Work {
  return {
    stage: 'inbound',
    handle: async (delivery) => {
      for (const outcome of await outcomesOf(delivery.message.json(), journal)) {
        if (outcome.account !== settings.account) await buryForeign(outcome, delivery, js);
        else if (outcome.kind === 'receipt') await publishReceipts(outcome, delivery, js, journal, settings);
        // What the account itself did is left out: a bot would answer itself.
        else if (!outcome.self) await publishOutcome(outcome, delivery, js, settings);
      }
    },
  };
}

/** Buries an item of another account of the same Meta app: an answer would come from this account, and the person never wrote to it. */
async function buryForeign({ dedupeKey }: Outcome, { message, partition }: Delivery, js: JetStreamClient) {
  await bury(js, 'inbound', partition, nameOf(dedupeKey), message.data, 'It is of another account.');
}

/** Reads an item. Where it asks for a message of ours, the journal is read, and then the item again. */
async function outcomesOf(webhook: unknown, journal: Journal): Promise<readonly Outcome[]> {
  let asked = false;
  const outcomes = readItem(webhook, () => {
    asked = true;
    return undefined;
  });
  const { account, contact } = outcomes[0] ?? {};
  if (!asked || account === undefined || contact === undefined) return outcomes;
  const entries = await journal.read(account, contact);
  return readItem(webhook, (mid) => entries.find((entry) => entry.mid === mid)?.message_id);
}

function readItem(webhook: unknown, messageIdOf: (mid: string) => string | undefined): readonly Outcome[] {
  const { status, outcomes } = fromInstagram(webhook, { messageIdOf });
  if (status === 'refused') throw new Error('not a webhook');
  return outcomes;
}

/** Publishes the callback of an outcome. After a second delivery it has the same ids, and the stream drops it. */
async function publishOutcome(outcome: Outcome, delivery: Delivery, js: JetStreamClient, settings: Settings) {
  const { dedupeKey, timestamp = delivery.takenAt.getTime() } = outcome;
  const facts = { accepted_time: delivery.takenAt.toISOString(), id: idOf(dedupeKey, timestamp), details: true };
  await publishCallback(js, settings, delivery.partition, nameOf(dedupeKey), outcome, facts);
}

/** Publishes a report for each message that the receipt is about. */
async function publishReceipts(
  outcome: ReceiptOutcome,
  delivery: Delivery,
  js: JetStreamClient,
  journal: Journal,
  settings: Settings,
): Promise<void> {
  const messages = await confirmedBy(outcome, journal);
  // Somebody wrote it in the app of the account: there is no message of ours to report on.
  if (messages === undefined) return publishOutcome(outcome, delivery, js, settings);
  for (const message_id of messages) {
    const facts = { accepted_time: timeOf(message_id).toISOString() };
    const id = `${outcome.status}.${message_id}`;
    await publishCallback(js, settings, delivery.partition, id, { ...outcome, message_id }, facts);
  }
  await markRead(outcome, journal);
}
