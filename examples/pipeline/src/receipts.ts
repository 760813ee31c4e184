import type { Outcome } from 'convograph/inbound';
import type { Entry, Journal } from './journal.ts';
import { likenessesOfEcho } from './likeness.ts';

type Receipt = Outcome & { readonly kind: 'receipt' };

/** Gives the messages that were delivered or read as a whole; `undefined` where the receipt is of none of ours. */
export async function confirmedBy(receipt: Receipt, journal: Journal): Promise<readonly string[] | undefined> {
  const { account, contact, mid, status } = receipt;
  if (contact === undefined) return undefined;
  if (status === 'READ') return messagesReadIn(entriesRead(receipt, await journal.read(account, contact)));
  if (mid === undefined) return undefined;
  return deliveredWith(mid, await journal.confirm(account, contact, (entries) => withEcho(receipt, entries)));
}

/** Remembers what was read, so that the next receipt does not report it again. */
export async function markRead(receipt: Receipt, journal: Journal): Promise<void> {
  const { account, contact, status } = receipt;
  if (status !== 'READ' || contact === undefined) return;
  await journal.confirm(account, contact, (entries) => {
    const read = entriesRead(receipt, entries);
    if (read.every(({ isRead }) => isRead)) return entries;
    return entries.map((entry) => (read.includes(entry) ? { ...entry, isRead: true } : entry));
  });
}

/**
 * The echo may come before the answer of the send call, or in its place: a request that is being sent and says the same
 * is taken for the one.
 */
function withEcho(receipt: Receipt, entries: readonly Entry[]): readonly Entry[] {
  const { mid, details } = receipt;
  if (mid === undefined) return entries;
  const likenesses = likenessesOfEcho(details);
  const known = entries.find((entry) => entry.mid === mid);
  const echoed = known ?? entries.findLast((entry) => entry.state === 'sending' && likenesses.includes(entry.likeness));
  if (echoed === undefined) return entries;
  const accepted: Entry = { ...echoed, mid, state: 'accepted', isDelivered: true };
  return entries.map((entry) => (entry === echoed ? accepted : entry));
}

function deliveredWith(mid: string, entries: readonly Entry[]): readonly string[] | undefined {
  const echoed = entries.find((entry) => entry.mid === mid);
  if (echoed === undefined) return undefined;
  const delivered = entries.filter(({ message_id, isDelivered }) => message_id === echoed.message_id && isDelivered);
  return delivered.length === echoed.requests ? [echoed.message_id] : [];
}

/** Instagram names one message, or a time, and means everything before it, too. */
function entriesRead({ mid, details }: Receipt, entries: readonly Entry[]): readonly Entry[] {
  const { watermark = 0 } = details;
  const isLast = (entry: Entry) => (mid === undefined ? wasSentBy(watermark, entry) : entry.mid === mid);
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
