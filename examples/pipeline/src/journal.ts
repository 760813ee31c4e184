import { JetStreamApiCodes, JetStreamApiError, type JetStreamClient } from '@nats-io/jetstream';
import { type KV, Kvm } from '@nats-io/kv';
import type { Reason } from 'convograph/inbound';
import { nameOf } from './ids.ts';
import { persistently } from './persistently.ts';

export const journalBucket = 'journal';

/** How many requests to one person are remembered: receipts of older ones are not understood any more. */
const maxEntries = 50;

/** A request to Instagram: one message may need several. */
export interface Entry {
  readonly message_id: string;
  /** Which request of the message it is, and of how many. */
  readonly request: number;
  readonly requests: number;
  /** The hash of what its echo will say. */
  readonly likeness: string;
  /** `sending`: it may be with Instagram or not. `unsent`: it is surely not. */
  readonly state: 'sending' | 'unsent' | 'accepted' | 'failed';
  /** When it was sent last. */
  readonly at: number;
  /** Instagram said that it was sent, though the answer went wrong: then it is not sent again, whether its echo comes or not. */
  readonly isSent?: true;
  readonly mid?: string;
  readonly reason?: Reason;
  readonly isDelivered?: true;
  readonly isRead?: true;
}

/**
 * What was sent to a person, oldest first. It is in two documents: what the sender wrote, and what webhooks have
 * confirmed. Each has one writer, since two that write a document at the same moment may both be told that they did:
 * nats-server 2.9 compares revisions before the other servers have agreed.
 */
export interface Journal {
  read(account: string, contact: string): Promise<readonly Entry[]>;
  /** For the sender. Writes what `change` makes of the entries. The same entries: nothing is written. */
  change(account: string, contact: string, change: Change): Promise<readonly Entry[]>;
  /** The same for the reader of webhooks. What is confirmed is final: the sender does not change it any more. */
  confirm(account: string, contact: string, change: Change): Promise<readonly Entry[]>;
}

type Change = (entries: readonly Entry[]) => readonly Entry[];

type Writer = 'sent' | 'confirmed';

/** A document as it was read. */
interface Written {
  readonly entries: readonly Entry[];
  readonly revision: number;
}

/** Opens the journal. */
export async function openJournal(js: JetStreamClient): Promise<Journal> {
  const bucket = await persistently(() => new Kvm(js).open(journalBucket));
  return {
    read: async (account, contact) => (await latest(bucket, keyOf(account, contact))).entries,
    change: (account, contact, change) => write(bucket, keyOf(account, contact), 'sent', change),
    confirm: (account, contact, change) => write(bucket, keyOf(account, contact), 'confirmed', change),
  };
}

/** A key is part of a subject, so it holds nothing of the ids themselves. */
function keyOf(account: string, contact: string): string {
  return nameOf(`${account}\0${contact}`);
}

/** Both documents, and what they say together. */
async function latest(bucket: KV, key: string): Promise<Record<Writer, Written> & Pick<Written, 'entries'>> {
  const [sent, confirmed] = await Promise.all([readAt(bucket, `${key}.sent`), readAt(bucket, `${key}.confirmed`)]);
  const entries = sent.entries.map((entry) => confirmed.entries.find((each) => isSame(each, entry)) ?? entry);
  return { sent, confirmed, entries };
}

async function readAt(bucket: KV, key: string): Promise<Written> {
  const found = await persistently(() => bucket.get(key));
  return found === null ? { entries: [], revision: 0 } : { entries: found.json(), revision: found.revision };
}

function isSame(one: Entry, other: Entry): boolean {
  return one.message_id === other.message_id && one.request === other.request;
}

/** What is being sent is kept whole, however many requests it takes: whatever is not there is sent again. */
function newestOf(entries: readonly Entry[]): readonly Entry[] {
  const { message_id } = entries.at(-1) ?? {};
  const first = entries.length - maxEntries;
  return entries.filter((entry, index) => index >= first || entry.message_id === message_id);
}

async function write(bucket: KV, key: string, writer: Writer, change: Change): Promise<readonly Entry[]> {
  const before = await latest(bucket, key);
  const changed = change(before.entries);
  if (changed === before.entries) return changed;
  const kept = newestOf(changed);
  const own = writer === 'sent' ? kept : kept.filter((entry) => !before.sent.entries.includes(entry));
  const isWritten = await persistently(() => put(bucket, `${key}.${writer}`, own, before[writer].revision));
  return isWritten ? kept : write(bucket, key, writer, change);
}

/** Gives whether nobody else has written in between. */
async function put(bucket: KV, key: string, entries: readonly Entry[], revision: number): Promise<boolean> {
  try {
    await bucket.put(key, JSON.stringify(entries), { previousSeq: revision });
    return true;
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamWrongLastSequence) return false;
    throw error;
  }
}
