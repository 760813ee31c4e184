import { setTimeout as pause } from 'node:timers/promises';
import type { Reason } from 'convograph/inbound';
import type { SendRequest, SendResult } from 'convograph/outbound';
import { fingerprintOfRequest } from './fingerprint.ts';
import { post } from './graph.ts';
import type { Inbox } from './inbox.ts';
import { type Entry, isSame, type Journal, lookEveryMs, type RequestReference } from './journal.ts';
import { RetryLater } from './retry-later.ts';
import type { Settings } from './settings.ts';

/** Names a request and its person. */
export interface Target extends RequestReference {
  readonly account: string;
  readonly contact: string;
  readonly requests: number;
}

/**
 * Sends a request unless the journal says that it was sent. It is written into the journal before it goes out. If the
 * answer is missing, an echo tells that it was sent; if none comes, it is sent again. Gives the reason where Instagram
 * does not take it.
 *
 * @throws Error where it should be tried again.
 */
export async function sendOnce(
  request: SendRequest,
  target: Target,
  journal: Journal,
  inbox: Inbox,
  settings: Settings,
): Promise<Reason | undefined> {
  // The last attempt that another worker has claimed, as far as is known.
  let claimed = -1;
  for (;;) {
    const earlier = await afterEcho(target, claimed, journal, inbox, settings);
    if (earlier?.state === 'accepted') return undefined;
    if (earlier?.state === 'failed') return earlier.reason;
    if (earlier?.isSent) return giveUpOn(earlier, target, journal);
    const attempt = Math.max(claimed, attemptOf(earlier)) + 1;
    // Taken before the claim: a worker that fails to claim begins to wait later, so it waits longer than this attempt may take.
    const at = Date.now();
    if (await journal.claim(target, attempt)) {
      return send(request, { ...target, attempt, at, fingerprint: fingerprintOfRequest(request) }, journal, settings);
    }
    claimed = attempt;
  }
}

/**
 * Gives the entry of an earlier attempt, once an echo has come or none can be expected any more. The wait begins anew with
 * each worker: while none was there, nothing may have been received, and clocks differ. At the end, what was received must
 * be read.
 */
async function afterEcho(
  target: Target,
  claimed: number,
  journal: Journal,
  inbox: Inbox,
  { echoWaitMs }: Settings,
): Promise<Entry | undefined> {
  const isOpen = (entry: Entry | undefined) => mayBeSent(entry, claimed);
  const first = await entryAt(target, journal);
  if (!isOpen(first)) return first;
  const end = performance.now() + echoWaitMs;
  const entry = await entryUntil(async () => performance.now() >= end, isOpen, target, journal);
  if (!isOpen(entry)) return entry;
  return entryUntil(await inbox.readUntilNow(target.account, target.contact), isOpen, target, journal);
}

/** Tells whether Instagram may have the request: an attempt was claimed, whether or not the journal says so already. */
function mayBeSent(entry: Entry | undefined, claimed: number): boolean {
  if (entry?.state === 'accepted' || entry?.state === 'failed') return false;
  return entry?.state === 'sending' || attemptOf(entry) < claimed;
}

function attemptOf(entry: Entry | undefined): number {
  return entry?.attempt ?? -1;
}

/** Gives the entry once it is known whether the request was sent; or as it is, once nothing more can be known. */
async function entryUntil(
  isOver: () => Promise<boolean>,
  isOpen: (entry: Entry | undefined) => boolean,
  target: Target,
  journal: Journal,
): Promise<Entry | undefined> {
  for (;;) {
    // Asked before the journal is read, so that the last news are in it.
    const isLast = await isOver();
    const entry = await entryAt(target, journal);
    if (!isOpen(entry) || isLast) return entry;
    await pause(lookEveryMs);
  }
}

async function entryAt(target: Target, journal: Journal): Promise<Entry | undefined> {
  const entries = await journal.read(target.account, target.contact);
  return entries.find((each) => isSame(each, target));
}

/** Marks a request as failed: Instagram said that it was sent, but no echo came. One that comes now is of a later message with the same text. */
async function giveUpOn(entry: Entry, target: Target, journal: Journal): Promise<Reason | undefined> {
  await journal.change(target.account, target.contact, (all) =>
    all.map((each) => (isSame(each, target) && each.state === 'sending' ? { ...each, state: 'failed' } : each)),
  );
  // The echo may have come meanwhile.
  return (await entryAt(target, journal))?.state === 'accepted' ? undefined : entry.reason;
}

/** An attempt that is the caller's. */
type Attempt = Target & Pick<Entry, 'attempt' | 'at' | 'fingerprint'>;

async function send(
  request: SendRequest,
  attempt: Attempt,
  journal: Journal,
  settings: Settings,
): Promise<Reason | undefined> {
  const noted = await note(attempt, { state: 'sending' }, journal);
  if (noted?.state === 'accepted') return undefined;
  // Must be over before another worker stops waiting for the echo and sends the request too.
  const result = await post(request, attempt.at + settings.echoWaitMs * 0.75, settings);
  await note(attempt, stateAfter(result), journal);
  if (result.status === 'accepted' || midOf(result) !== undefined) return undefined;
  if (result.status === 'failed' && result.retry === 'no') return result.reason;
  throw new RetryLater(result.reason.description, result.retryAfter ?? 0);
}

type State = Pick<Entry, 'state' | 'mid' | 'reason' | 'isSent'>;

/**
 * Writes the state of the attempt, and gives the entry. What an echo has confirmed stays, and so does a later attempt of
 * another worker.
 */
async function note(
  { account, contact, message_id, request, requests, fingerprint, attempt, at }: Attempt,
  state: State,
  journal: Journal,
): Promise<Entry | undefined> {
  const entry: Entry = { message_id, request, requests, fingerprint, attempt, at, ...state };
  const noted = await journal.change(account, contact, (entries) => {
    const found = entries.find((each) => isSame(each, entry));
    if (found === undefined) return [...entries, entry];
    if (found.state === 'accepted' || found.attempt > attempt) return entries;
    return entries.map((each) => (each === found ? entry : each));
  });
  return noted.find((each) => isSame(each, entry));
}

/** Gives the id of the message. Only a message that was sent has one, whatever else the answer says. */
function midOf(result: SendResult): string | undefined {
  return result.status === 'failed' ? undefined : result.mid;
}

/** Gives the state after a send call. What may have been sent waits for its echo. */
function stateAfter(result: SendResult): State {
  const mid = midOf(result);
  if (mid !== undefined) return { state: 'accepted', mid };
  if (result.status === 'accepted') return { state: 'accepted' };
  const { reason } = result;
  if (result.status === 'failed') return { state: result.retry === 'no' ? 'failed' : 'unsent', reason };
  return { state: 'sending', reason, ...(result.likely === 'sent' && { isSent: true }) };
}
