import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shape } from '../../../src/inbound/rule.ts';
import type { RuleInfo } from '../../../src/index.ts';
import type { ExpectedOutcome, InboundFixture, Named } from '../fixtures.ts';
import { fixtures, givenBy } from './inbound-codes.ts';
import { code, codes, fixtureLink, jsonBlock, lines, plain, table } from './markdown.ts';

/** The fixture that shows each rule: the one of the channel page, else the plainest. */
export const inboundExamples: { readonly [S in Shape]: string } = {
  text: 'inbound/text/channel-page-example.json',
  'quick-reply': 'inbound/quick-reply/channel-page-example.json',
  postback: 'inbound/postback/channel-page-card-button.json',
  media: 'inbound/media/channel-page-example.json',
  'story-mention': 'inbound/story-mention/channel-page-example.json',
  share: 'inbound/share/channel-page-example.json',
  'story-reply': 'inbound/story-reply/channel-page-example.json',
  'like-heart': 'inbound/like-heart/plain.json',
  referral: 'inbound/referral/plain.json',
  reaction: 'inbound/reaction/plain.json',
  comment: 'inbound/comment/plain.json',
  echo: 'inbound/echo/channel-page-example.json',
  read: 'inbound/read/channel-page-example.json',
  edit: 'inbound/edit/plain.json',
  unsend: 'inbound/unsend/plain.json',
  unsupported: 'inbound/unsupported/channel-page-example.json',
};

const exampleOf = new Map<string, string>(Object.entries(inboundExamples));

interface Shown {
  readonly outcome: ExpectedOutcome;
  readonly name: string;
  /** Of the whole webhook. */
  readonly length: number;
}

/** Every outcome of every fixture. */
const outcomes: readonly Shown[] = fixtures.flatMap(({ name, fixture: { input, expected } }) =>
  expected.status === 'ok'
    ? expected.outcomes.map((outcome) => ({ outcome, name, length: JSON.stringify(input).length }))
    : [],
);

function reasonsOf(outcome: ExpectedOutcome): readonly string[] {
  return 'reason' in outcome ? [String(outcome.reason)] : [];
}

/** What is said of a rule of `fromInstagram`. */
export function inboundRule({ id, summary, source }: RuleInfo): string {
  const { kinds, reasons, details, asks } = givenBy(id);
  return [
    `### ${id}`,
    `${summary} ([source](${source}))`,
    exampleBlocks(id),
    lines([
      ['Kinds of outcome', codes(kinds)],
      ['Where a look-up fails', asks ? '`unsupported`, with the reason `lookup-failed`' : ''],
      ['Reasons', codes(reasons)],
      ['Keys of `details`', codes(details)],
      ['All fixtures', `[fixtures/inbound/${id}](../fixtures/inbound/${id})`],
    ]),
  ].join('\n\n');
}

function exampleBlocks(id: string): string {
  const { name, fixture } = exampleNamed(exampleOf.get(id));
  const [outcome] = fixture.expected.status === 'ok' ? fixture.expected.outcomes : [];
  const [callback] = fixture.callbacks ?? [];
  return [
    `Example: ${fixtureLink(name)}`,
    jsonBlock('The item', valueAt(fixture.input, outcome?.at ?? '')),
    jsonBlock('becomes the outcome (its dedupeKey and raw are left out here)', outcome),
    ...(callback === undefined ? [] : [jsonBlock('and, with what the adapter knows, the callback', callback)]),
  ].join('\n\n');
}

function exampleNamed(name: string | undefined): Named<InboundFixture> {
  const found = fixtures.find((named) => named.name === name);
  if (found === undefined) throw new Error(`No fixture ${name}.`);
  return found;
}

/** What a JSON Pointer without escapes points to. */
function valueAt(document: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce((value, key) => Object(value)[key], document);
}

const resultTypes = readFileSync(join(import.meta.dirname, '../../../src/types/result.ts'), 'utf8');

/** Each reason and what it means, as its type says. */
export function reasonMeanings(): readonly (readonly [reason: string, meaning: string])[] {
  const type = /export type UnsupportedReason =(.*?);/s.exec(resultTypes)?.[1] ?? '';
  return [...type.matchAll(/\/\*\* (.*?) \*\/\s*\| '([a-z-]+)'/g)].map(([, meaning = '', reason = '']) => [
    reason,
    meaning,
  ]);
}

/** Why an item is unsupported, with the shortest fixture that shows it. */
export function reasonsTable(): string {
  const inOrder = outcomes.toSorted((a, b) => a.length - b.length || (a.name < b.name ? -1 : 1));
  const rows = reasonMeanings().map(([reason, meaning]) => {
    const shown = inOrder.find(({ outcome }) => reasonsOf(outcome).includes(reason));
    return [code(reason), plain(meaning), shown === undefined ? 'no webhook alone' : fixtureLink(shown.name)];
  });
  return table(['reason', 'meaning', 'example'], rows);
}
