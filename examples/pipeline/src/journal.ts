import { JetStreamApiError, type JetStreamClient } from '@nats-io/jetstream';
import { type KV, Kvm } from '@nats-io/kv';
import type { Reason } from 'convograph/inbound';
import { nameOf } from './ids.ts';
import { persistently } from './persistently.ts';

export const journalBucket = 'journal';

/** The JetStream error that says that somebody else has written in between. */
const wrongLastSequence = 10071;

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

/** What was sent to a person, oldest first. Sender and inbound worker write it, each on top of what it has read. */
export interface Journal {
  read(account: string, contact: string): Promise<readonly Entry[]>;
  /** Writes what `change` makes of the entries. The same entries: nothing is written. */
  change(account: string, contact: string, change: Change): Promise<readonly Entry[]>;
}

type Change = (entries: readonly Entry[]) => readonly Entry[];

/** Opens the journal: one document of the bucket for each person. */
export async function openJournal(js: JetStreamClient): Promise<Journal> {
  const bucket = await new Kvm(js).open(journalBucket);
  return {
    read: async (account, contact) => (await latest(bucket, keyOf(account, contact))).entries,
    change: (account, contact, change) => changeAt(bucket, keyOf(account, contact), change),
  };
}

/** A key is part of a subject, so it holds nothing of the ids themselves. */
function keyOf(account: string, contact: string): string {
  return nameOf(`${account}\0${contact}`);
}

async function latest(bucket: KV, key: string): Promise<{ entries: readonly Entry[]; revision: number }> {
  const found = await persistently(() => bucket.get(key));
  return found === null ? { entries: [], revision: 0 } : { entries: found.json(), revision: found.revision };
}

/** What is being sent is kept whole, however many requests it takes: whatever is not there is sent again. */
function newestOf(entries: readonly Entry[]): readonly Entry[] {
  const { message_id } = entries.at(-1) ?? {};
  const first = entries.length - maxEntries;
  return entries.filter((entry, index) => index >= first || entry.message_id === message_id);
}

async function changeAt(bucket: KV, key: string, change: Change): Promise<readonly Entry[]> {
  const { entries, revision } = await latest(bucket, key);
  const changed = change(entries);
  if (changed === entries) return entries;
  const kept = newestOf(changed);
  const isWritten = await persistently(() => put(bucket, key, kept, revision));
  return isWritten ? kept : changeAt(bucket, key, change);
}

/** Gives whether nobody else has written in between. */
async function put(bucket: KV, key: string, entries: readonly Entry[], revision: number): Promise<boolean> {
  try {
    await bucket.put(key, JSON.stringify(entries), { previousSeq: revision });
    return true;
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === wrongLastSequence) return false;
    throw error;
  }
}
