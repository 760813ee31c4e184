import type { RuleDocs } from '../../shared/rule-docs.ts';
import type { Json } from '../../types/conversation-api/json.ts';
import type { Path } from '../path.ts';
import { parsedJson, readJson } from '../reading/json.ts';
import { type Read, typeName } from '../reading/read.ts';
import { readStringAt } from '../reading/scalars.ts';
import { add } from '../report/read-report.ts';
import { issue } from '../report/report.ts';
import type { ExplicitBody } from '../unfitted.ts';
import { type BuildingRule, buildingRule } from './rule.ts';

interface Explicit {
  readonly path: Path;
  readonly bodies: readonly ExplicitBody[];
}

/** The keys of a body of the send call. An object without any of them is a message. */
const requestKeys = [
  'recipient',
  'messaging_type',
  'tag',
  'message',
  'reply_to',
  'thread_control',
  'sender_action',
  'payload',
] as const;

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
  return { path, bodies: bodies.map(bodyOf) };
};

export const explicitRule: BuildingRule = buildingRule(read, ({ path, bodies }) => ({
  requests: bodies.map((body) => ({ kind: 'explicit', path, body })),
  report: undefined,
}));

export const explicitDocs: RuleDocs = {
  summary: 'A body of the send call that somebody wrote is sent as written, but for its addressing.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/explicit-channel-message/',
  sentences: [
    {
      says: 'A list of bodies becomes as many requests.',
      fixture: 'outbound/explicit/list-of-bodies',
    },
    {
      says: 'An object without any key of a body is the message itself.',
      fixture: 'outbound/explicit/message-that-stands-alone',
    },
    {
      says: 'The recipient, the messaging type and the tag of the options win over those of the body; a notice names what gave way.',
      fixture: 'outbound/explicit/recipient-and-tag-of-the-options',
    },
    {
      says: 'Everything else goes out as written, and a notice tells what is otherwise than Instagram documents.',
      fixture: 'outbound/explicit/over-several-limits',
    },
    {
      says: 'A private reply goes out whatever message somebody wrote for it; its comment does not give way to a person.',
      fixture: 'outbound/explicit/private-reply-by-hand-and-a-person',
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

function bodyOf(body: ExplicitBody): ExplicitBody {
  return requestKeys.some((key) => Object.hasOwn(body, key)) ? body : { message: body };
}
