import { fromInstagram, type Outcome } from 'convograph/inbound';
import { callBack, type OutcomeOf } from './callbacks.ts';
import { nameOf, putAside } from './put-aside.ts';
import { receiveReceipt } from './receipts.ts';
import type { Service } from './service.ts';

interface Body {
  readonly id: number;
  readonly body: string;
  readonly at: number;
}

/** Keeps a webhook's body. Durable once this returns: then it may be acknowledged. */
export function keepBody({ database, now, wake }: Service, body: string): void {
  database.transaction(() => database.query('INSERT INTO inbox (body, at) VALUES (?, ?)', body, now()));
  wake();
}

/** Turns the oldest body into callbacks and reports. What cannot be read of it is put aside. */
export function readNextBody(service: Service): boolean {
  const [body] = service.database.query<Body>('SELECT * FROM inbox ORDER BY id LIMIT 1');
  if (body === undefined) return false;
  try {
    service.database.transaction(() => {
      for (const outcome of outcomesOf(service, body)) receiveOnce(service, outcome, body.at);
      forget(service, body);
    });
  } catch {
    // It would fail again at each start. Where nothing can be written at all, this throws too.
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

/** A body that is no webhook came with a good signature all the same. */
function outcomesOf(service: Service, body: Body): readonly Outcome[] {
  const result = fromInstagram(parsed(body.body), { messageIdOf: (mid) => messageIdOf(service, mid) });
  if (result.status !== 'refused') return result.outcomes;
  bury(
    service,
    body,
    result.issues.map(({ code }) => code),
  );
  return [];
}

/**
 * One bad event never spoils its batch: each has its effect by itself, and those that had it have none again.
 *
 * @returns What went wrong, and where in the body.
 */
function readApart(service: Service, body: Body): readonly string[] {
  const faults: string[] = [];
  const attempt = (place: string, work: () => void) => {
    try {
      work();
    } catch (error) {
      faults.push(nameOf(error) + place);
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
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function messageIdOf({ database }: Service, mid: string): string | undefined {
  const [row] = database.query<{ message_id: string }>('SELECT message_id FROM sent WHERE mid = ?', mid);
  return row?.message_id;
}

/** Instagram delivers again what was not acknowledged in time: the second time has no effect. */
function receiveOnce(service: Service, outcome: Outcome, at: number): void {
  const { database } = service;
  const [seen] = database.query('SELECT 1 FROM seen WHERE dedupe_key = ?', outcome.dedupeKey);
  if (seen !== undefined) return;
  database.query('INSERT INTO seen (dedupe_key, at) VALUES (?, ?)', outcome.dedupeKey, at);
  receive(service, outcome, at);
}

function receive(service: Service, outcome: Outcome, at: number): void {
  if (outcome.account !== service.settings.INSTAGRAM_ACCOUNT_ID) {
    // Of the same Meta app. An answer would leave from this account, which the person never wrote to.
    putAside(service, 'webhook', JSON.stringify(outcome.raw), 'another account', at);
    service.log('webhook.dead', { reason: 'another account', account: outcome.account });
    return;
  }
  if (outcome.kind === 'receipt') {
    receiveReceipt(service, outcome);
    return;
  }
  // The account's own comment: a bot that is told of it answers itself.
  if (outcome.self) return;
  if (outcome.kind === 'event') keepComment(service, outcome, at);
  callBack(service, outcome);
}

/** What a comment_reply_event to this person answers from now on. */
function keepComment({ database }: Service, { event, contact }: OutcomeOf<'event'>, at: number): void {
  if (contact === undefined || !('comment_event' in event)) return;
  const { id = '' } = event.comment_event;
  database.query('INSERT OR REPLACE INTO comments (contact, comment_id, at) VALUES (?, ?, ?)', contact, id, at);
}
