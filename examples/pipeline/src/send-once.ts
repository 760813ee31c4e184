import { setTimeout as pause } from 'node:timers/promises';
import type { Reason } from 'convograph/inbound';
import type { SendAnswer, SendRequest } from 'convograph/outbound';
import { post } from './graph.ts';
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
  settings: Settings,
): Promise<Reason | undefined> {
  const likeness = likenessOfRequest(request);
  let claimedAt: number | undefined;
  while (claimedAt === undefined) {
    const earlier = await afterEcho(place, journal, settings);
    if (earlier?.state === 'accepted') return undefined;
    if (earlier?.state === 'failed') return earlier.reason;
    claimedAt = await claim(place, likeness, earlier, journal);
  }
  // Over before another worker stops waiting for the echo and sends it, too.
  const answer = await post(request, claimedAt + settings.echoWaitMs * 0.75, settings);
  await persistently(() => note(place, likeness, answer, journal));
  if (answer.status === 'accepted') return undefined;
  if (answer.retry === 'no') return answer.reason;
  throw new Error(answer.reason.description);
}

/** The entry of an earlier attempt, once an echo has come or no more can be expected. */
async function afterEcho(place: Place, journal: Journal, { echoWaitMs }: Settings): Promise<Entry | undefined> {
  // By this clock too: the entry may have been written by a machine whose clock is ahead.
  const start = performance.now();
  for (;;) {
    const entries = await journal.read(place.account, place.contact);
    const entry = entries.find((each) => isAt(each, place));
    const isOver = Date.now() >= (entry?.at ?? 0) + echoWaitMs || performance.now() >= start + echoWaitMs;
    if (entry?.state !== 'sending' || isOver) return entry;
    await pause(lookEveryMs);
  }
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
    const noted: Entry = { ...found, ...entryOf(place, likeness), at: Date.now(), ...stateAfter(answer) };
    return put(noted, found, entries);
  });
}

const tries = 30;

/** The journal may be without a leader for a while. What is not written down is sent again. */
async function persistently(write: () => Promise<void>): Promise<void> {
  for (let left = tries; ; left--) {
    try {
      return await write();
    } catch (error) {
      if (left === 0) throw error;
      await pause(1_000);
    }
  }
}

function stateAfter(answer: SendAnswer): Pick<Entry, 'state' | 'mid' | 'reason'> {
  const mid = answer.mid === undefined ? {} : { mid: answer.mid };
  if (answer.status === 'accepted') return { state: 'accepted', ...mid };
  const states = { no: 'failed', later: 'unsent', unknown: 'sending' } as const;
  return { state: states[answer.retry], reason: answer.reason, ...mid };
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
