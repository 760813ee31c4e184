import type { JetStreamClient } from '@nats-io/jetstream';
import { fromInstagram, type Outcome } from 'convograph/inbound';
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
        // The account's own comment: a bot that is told of it answers itself.
        else if (!outcome.self) await publishOutcome(outcome, delivery, js, settings);
      }
    },
  };
}

/** Of the same Meta app. An answer would leave from this account, which the person never wrote to. */
async function buryForeign({ dedupeKey }: Outcome, { message, partition }: Delivery, js: JetStreamClient) {
  await bury(js, 'inbound', partition, nameOf(dedupeKey), message.data, 'It is of another account.');
}

/** Most items ask for no message of ours. For those that do, the journal is read, and then they are read again. */
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
  const result = fromInstagram(webhook, { messageIdOf });
  if (result.status === 'refused') throw new Error('not a webhook');
  return result.outcomes;
}

/** Delivered a second time, an outcome has the same ids, and its callback is dropped. */
async function publishOutcome(outcome: Outcome, delivery: Delivery, js: JetStreamClient, settings: Settings) {
  const { dedupeKey, timestamp = delivery.takenAt.getTime() } = outcome;
  const facts = { accepted_time: delivery.takenAt.toISOString(), id: idOf(dedupeKey, timestamp), details: true };
  await publishCallback(js, settings, delivery.partition, nameOf(dedupeKey), outcome, facts);
}

/** One report for each message that the receipt speaks of. */
async function publishReceipts(
  outcome: Outcome & { readonly kind: 'receipt' },
  delivery: Delivery,
  js: JetStreamClient,
  journal: Journal,
  settings: Settings,
): Promise<void> {
  const messages = await confirmedBy(outcome, journal);
  // What somebody typed into the app of the account: there is no message of ours to report on.
  if (messages === undefined) return publishOutcome(outcome, delivery, js, settings);
  for (const message_id of messages) {
    const facts = { accepted_time: timeOf(message_id).toISOString() };
    const id = `${outcome.status}.${message_id}`;
    await publishCallback(js, settings, delivery.partition, id, { ...outcome, message_id }, facts);
  }
  await markRead(outcome, journal);
}
