import { match } from 'ts-pattern';
import type { RuleDocs } from '../../shared/rule-docs.ts';
import type { Json } from '../../types/conversation-api/json.ts';
import type { Path } from '../path.ts';
import { parsedJson, readJson } from '../reading/json.ts';
import { ownField } from '../reading/own-keys.ts';
import { isAbsent, type Read, typeName } from '../reading/read.ts';
import { readStringAt } from '../reading/scalars.ts';
import { add } from '../report/read-report.ts';
import { info, issue } from '../report/report.ts';
import type { ExplicitBody } from '../unfitted.ts';
import { type BuildingRule, buildingRule } from './rule.ts';

interface Explicit {
  readonly path: Path;
  readonly bodies: readonly ExplicitBody[];
}

/** The keys of a body that are sent, with a message and with a sender action. */
const withMessage: readonly string[] = ['message', 'recipient', 'messaging_type', 'tag', 'reply_to'];
const withAction: readonly string[] = ['sender_action', 'payload', 'recipient'];

/** Reads an explicit channel message: JSON text of one body of the send call, or of several. */
const read: Read<Explicit> = (value, path, report) => {
  const text = readStringAt(value, path, report);
  if (text === undefined) return undefined;
  const parsed = parsedJson(text);
  if (parsed === undefined) return add(report, issue('explicit.not-json', path));
  // Nobody looks inside, but caps on width and depth hold for what a caller will write as JSON again.
  const json = readJson(parsed, path, undefined, report);
  if (json === undefined) return undefined;
  const bodies = Array.isArray(json) ? json : [json];
  if (bodies.length === 0 || !bodies.every(isBody)) return add(report, issue('explicit.no-object', path));
  const all = bodies.map(bodyOf);
  const ignored = new Set(all.flatMap((body) => body.ignored));
  if (ignored.size > 0) add(report, info('explicit.ignored', path, { keys: [...ignored] }));
  return { path, bodies: all.map(({ sent }) => sent) };
};

export const explicitRule: BuildingRule = buildingRule(read, ({ path, bodies }) => ({
  requests: bodies.map((body) => ({ kind: 'explicit', path, body })),
  report: undefined,
}));

export const explicitDocs: RuleDocs = {
  summary: 'A body of the send call that somebody wrote is sent, and its message stays as it is.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/explicit-channel-message/',
  sentences: [
    {
      says: 'The message inside goes out unchanged; nobody checks it.',
      fixture: 'outbound/explicit/plain',
    },
    {
      says: 'A list of bodies becomes as many requests.',
      fixture: 'outbound/explicit/list-of-bodies',
    },
    {
      says: 'An object that holds neither a message nor a sender action is the message itself.',
      fixture: 'outbound/explicit/message-that-stands-alone',
    },
    {
      says: 'Beside a message, `recipient`, `messaging_type`, `tag` and `reply_to` are sent; beside a sender action, `recipient` and `payload`; a notice names other keys.',
      fixture: 'outbound/explicit/other-keys',
    },
    {
      says: 'The recipient and the tag of the options win over those of the body.',
      fixture: 'outbound/explicit/recipient-and-tag-of-the-options',
    },
    {
      says: 'It wins over every other content of the message.',
      fixture: 'outbound/explicit/omni-beside',
    },
  ],
};

function isBody(value: Json): value is { readonly [key: string]: Json } {
  return typeName(value) === 'object';
}

interface Body {
  readonly sent: ExplicitBody;
  /** Keys that are not sent. */
  readonly ignored: readonly string[];
}

/** A body says what it sends; one that says neither is the message itself. */
function bodyOf(body: object): Body {
  return match({ hasMessage: hasValue(body, 'message'), hasAction: hasValue(body, 'sender_action') })
    .with({ hasMessage: true }, () => bodyWith(withMessage, body))
    .with({ hasAction: true }, () => bodyWith(withAction, body))
    .with({ hasMessage: false, hasAction: false }, () => ({ sent: { message: body }, ignored: [] }))
    .exhaustive();
}

function bodyWith(keys: readonly string[], body: object): Body {
  const filled = keys.filter((key) => hasValue(body, key));
  return {
    sent: Object.fromEntries(filled.map((key) => [key, ownField(body, key)])),
    ignored: Object.keys(body).filter((key) => !keys.includes(key)),
  };
}

function hasValue(body: object, key: string): boolean {
  return !isAbsent(ownField(body, key));
}
