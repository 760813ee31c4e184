import { fromInstagram, type Outcome, toCallback } from '../../../src/inbound/index.ts';
import { type OutboundOptions, type SendRequest, toInstagram } from '../../../src/outbound/index.ts';
import { rules } from '../../../src/rules.ts';
import { messageIds } from './examples.ts';
import { type Finding, findingsOf } from './findings.ts';
import { parseJson } from './json-fault.ts';
import { mistakenFor } from './mistaken.ts';
import { type Sendable, sendableOf } from './sendable.ts';
import type { Direction, PageOptions, PageState } from './state.ts';
import { isOfOtherProduct, unsupportedFindings } from './unsupported.ts';

/** A rule as data. */
export type Rule = (typeof rules)[number];

/** The result of the input. */
export type Conversion =
  | { readonly kind: 'no-json'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly sentence: string; readonly findings: readonly [] }
  | Sent
  | Received;

export interface Sent {
  readonly kind: 'sent';
  readonly status: 'ok' | 'adapted' | 'refused';
  readonly rule: Rule | undefined;
  readonly requests: readonly SendRequest[];
  readonly findings: readonly Finding[];
}

export interface Received {
  readonly kind: 'received';
  readonly status: 'ok' | 'adapted' | 'refused';
  readonly items: readonly ReceivedItem[];
  readonly findings: readonly Finding[];
}

export interface ReceivedItem {
  readonly rule: Rule | undefined;
  readonly outcome: Outcome;
  /** Absent of what is of another product. */
  readonly callback: object | undefined;
}

/** What only an adapter knows: placeholders, and a fixed time. */
const envelope = { app_id: '{{APP_ID}}', project_id: '{{PROJECT_ID}}', accepted_time: '2026-01-01T00:00:00.000Z' };

/** Turns the input of the page into all that is shown of it. Never throws. */
export function convert({ direction, text, options }: PageState): Conversion {
  try {
    const parsed = parseJson(text);
    if ('fault' in parsed) return { kind: 'no-json', findings: [parsed.fault] };
    return direction === 'send' ? send(parsed.value, text, options) : receive(parsed.value, text);
  } catch (error) {
    return { kind: 'failed', sentence: String(error), findings: [] };
  }
}

function send(input: unknown, text: string, options: PageOptions): Sent {
  const { content, path, findings: ignored, ...request } = sendableOf(input);
  // `toInstagram` itself says what is wrong with the message or with the options of its request.
  const result = toInstagram(content as Parameters<typeof toInstagram>[0], outboundOptions(options, request));
  const { status, requests, notices, issues } = result;
  const isRefused = status === 'refused';
  const instead = isRefused ? mistaken('send', input) : undefined;
  const findings = instead ?? [...findingsOf(text, [...issues, ...notices], path), ...ignored];
  const rule = isRefused ? undefined : ruleOf('send', result.rule);
  return { kind: 'sent', status, rule, requests, findings };
}

function receive(webhook: unknown, text: string): Received {
  // For a program it would be a mistake to give a text, but here somebody wrote it.
  if (typeof webhook === 'string') {
    const findings = [{ gravity: 'issue', sentence: 'This is a text: paste the JSON of the webhook itself.' }] as const;
    return { kind: 'received', status: 'refused', items: [], findings };
  }
  const result = fromInstagram(webhook, { messageIdOf: (mid) => messageIds.get(mid) });
  if (result.status === 'refused') {
    const findings = mistaken('receive', webhook) ?? findingsOf(text, result.issues, '');
    return { kind: 'received', status: 'refused', items: [], findings };
  }
  const items = result.outcomes.map((outcome) => ({
    rule: ruleOf('receive', outcome.rule),
    outcome,
    callback: isOfOtherProduct(outcome) ? undefined : toCallback(outcome, envelope),
  }));
  const unsupported = items.filter(({ callback }) => callback === undefined || 'unsupported_callback' in callback);
  const findings = unsupportedFindings(
    text,
    unsupported.map(({ outcome }) => outcome),
  );
  return { kind: 'received', status: findings.length === 0 ? 'ok' : 'adapted', items, findings };
}

/** Says what the input is, where somebody pasted the wrong thing: the faults of its fields would not help. */
function mistaken(direction: Direction, input: unknown): readonly Finding[] | undefined {
  const sentence = mistakenFor(direction, input);
  return sentence === undefined ? undefined : [{ gravity: 'issue', sentence }];
}

/** The options of the form win over those of a send request. */
function outboundOptions(
  { humanAgent, to, commentId, messageId, ...options }: PageOptions,
  { recipient, channelProperties }: Pick<Sendable, 'recipient' | 'channelProperties'>,
): OutboundOptions {
  const person = to === '' ? recipient : to;
  const chosen = {
    ...options,
    ...(person !== undefined && { to: person }),
    ...(commentId !== '' && { commentId }),
    ...(messageId !== '' && { messageId }),
    channelProperties: humanAgent ? { INSTAGRAM_MESSAGE_TAG: 'HUMAN_AGENT' } : channelProperties,
  };
  // A send request may hold anything.
  return chosen as OutboundOptions;
}

function ruleOf(direction: Direction, id: string): Rule | undefined {
  const side = direction === 'send' ? 'outbound' : 'inbound';
  return rules.find((rule) => rule.direction === side && rule.id === id);
}
