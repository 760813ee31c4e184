import { fromInstagram, type Outcome, toCallback } from '../../../src/inbound/index.ts';
import { type OutboundOptions, profiles, type SendRequest, toInstagram } from '../../../src/outbound/index.ts';
import { rules } from '../../../src/rules.ts';
import type { RuleInfo } from '../../../src/types/rule-info.ts';
import { messageIds } from './examples.ts';
import { type Finding, findingsOf } from './findings.ts';
import { parseJson } from './json-fault.ts';
import { mistakenFor } from './mistaken.ts';
import { type Sendable, sendableOf } from './sendable.ts';
import type { Direction, PageOptions, PageState } from './state.ts';
import { unsupportedFindings } from './unsupported.ts';

const { current, documented } = profiles;

/** What became of the input. */
export type Conversion =
  | { readonly kind: 'no-json'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly sentence: string; readonly findings: readonly [] }
  | Sent
  | Received;

export interface Sent {
  readonly kind: 'sent';
  readonly status: 'ok' | 'adapted' | 'refused';
  readonly rule: RuleInfo | undefined;
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
  readonly rule: RuleInfo | undefined;
  readonly outcome: Outcome;
  readonly callback: object;
}

/** What only an adapter knows: placeholders, and a time that stands still. */
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
  const { content, at, findings: ignored, ...request } = sendableOf(input);
  // Whatever is wrong with the message or with the options of its request, `toInstagram` says so.
  const result = toInstagram(content as Parameters<typeof toInstagram>[0], outboundOptions(options, request));
  const { status, requests } = result;
  if (status === 'refused') {
    const findings = mistaken('send', input) ?? [...findingsOf(text, result.issues, at), ...ignored];
    return { kind: 'sent', status, rule: undefined, requests, findings };
  }
  const findings = [...findingsOf(text, result.notices, at), ...ignored];
  return { kind: 'sent', status, rule: ruleOf('send', result.rule), requests, findings };
}

function receive(webhook: unknown, text: string): Received {
  const result = fromInstagram(webhook, { messageIdOf: (mid) => messageIds.get(mid) });
  if (result.status === 'refused') {
    const findings = mistaken('receive', webhook) ?? findingsOf(text, result.issues, '');
    return { kind: 'received', status: 'refused', items: [], findings };
  }
  const items = result.outcomes.map((outcome) => ({
    rule: ruleOf('receive', outcome.rule),
    outcome,
    callback: toCallback(outcome, envelope),
  }));
  const unsupported = items.filter(({ callback }) => 'unsupported_callback' in callback);
  const findings = unsupportedFindings(
    text,
    unsupported.map(({ outcome }) => outcome),
  );
  return { kind: 'received', status: findings.length === 0 ? 'ok' : 'adapted', items, findings };
}

/** What is wrong with every field of it is no help to who pasted the wrong thing. */
function mistaken(direction: Direction, input: unknown): readonly Finding[] | undefined {
  const sentence = mistakenFor(direction, input);
  return sentence === undefined ? undefined : [{ gravity: 'issue', sentence }];
}

/** What the form holds goes before what a send request says. */
function outboundOptions(
  { profile, humanAgent, to, ...options }: PageOptions,
  { recipient, channelProperties }: Pick<Sendable, 'recipient' | 'channelProperties'>,
): OutboundOptions {
  const chosen = {
    ...options,
    to: to === '' ? recipient : to,
    profile: profile === 'current' ? current : documented,
    channelProperties: humanAgent ? { INSTAGRAM_MESSAGE_TAG: 'HUMAN_AGENT' } : channelProperties,
  };
  // What the request says may be anything.
  return chosen as OutboundOptions;
}

function ruleOf(direction: Direction, id: string): RuleInfo | undefined {
  const side = direction === 'send' ? 'outbound' : 'inbound';
  return rules.find((rule) => rule.direction === side && rule.id === id);
}
