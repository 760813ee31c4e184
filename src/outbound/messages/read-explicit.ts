import type { Json } from '../../types/conversation-api/json.ts';
import { note, refuse } from '../report/report.ts';
import type { Explicit, ExplicitBody } from './model.ts';
import { parsedJson, readJson } from '../reading/json.ts';
import { ownField } from '../reading/own-keys.ts';
import { readText } from '../reading/scalars.ts';
import { isAbsent, type Read, typeName, unread } from '../reading/read.ts';

/** The keys of a body that are sent, with a message and with a sender action. */
const withMessage: readonly string[] = ['message', 'recipient', 'messaging_type', 'tag', 'reply_to'];
const withAction: readonly string[] = ['sender_action', 'payload', 'recipient'];

/** Reads an explicit channel message: JSON text of one body of the send call, or of several. */
export const readExplicit: Read<Explicit> = (value, parent, key, log) => {
  const text = readText(value, parent, key, log);
  if (text === undefined) return unread;
  const at = { parent, key };
  const parsed = parsedJson(text);
  if (parsed === undefined) {
    refuse(log, 'explicit.not-json', at);
    return unread;
  }
  // Nobody looks inside, but caps on width and depth hold for what a caller will write as JSON again.
  const before = log.issues.length;
  const json = readJson(parsed, parent, key, undefined, log);
  if (log.issues.length > before) return unread;
  const bodies = Array.isArray(json) ? json : [json];
  if (bodies.length === 0 || !bodies.every(isBody)) {
    refuse(log, 'explicit.no-object', at);
    return unread;
  }
  const ignored = new Set<string>();
  const read = bodies.map((body) => readBody(body, ignored));
  if (ignored.size > 0) note(log, 'explicit.ignored', at, { keys: [...ignored] });
  return { at, bodies: read };
};

function isBody(value: Json): value is { readonly [key: string]: Json } {
  return typeName(value) === 'object';
}

/** A body says what it sends; one that says neither is the message itself. */
function readBody(body: object, ignored: Set<string>): ExplicitBody {
  const isThere = (key: string): boolean => !isAbsent(ownField(body, key));
  if (!isThere('message') && !isThere('sender_action')) return { message: body };
  const sent = isThere('message') ? withMessage : withAction;
  for (const key of Object.keys(body)) if (!sent.includes(key)) ignored.add(key);
  return Object.fromEntries(sent.filter(isThere).map((key) => [key, ownField(body, key)]));
}
