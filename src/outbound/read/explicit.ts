import { type Log, note, refuse } from '../log.ts';
import type { Explicit, ExplicitBody } from '../model.ts';
import type { Place } from '../place.ts';
import { readJson } from './json.ts';
import { readText } from './leaf.ts';
import { isAbsent, type Read, unread } from './value.ts';

/** The keys of a body that are sent, with a message and with a sender action. */
const sentKeys = {
  message: ['message', 'recipient', 'messaging_type', 'tag', 'reply_to'],
  action: ['sender_action', 'payload', 'recipient'],
} as const;

/** Reads an explicit channel message: JSON text of one body of the send call, or of several. */
export const readExplicit: Read<Explicit> = (value, parent, key, log) => {
  const text = readText(value, parent, key, log);
  if (typeof text !== 'string') return unread;
  const at = { parent, key };
  const parsedText = parsed(text);
  if (parsedText === undefined) {
    refuse(log, 'explicit.not-json', at);
    return unread;
  }
  // Nobody looks inside, but caps on width and depth hold for what a caller will write as JSON again.
  const before = log.issues.length;
  const json = readJson(parsedText, parent, key, undefined, log);
  if (log.issues.length > before) return unread;
  const bodies: readonly unknown[] = Array.isArray(json) ? json : [json];
  if (bodies.length === 0 || !bodies.every(isObject)) refuse(log, 'explicit.no-object', at);
  return { at, bodies: readBodies(bodies.filter(isObject), at, log) };
};

/** `undefined` where the text is not JSON: no JSON text means that. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readBodies(
  bodies: readonly Readonly<Record<string, unknown>>[],
  at: Place,
  log: Log,
): readonly ExplicitBody[] {
  const ignored = new Set<string>();
  const read = bodies.map((body) => readBody(body, ignored));
  if (ignored.size > 0) note(log, 'explicit.ignored', at, { keys: [...ignored] });
  return read;
}

/** A body says what it sends; one that says neither is the message itself. */
function readBody(body: Readonly<Record<string, unknown>>, ignored: Set<string>): ExplicitBody {
  const isThere = (key: string): boolean => Object.hasOwn(body, key) && !isAbsent(body[key]);
  if (!isThere('message') && !isThere('sender_action')) return ownBody((key) => (key === 'message' ? body : undefined));
  const sent: readonly string[] = sentKeys[isThere('message') ? 'message' : 'action'];
  for (const key of Object.keys(body)) if (!sent.includes(key)) ignored.add(key);
  return ownBody((key) => (sent.includes(key) && isThere(key) ? body[key] : undefined));
}

/** A body that has every key of its own, so that nothing inherited answers. */
function ownBody(field: (key: string) => unknown): ExplicitBody {
  return Object.fromEntries(Object.values(sentKeys).flatMap((keys) => keys.map((key) => [key, field(key)])));
}
