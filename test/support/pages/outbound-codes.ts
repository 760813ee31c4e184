import {
  type AppMessage,
  type Notice,
  type OutboundIssue,
  type OutboundOptions,
  toInstagram,
} from '../../../src/index.ts';
import { outboundRules } from '../../../src/outbound/messages/index.ts';
import { type Named, type OutboundFixture, optionsOf } from '../fixtures.ts';
import { changed } from './changes.ts';
import { fixtures, outboundExamples, ruleOf } from './outbound-examples.ts';

/** What each fixture is also sent with, beside its own options. */
const otherOptions: ReadonlyMap<string, object> = new Map<string, object>(
  Object.entries({
    'as a private reply with a tag': {
      to: undefined,
      commentId: '17900000000000001',
      channelProperties: { INSTAGRAM_MESSAGE_TAG: 'HUMAN_AGENT' },
    },
    'to a number': { to: 5 },
    'with a retired tag': { channelProperties: { INSTAGRAM_MESSAGE_TAG: 'ACCOUNT_UPDATE' } },
  }),
);

export const optionNames: readonly string[] = [...otherOptions.keys()];

type Remark = Notice | OutboundIssue;

/** A code is always the one or the other. */
type Severity = Notice['severity'] | 'issue';

/** Codes and what they are. */
export type Codes = ReadonlyMap<string, Severity>;

const all = new Map<string, Map<string, Severity>>(Object.keys(outboundExamples).map((id) => [id, new Map()]));
const ofAnyMessage = new Map<string, Severity>();

for (const named of fixtures) {
  const { input } = named.fixture;
  const options: OutboundOptions = { ...optionsOf(named.fixture), onLoss: 'report' };
  send(named, input, options);
  for (const others of otherOptions.values()) send(named, input, { ...options, ...others });
  for (const copy of changed(input)) send(named, copy, options);
}
/** The rules that build requests: the others stand for a message, or refuse. */
const building = Object.entries(outboundRules).flatMap(([id, { kind }]) => (kind === 'build' ? [id] : []));
for (const [code, severity] of all.get('text_message') ?? []) {
  if (building.every((id) => all.get(id)?.has(code))) ofAnyMessage.set(code, severity);
}

function send(named: Named<OutboundFixture>, message: unknown, options: OutboundOptions): void {
  // Wrong on purpose.
  const result = toInstagram(message as AppMessage, options);
  const remarks: readonly Remark[] = result.status === 'refused' ? result.issues : result.notices;
  for (const remark of remarks) {
    const severity = 'severity' in remark ? remark.severity : 'issue';
    const rule = result.status === 'refused' ? refusingRule(named, remark) : result.rule;
    if (remark.path === '') ofAnyMessage.set(remark.code, severity);
    else if (!isOfAnother(remark)) all.get(rule ?? '')?.set(remark.code, severity);
  }
}

/** The rule that an issue is of: that of the content where it stands, else of the fixture. */
function refusingRule(named: Named<OutboundFixture>, { path }: Remark): string | undefined {
  const [, content = ''] = path.split('/');
  return all.has(content) ? content : ruleOf(named);
}

/** Whether the message gave it that an override or a template stands for. */
function isOfAnother({ path, within }: Remark): boolean {
  return within !== undefined || /^\/explicit_channel_omni_message\/INSTAGRAM\/(?!template_reference)/.test(path);
}

/** The codes that any message may give, whatever it holds: those of the whole message, and those that each rule gives. */
export const everyMessage: Codes = ofAnyMessage;

/** The codes that a rule gives beside those of every message. */
export function codesOf(id: string): Codes {
  return new Map([...(all.get(id) ?? [])].filter(([code]) => !ofAnyMessage.has(code)));
}
