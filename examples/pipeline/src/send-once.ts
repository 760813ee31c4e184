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
  const earlier = await afterEcho(place, journal, settings);
  if (earlier?.state === 'failed') return earlier.reason;
  const likeness = likenessOfRequest(request);
  const entry = await write(place, journal, { likeness, state: 'sending', at: Date.now() });
  if (entry?.state === 'accepted') return undefined;
  const answer = await post(request, settings);
  await write(place, journal, { likeness, at: Date.now(), ...stateAfter(answer) });
  if (answer.status === 'accepted') return undefined;
  if (answer.retry === 'no') return answer.reason;
  throw new Error(answer.reason.description);
}

/** The entry of an earlier attempt, once an echo has come or no more can be expected. */
async function afterEcho(place: Place, journal: Journal, { echoWaitMs }: Settings): Promise<Entry | undefined> {
  for (;;) {
    const entries = await journal.read(place.account, place.contact);
    const entry = entries.find((each) => isAt(each, place));
    if (entry?.state !== 'sending' || Date.now() >= entry.at + echoWaitMs) return entry;
    await pause(lookEveryMs);
  }
}

function stateAfter(answer: SendAnswer): Pick<Entry, 'state' | 'mid' | 'reason'> {
  const mid = answer.mid === undefined ? {} : { mid: answer.mid };
  if (answer.status === 'accepted') return { state: 'accepted', ...mid };
  const states = { no: 'failed', later: 'unsent', unknown: 'sending' } as const;
  return { state: states[answer.retry], reason: answer.reason, ...mid };
}

/** Writes the entry in its place, or at the end. What was accepted stays so: nothing sends it again. */
async function write(
  { account, contact, message_id, request, requests }: Place,
  journal: Journal,
  news: Pick<Entry, 'likeness' | 'state' | 'at' | 'mid' | 'reason'>,
): Promise<Entry | undefined> {
  const entry: Entry = { message_id, request, requests, ...news };
  const written = await journal.change(account, contact, (entries) => {
    const index = entries.findIndex((each) => isAt(each, entry));
    if (index === -1) return [...entries, entry];
    const earlier = entries[index];
    const isDone = earlier?.state === 'accepted' && news.state === 'sending';
    return isDone ? entries : entries.with(index, { ...earlier, ...entry });
  });
  return written.find((each) => isAt(each, entry));
}

function isAt(entry: Entry, { message_id, request }: Pick<Place, 'message_id' | 'request'>): boolean {
  return entry.message_id === message_id && entry.request === request;
}
