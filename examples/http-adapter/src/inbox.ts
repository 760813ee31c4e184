import { type EventOutcome, fromInstagram, type Outcome } from 'convograph/inbound';
import { callBack } from './callbacks.ts';
import { nameOf, putAside } from './put-aside.ts';
import { receiveReceipt } from './receipts.ts';
import type { Service } from './service.ts';

interface Body {
  readonly id: number;
  readonly body: string;
  readonly at: number;
}

/** Keeps the body of a webhook. It is durable once this returns, and may be acknowledged then. */
export function keepBody({ database, now, wake }: Service, body: string): void {
  database.transaction(() => database.query('INSERT INTO inbox (body, at) VALUES (?, ?)', body, now()));
  wake();
}

/**
 * Turns the oldest body into callbacks and reports. Puts aside what cannot be read.
 *
 * @throws FailedLookUp where the database fails twice in a look-up. The body stays for a later try.
 */
export function readNextBody(service: Service): boolean {
  const [body] = service.database.query<Body>('SELECT * FROM inbox ORDER BY id LIMIT 1');
  if (body === undefined) return false;
  try {
    service.database.transaction(() => {
      for (const outcome of outcomesOf(service, body)) receiveOnce(service, outcome, body.at);
      forget(service, body);
    });
  } catch {
    // The body would fail again at each start, so it leaves the inbox. If nothing can be written at all, this throws too.
    const faults = readApart(service, body);
    service.database.transaction(() => {
      if (faults.length > 0) bury(service, body, faults);
      forget(service, body);
    });
  }
  return true;
}

function forget({ database }: Service, { id }: Body): void {
  database.query('DELETE FROM inbox WHERE id = ?', id);
}

/** The database failed in a look-up. Of this the library makes an outcome, in place of what the person wrote. */
class FailedLookUp extends Error {}

/** Puts a body aside that is no webhook, or that has more than is read of one: it had a valid signature. */
function outcomesOf(service: Service, body: Body): readonly Outcome[] {
  const { outcomes, issues } = fromInstagram(parsed(body.body), { messageIdOf: (mid) => messageIdOf(service, mid) });
  const reasons = outcomes.map((outcome) => (outcome.kind === 'unsupported' ? outcome.reason : undefined));
  if (reasons.includes('lookup-failed'))
    throw new FailedLookUp('The database failed. The webhook is read again later.');
  const faults = [...issues.map(({ code }) => code), ...reasons.filter((reason) => reason === 'too-many').slice(0, 1)];
  if (faults.length > 0) bury(service, body, faults);
  return outcomes;
}

/**
 * Handles each outcome in a transaction of its own, so that one bad outcome does not spoil the others. Those that were
 * handled before have no effect again.
 *
 * @returns What went wrong, and where in the body.
 * @throws FailedLookUp before any outcome is handled.
 */
function readApart(service: Service, body: Body): readonly string[] {
  const faults: string[] = [];
  const attempt = (position: string, work: () => void) => {
    try {
      work();
    } catch (error) {
      // Nothing is wrong with the body.
      if (error instanceof FailedLookUp) throw error;
      faults.push(nameOf(error) + position);
    }
  };
  attempt('', () => {
    for (const outcome of outcomesOf(service, body)) {
      const receiveIt = () => service.database.transaction(() => receiveOnce(service, outcome, body.at));
      attempt(` at ${outcome.at}`, receiveIt);
    }
  });
  return faults;
}

function bury(service: Service, { body, at }: Body, faults: readonly string[]): void {
  const reason = faults.join();
  putAside(service, 'webhook', body, reason, at);
  service.log('webhook.dead', { reason });
}

function parsed(body: string): unknown {
  try {
    const webhook: unknown = JSON.parse(body);
    // A JSON text is no webhook.
    return typeof webhook === 'string' ? undefined : webhook;
  } catch {
    return undefined;
  }
}

function messageIdOf({ database }: Service, mid: string): string | undefined {
  const [row] = database.query<{ message_id: string }>('SELECT message_id FROM sent WHERE mid = ?', mid);
  return row?.message_id;
}

/** Instagram delivers again what was not acknowledged in time. The second delivery has no effect. */
function receiveOnce(service: Service, outcome: Outcome, at: number): void {
  const { database } = service;
  const [seen] = database.query('SELECT 1 FROM seen WHERE dedupe_key = ?', outcome.dedupeKey);
  if (seen !== undefined) return;
  database.query('INSERT INTO seen (dedupe_key, at) VALUES (?, ?)', outcome.dedupeKey, at);
  receive(service, outcome, at);
}

function receive(service: Service, outcome: Outcome, at: number): void {
  if (outcome.kind === 'unsupported' && outcome.reason === 'other-object') {
    // Of Messenger, WhatsApp or another product of the same Meta app.
    service.log('webhook.other-object', { object: outcome.object ?? null });
    return;
  }
  if (outcome.account !== service.settings.INSTAGRAM_ACCOUNT_ID) {
    // Another account of the same Meta app. An answer would come from this account, and the person never wrote to it.
    putAside(service, 'webhook', JSON.stringify(outcome.raw), 'another account', at);
    service.log('webhook.dead', { reason: 'another account', account: outcome.account });
    return;
  }
  if (outcome.kind === 'receipt') {
    receiveReceipt(service, outcome);
    return;
  }
  // What the account itself did: a bot would answer itself.
  if (outcome.self) return;
  if (outcome.kind === 'event') keepComment(service, outcome, at);
  callBack(service, outcome);
}

/** Keeps the comment that a `comment_reply_event` to this person answers from now on. */
function keepComment({ database }: Service, outcome: EventOutcome, at: number): void {
  const { contact } = outcome;
  if (contact === undefined || outcome.type !== 'comment_event') return;
  const { id = '' } = outcome.event.comment_event;
  database.query('INSERT OR REPLACE INTO comments (contact, comment_id, at) VALUES (?, ?, ?)', contact, id, at);
}
