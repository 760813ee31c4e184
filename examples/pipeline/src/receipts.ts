import { setTimeout as pause } from 'node:timers/promises';
import type { Details, ReceiptOutcome } from 'convograph/inbound';
import { fingerprintsOfEcho } from './fingerprint.ts';
import { type Confirmation, type Entry, type Journal, lookEveryMs } from './journal.ts';

/** How long an echo waits for the answer of a send call, which may name its message. */
const answerWaitMs = 5_000;

/** Gives the messages that were delivered or read as a whole; `undefined` where the receipt is about none of ours. */
export async function confirmedBy(receipt: ReceiptOutcome, journal: Journal): Promise<readonly string[] | undefined> {
  const { account, contact, mid, status } = receipt;
  if (contact === undefined) return undefined;
  if (status === 'READ') return messagesReadIn(entriesRead(receipt, await journal.read(account, contact)));
  if (mid === undefined) return undefined;
  const end = performance.now() + answerWaitMs;
  for (;;) {
    const isLast = performance.now() >= end;
    const entries = await journal.confirm(account, contact, (before) => deliveryIn(before, mid, receipt.details));
    const messages = deliveredWith(mid, entries);
    // It may be the echo of a request that is being sent, though it says something else.
    const isSending = entries.some(({ state }) => state === 'sending');
    if (messages !== undefined || !isSending || isLast) return messages;
    await pause(lookEveryMs);
  }
}

/** Notes what was read, so that the next receipt does not report it again. */
export async function markRead(receipt: ReceiptOutcome, journal: Journal): Promise<void> {
  const { account, contact, status } = receipt;
  if (status !== 'READ' || contact === undefined) return;
  await journal.confirm(account, contact, (entries) => {
    const news = entriesRead(receipt, entries).filter(({ isRead }) => !isRead);
    return news.map(({ message_id, request }) => ({ message_id, request, isRead: true }));
  });
}

/**
 * Finds the request of an echo. The echo may come before the answer of the send call, or without one: then it is taken for
 * the echo of a request that is being sent and says the same.
 */
function deliveryIn(entries: readonly Entry[], mid: string, details: Details): readonly Confirmation[] {
  const fingerprints = fingerprintsOfEcho(details);
  const known = entries.find((entry) => entry.mid === mid);
  const echoed =
    known ?? entries.findLast((entry) => entry.state === 'sending' && fingerprints.includes(entry.fingerprint));
  if (echoed === undefined || echoed.isDelivered) return [];
  const { message_id, request } = echoed;
  return [{ message_id, request, mid, isDelivered: true }];
}

function deliveredWith(mid: string, entries: readonly Entry[]): readonly string[] | undefined {
  const echoed = entries.find((entry) => entry.mid === mid);
  if (echoed === undefined) return undefined;
  const delivered = entries.filter(({ message_id, isDelivered }) => message_id === echoed.message_id && isDelivered);
  return delivered.length === echoed.requests ? [echoed.message_id] : [];
}

/**
 * Finds what was read. Instagram names one message, or a time, and means everything before it too. Where somebody wrote
 * that message in the app, its time counts.
 */
function entriesRead({ mid, details, timestamp = 0 }: ReceiptOutcome, entries: readonly Entry[]): readonly Entry[] {
  const { watermark = timestamp } = details;
  const isOurs = mid !== undefined && entries.some((entry) => entry.mid === mid);
  const isLast = (entry: Entry) => (isOurs ? entry.mid === mid : wasSentBy(watermark, entry));
  return entries.slice(0, entries.findLastIndex(isLast) + 1);
}

function wasSentBy(time: number, { state, at }: Entry): boolean {
  return state === 'accepted' && at <= time;
}

function messagesReadIn(read: readonly Entry[]): readonly string[] | undefined {
  if (read.length === 0) return undefined;
  const ends = read.filter(({ request, requests }) => request === requests - 1);
  return ends.filter(({ state, isRead }) => state === 'accepted' && !isRead).map(({ message_id }) => message_id);
}
