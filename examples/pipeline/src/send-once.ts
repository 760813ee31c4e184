import { setTimeout as pause } from 'node:timers/promises';
import type { Reason } from 'convograph/inbound';
import type { SendAnswer, SendRequest } from 'convograph/outbound';
import { post } from './graph.ts';
import type { Inbox } from './inbox.ts';
import type { Entry, Journal } from './journal.ts';
import { likenessOfRequest } from './likeness.ts';
import type { Settings } from './settings.ts';

/** Which request of which message, to whom. */
export interface Place {
  readonly message_id: string;
  readonly account: string;
  readonly contact: string;
  readonly request: number;
  readonly requests: number;
}

/** How often the journal is read while an echo is awaited. */
const lookEveryMs = 250;

/**
 * Sends a request unless the journal says that it was sent. Written down before it goes out, it may have been sent
 * when the answer is missing: then an echo tells, or none comes and it is sent again. Gives the reason where Instagram
 * does not take it; throws where it should be tried again.
 */
export async function sendOnce(
  request: SendRequest,
  place: Place,
  journal: Journal,
  inbox: Inbox,
  settings: Settings,
): Promise<Reason | undefined> {
  const likeness = likenessOfRequest(request);
  let claimedAt: number | undefined;
  while (claimedAt === undefined) {
    const earlier = await afterEcho(place, journal, inbox, settings);
    if (earlier?.state === 'accepted') return undefined;
    if (earlier?.state === 'failed') return earlier.reason;
    if (earlier?.isSent) return giveUpOn(earlier, place, journal);
    claimedAt = await claim(place, likeness, earlier, journal);
  }
  // Over before another worker stops waiting for the echo and sends it, too.
  const answer = await post(request, claimedAt + settings.echoWaitMs * 0.75, settings);
  await note(place, likeness, answer, journal);
  if (answer.status === 'accepted') return undefined;
  if (answer.retry === 'no') return answer.reason;
  throw new Error(answer.reason.description);
}

/**
 * The entry of an earlier attempt, once an echo has come or none can be expected any more. The wait begins anew with each
 * worker: nothing may have been received while none was there, and clocks differ. What was received may still wait to be
 * read.
 */
async function afterEcho(
  place: Place,
  journal: Journal,
  inbox: Inbox,
  { echoWaitMs }: Settings,
): Promise<Entry | undefined> {
  const end = performance.now() + echoWaitMs;
  const entry = await entryUntil(async () => performance.now() >= end, place, journal);
  if (entry?.state !== 'sending') return entry;
  return entryUntil(await inbox.readUntilNow(place.account, place.contact), place, journal);
}

/** The entry once it is known what became of the request; or as it is, once nothing more can be known. */
async function entryUntil(isOver: () => Promise<boolean>, place: Place, journal: Journal): Promise<Entry | undefined> {
  for (;;) {
    // Asked before the journal is read: what is read last is in it then.
    const isLast = await isOver();
    const entries = await journal.read(place.account, place.contact);
    const entry = entries.find((each) => isAt(each, place));
    if (entry?.state !== 'sending' || isLast) return entry;
    await pause(lookEveryMs);
  }
}

/** No echo came of what Instagram says was sent. One that comes now is of a later message with the same words. */
async function giveUpOn(entry: Entry, place: Place, journal: Journal): Promise<Reason | undefined> {
  await journal.change(place.account, place.contact, (all) =>
    all.map((each) => (isAt(each, place) && each.state === 'sending' ? { ...each, state: 'failed' } : each)),
  );
  // The echo may have come in between.
  const entries = await journal.read(place.account, place.contact);
  return entries.find((each) => isAt(each, place))?.state === 'accepted' ? undefined : entry.reason;
}

/**
 * Writes that the request goes out now, and gives the time that stands there. Not where somebody else has written since:
 * another worker may have sent it.
 */
async function claim(
  place: Place,
  likeness: string,
  earlier: Entry | undefined,
  journal: Journal,
): Promise<number | undefined> {
  const at = Date.now();
  const claimed: Entry = { ...earlier, ...entryOf(place, likeness), state: 'sending', at };
  let isMine = false;
  await journal.change(place.account, place.contact, (entries) => {
    const found = entries.find((each) => isAt(each, place));
    isMine = found?.state === earlier?.state && found?.at === earlier?.at;
    return isMine ? put(claimed, found, entries) : entries;
  });
  return isMine ? at : undefined;
}

/** Writes what became of it. What was accepted, as its echo may have said meanwhile, stays so. */
async function note(place: Place, likeness: string, answer: SendAnswer, journal: Journal): Promise<void> {
  await journal.change(place.account, place.contact, (entries) => {
    const found = entries.find((each) => isAt(each, place));
    if (found?.state === 'accepted') return entries;
    const noted: Entry = { at: Date.now(), ...found, ...entryOf(place, likeness), ...stateAfter(answer) };
    return put(noted, found, entries);
  });
}

/** "The answer went wrong, yet it was sent." */
const sentNevertheless = 1357046;

function stateAfter(answer: SendAnswer): Pick<Entry, 'state' | 'mid' | 'reason' | 'isSent'> {
  const mid = answer.mid === undefined ? {} : { mid: answer.mid };
  if (answer.status === 'accepted') return { state: 'accepted', ...mid };
  const states = { no: 'failed', later: 'unsent', unknown: 'sending' } as const;
  const isSent = answer.graph.subcode === sentNevertheless;
  return { state: states[answer.retry], reason: answer.reason, ...(isSent && { isSent }), ...mid };
}

function entryOf({ message_id, request, requests }: Place, likeness: string) {
  return { message_id, request, requests, likeness };
}

/** In its place, or at the end. */
function put(entry: Entry, found: Entry | undefined, entries: readonly Entry[]): readonly Entry[] {
  return found === undefined ? [...entries, entry] : entries.map((each) => (each === found ? entry : each));
}

function isAt(entry: Entry, { message_id, request }: Pick<Place, 'message_id' | 'request'>): boolean {
  return entry.message_id === message_id && entry.request === request;
}
