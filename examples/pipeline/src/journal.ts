import type { JetStreamClient } from '@nats-io/jetstream';
import { type KV, Kvm } from '@nats-io/kv';
import type { Reason } from 'convograph/inbound';
import { claim, read, write } from './documents.ts';
import { nameOf } from './ids.ts';
import { persistently } from './persistently.ts';

export const journalBucket = 'journal';
export const claimsBucket = 'claims';

/** How many requests to one person are kept. Receipts of older ones cannot be understood. */
const maxEntries = 50;

/** The time between two looks into the journal, while an echo or an answer is awaited. */
export const lookEveryMs = 250;

/** Names a request: its message, and its index there. */
export interface RequestReference {
  readonly message_id: string;
  readonly request: number;
}

/** A request to Instagram: one message may need several. */
export interface Entry extends RequestReference, Facts {
  /** How many requests the message has. */
  readonly requests: number;
  /** A hash of its text or of the types of its attachments: its echo has the same. */
  readonly fingerprint: string;
  /** `sending`: Instagram may have it. `unsent`: Instagram surely does not have it. */
  readonly state: 'sending' | 'unsent' | 'accepted' | 'failed';
  /** The number of the attempt, from 0. */
  readonly attempt: number;
  /** When it was last sent, in milliseconds since the epoch. */
  readonly at: number;
  /** The answer failed, but such requests were sent. Then it is not sent again, with or without an echo. */
  readonly isSent?: true;
  readonly reason?: Reason;
}

/** What webhooks tell of a request. */
export interface Facts {
  /** Only of a request that was accepted. */
  readonly mid?: string;
  readonly isDelivered?: true;
  readonly isRead?: true;
}

/** What webhooks told of which request. */
export type Confirmation = RequestReference & Facts;

/**
 * What was sent to a person, oldest first. The sender and the reader of webhooks write a document each: nats-server 2.9
 * compares revisions before the servers have agreed, so that two writers of one document may both succeed. A new key, such
 * as a claim, only one of them can make.
 */
export interface Journal {
  read(account: string, contact: string): Promise<readonly Entry[]>;
  /** For the sender. Writes what `change` makes of the entries, and nothing where it gives the same entries. */
  change(account: string, contact: string, change: Change): Promise<readonly Entry[]>;
  /** For the reader of webhooks. Adds the confirmations that `news` gives. */
  confirm(account: string, contact: string, news: News): Promise<readonly Entry[]>;
  /** Tells whether the attempt is the caller's. Only one of those that claim it gets it. */
  claim(reference: RequestReference, attempt: number): Promise<boolean>;
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

/** A hash, because a key is part of a subject. */
function keyOf(account: string, contact: string): string {
  return nameOf(`${account}\0${contact}`);
}

/** Reads both documents and puts them together. */
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

export function isSame(one: RequestReference, other: RequestReference): boolean {
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
  // To write without news could undo what somebody else writes at the same moment.
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

/** Keeps the newest requests, and all requests of the newest message: a request that is missing would be sent again. */
function newestOf<Row extends RequestReference>(rows: readonly Row[]): readonly Row[] {
  const { message_id } = rows.at(-1) ?? {};
  const first = rows.length - maxEntries;
  return rows.filter((row, index) => index >= first || row.message_id === message_id);
}
