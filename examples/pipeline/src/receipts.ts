import { setTimeout as pause } from 'node:timers/promises';
import type { Details, Outcome } from 'convograph/inbound';
import { type Confirmation, type Entry, type Journal, lookEveryMs } from './journal.ts';
import { likenessesOfEcho } from './likeness.ts';

type Receipt = Outcome & { readonly kind: 'receipt' };

/** How long the answer of a send call is waited for that may name what an echo is of. */
const answerWaitMs = 5_000;

/** Gives the messages that were delivered or read as a whole; `undefined` where the receipt is of none of ours. */
export async function confirmedBy(receipt: Receipt, journal: Journal): Promise<readonly string[] | undefined> {
  const { account, contact, mid, status } = receipt;
  if (contact === undefined) return undefined;
  if (status === 'READ') return messagesReadIn(entriesRead(receipt, await journal.read(account, contact)));
  if (mid === undefined) return undefined;
  const end = performance.now() + answerWaitMs;
  for (;;) {
    const isLast = performance.now() >= end;
    const entries = await journal.confirm(account, contact, (before) => deliveryIn(before, mid, receipt.details));
    const messages = deliveredWith(mid, entries);
    // It may be the echo of what is being sent, and say something else than was sent.
    const isSending = entries.some(({ state }) => state === 'sending');
    if (messages !== undefined || !isSending || isLast) return messages;
    await pause(lookEveryMs);
  }
}

/** Remembers what was read, so that the next receipt does not report it again. */
export async function markRead(receipt: Receipt, journal: Journal): Promise<void> {
  const { account, contact, status } = receipt;
  if (status !== 'READ' || contact === undefined) return;
  await journal.confirm(account, contact, (entries) => {
    const news = entriesRead(receipt, entries).filter(({ isRead }) => !isRead);
    return news.map(({ message_id, request }) => ({ message_id, request, isRead: true }));
  });
}

/**
 * The echo may come before the answer of the send call, or in its place: a request that is being sent and says the same
 * is taken for the one.
 */
function deliveryIn(entries: readonly Entry[], mid: string, details: Details): readonly Confirmation[] {
  const likenesses = likenessesOfEcho(details);
  const known = entries.find((entry) => entry.mid === mid);
  const echoed = known ?? entries.findLast((entry) => entry.state === 'sending' && likenesses.includes(entry.likeness));
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
 * Instagram names one message, or a time, and means everything before it, too. Where somebody else has written the
 * message, in the app, it is known when it was read.
 */
function entriesRead({ mid, details, timestamp = 0 }: Receipt, entries: readonly Entry[]): readonly Entry[] {
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
