import { reasonDocs } from '../../../src/inbound/reason-docs.ts';
import type { RuleId } from '../../../src/inbound/rules/parts/rule.ts';
import type { RuleInfo } from '../../../src/index.ts';
import type { ExpectedOutcome } from '../fixtures.ts';
import { fixtures, givenBy } from './inbound-codes.ts';
import { code, codes, fixtureLink, jsonBlock, lines, plain, sentenceLines, table } from './markdown.ts';

/** The fixture that shows each rule: a small one. */
export const inboundExamples: { readonly [Id in RuleId]: string } = {
  text: 'inbound/text/plain.json',
  'quick-reply': 'inbound/quick-reply/mark-with-id.json',
  postback: 'inbound/postback/mark-without-title.json',
  media: 'inbound/media/image.json',
  'story-mention': 'inbound/story-mention/with-text.json',
  share: 'inbound/share/ig-post.json',
  'story-reply': 'inbound/story-reply/plain.json',
  'like-heart': 'inbound/like-heart/plain.json',
  referral: 'inbound/referral/plain.json',
  reaction: 'inbound/reaction/plain.json',
  comment: 'inbound/comment/plain.json',
  echo: 'inbound/echo/plain.json',
  read: 'inbound/read/plain.json',
  edit: 'inbound/edit/plain.json',
  unsend: 'inbound/unsend/plain.json',
  unsupported: 'inbound/unsupported/plain.json',
};

const exampleOf = new Map<string, string>(Object.entries(inboundExamples));

/** What is said of a rule of `fromInstagram`: in sentences, by one example, and in codes. */
export function inboundRule({ id, summary, source, sentences }: RuleInfo): string {
  const { kinds, reasons, details, asks } = givenBy(id);
  return [
    `### ${id}`,
    `${summary} ([source](${source}))`,
    sentenceLines(sentences),
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
  const found = fixtures.find(({ name }) => name === exampleOf.get(id));
  const [outcome] = found?.fixture.expected.status === 'ok' ? found.fixture.expected.outcomes : [];
  if (found === undefined || outcome === undefined) throw new Error(`No example of ${id}.`);
  return [
    `Example: ${fixtureLink(found.name)}`,
    jsonBlock('The item', valueAt(found.fixture.input, outcome.at)),
    jsonBlock('becomes an outcome that says', saidBy(outcome)),
  ].join('\n\n');
}

/** An outcome without where it comes from, which the item above shows. */
function saidBy(outcome: ExpectedOutcome): object {
  const { rule, at, account, contact, mid, timestamp, part, standby, self, details, ...said } = outcome;
  return { ...said, details };
}

/** What a JSON Pointer without escapes points to. */
function valueAt(document: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce((value, key) => Object(value)[key], document);
}

/** Each reason and when it comes. */
export function reasonMeanings(): readonly (readonly [reason: string, meaning: string])[] {
  return Object.entries(reasonDocs).map(([reason, { says }]) => [reason, says]);
}

/** When each reason comes, with a fixture that shows it. */
export function reasonsTable(): string {
  const rows = Object.entries(reasonDocs).map(([reason, { says, fixture }]) => [
    code(reason),
    plain(says),
    fixture === undefined ? 'no webhook alone' : fixtureLink(`${fixture}.json`),
  ]);
  return table(['reason', 'when', 'example'], rows);
}
