import type { JetStreamClient } from '@nats-io/jetstream';
import { type KV, Kvm } from '@nats-io/kv';
import type { Reason } from 'convograph/inbound';
import { claim, read, write } from './documents.ts';
import { nameOf } from './ids.ts';
import { persistently } from './persistently.ts';

export const journalBucket = 'journal';
export const claimsBucket = 'claims';

/** How many requests to one person are remembered: receipts of older ones are not understood any more. */
const maxEntries = 50;

/** How often the journal is read while an echo or an answer is awaited. */
export const lookEveryMs = 250;

/** Which request of which message. */
export interface Place {
  readonly message_id: string;
  readonly request: number;
}

/** A request to Instagram: one message may need several. */
export interface Entry extends Place, Facts {
  /** How many requests the message has. */
  readonly requests: number;
  /** The hash of what its echo will say. */
  readonly likeness: string;
  /** `sending`: it may be with Instagram or not. `unsent`: it is surely not. */
  readonly state: 'sending' | 'unsent' | 'accepted' | 'failed';
  /** Which attempt it is, from 0. */
  readonly attempt: number;
  /** When it was sent last. */
  readonly at: number;
  /** Instagram said that it was sent, though the answer went wrong: then it is not sent again, whether its echo comes or not. */
  readonly isSent?: true;
  readonly reason?: Reason;
}

/** What webhooks tell of a request. */
export interface Facts {
  /** It was accepted then. */
  readonly mid?: string;
  readonly isDelivered?: true;
  readonly isRead?: true;
}

/** What webhooks told of which request. */
export type Confirmation = Place & Facts;

/**
 * What was sent to a person, oldest first. It is in two documents, one of the sender and one of the reader of webhooks,
 * since two that write a document at the same moment may both be told that they did: nats-server 2.9 compares revisions
 * before the servers have agreed. What is made for the first time, as a claim is, only one can make.
 */
export interface Journal {
  read(account: string, contact: string): Promise<readonly Entry[]>;
  /** For the sender. Writes what `change` makes of the entries. The same entries: nothing is written. */
  change(account: string, contact: string, change: Change): Promise<readonly Entry[]>;
  /** For the reader of webhooks. Adds what `news` finds in the entries. */
  confirm(account: string, contact: string, news: News): Promise<readonly Entry[]>;
  /** Gives whether the attempt is the caller's: of all that claim it, one gets it. */
  claim(place: Place, attempt: number): Promise<boolean>;
}

type Change = (entries: readonly Entry[]) => readonly Entry[];
type News = (entries: readonly Entry[]) => readonly Confirmation[];

/** Opens the journal. */
export async function openJournal(js: JetStreamClient): Promise<Journal> {
  const kvm = new Kvm(js);
  const journal = await persistently(() => kvm.open(journalBucket));
  const claims = await persistently(() => kvm.open(claimsBucket));
  return {
    read: async (account, contact) => (await latest(journal, keyOf(account, contact))).entries,
    change: (account, contact, change) => changeAt(journal, keyOf(account, contact), change),
    confirm: (account, contact, news) => confirmAt(journal, keyOf(account, contact), news),
    claim: ({ message_id, request }, attempt) => claim(claims, nameOf(`${message_id} ${request} ${attempt}`)),
  };
}

/** A key is part of a subject, so it holds nothing of the ids themselves. */
function keyOf(account: string, contact: string): string {
  return nameOf(`${account}\0${contact}`);
}

/** Both documents, and what they say together. */
async function latest(bucket: KV, key: string) {
  const [sent, confirmed] = await Promise.all([
    read<Entry>(bucket, sentKeyOf(key)),
    read<Confirmation>(bucket, confirmedKeyOf(key)),
  ]);
  return { sent, confirmed, entries: together(sent.rows, confirmed.rows) };
}

const sentKeyOf = (key: string) => `${key}.sent`;
const confirmedKeyOf = (key: string) => `${key}.confirmed`;

function together(entries: readonly Entry[], confirmations: readonly Confirmation[]): readonly Entry[] {
  return entries.map((entry) => {
    const facts = confirmations.find((each) => isSame(each, entry));
    if (facts === undefined) return entry;
    return { ...entry, ...facts, ...(facts.mid !== undefined && ({ state: 'accepted' } as const)) };
  });
}

export function isSame(one: Place, other: Place): boolean {
  return one.message_id === other.message_id && one.request === other.request;
}

async function changeAt(bucket: KV, key: string, change: Change): Promise<readonly Entry[]> {
  const { sent, entries } = await latest(bucket, key);
  const changed = change(entries);
  if (changed === entries) return entries;
  const kept = newestOf(changed);
  const isWritten = await write(bucket, sentKeyOf(key), kept, sent.revision);
  return isWritten ? kept : changeAt(bucket, key, change);
}

async function confirmAt(bucket: KV, key: string, news: News): Promise<readonly Entry[]> {
  const { confirmed, sent, entries } = await latest(bucket, key);
  const added = news(entries);
  // Written though nothing is new, it could undo what somebody else writes at the same moment.
  if (added.length === 0) return entries;
  const kept = newestOf(added.reduce(withConfirmation, confirmed.rows));
  const isWritten = await write(bucket, confirmedKeyOf(key), kept, confirmed.revision);
  return isWritten ? together(sent.rows, kept) : confirmAt(bucket, key, news);
}

function withConfirmation(rows: readonly Confirmation[], added: Confirmation): readonly Confirmation[] {
  const known = rows.find((row) => isSame(row, added));
  if (known === undefined) return [...rows, added];
  return rows.map((row) => (row === known ? { ...known, ...added } : row));
}

/** What is being sent is kept whole, however many requests it takes: whatever is not there is sent again. */
function newestOf<Row extends Place>(rows: readonly Row[]): readonly Row[] {
  const { message_id } = rows.at(-1) ?? {};
  const first = rows.length - maxEntries;
  return rows.filter((row, index) => index >= first || row.message_id === message_id);
}
