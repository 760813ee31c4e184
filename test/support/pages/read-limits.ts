import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, toInstagram } from '../../../src/index.ts';
import {
  maxArrayItems,
  maxIssues,
  maxJsonLevels,
  maxJsonValues,
  maxObjectKeys,
  maxObjects,
} from '../../../src/outbound/options/limits.ts';
import { plain, table } from './markdown.ts';

const listOf = <T>(length: number, item: T): T[] => new Array<T>(length).fill(item);
const levels = (count: number): unknown => JSON.parse('['.repeat(count) + ']'.repeat(count));
const choice = { text_message: { text: 'Tea' } };
const section = { items: listOf(maxArrayItems, { choice: { title: 'Tea' } }) };

/** A message that is over each limit. */
const over: readonly (readonly [what: string, limit: number, message: object])[] = [
  ['items of an array', maxArrayItems, { choice_message: { choices: listOf(maxArrayItems + 1, choice) } }],
  ['keys of an object', maxObjectKeys, Object.fromEntries(listOf(maxObjectKeys + 1, 0).map((_, key) => [key, 0]))],
  ['objects of a message', maxObjects, { list_message: { title: 'Tea', sections: listOf(11, section) } }],
  [
    'levels of a datum of any shape',
    maxJsonLevels,
    { text_message: { text: 'Tea' }, agent: levels(maxJsonLevels + 1) },
  ],
  [
    'values of a datum of any shape',
    maxJsonValues,
    { text_message: { text: 'Tea' }, agent: listOf(maxArrayItems, listOf(100, 0)) },
  ],
];

/** What `toInstagram` reads of a message at most, and what it says of one that is over. */
export function messageLimitsTable(): string {
  return table(
    ['at most', 'what', 'one that is over'],
    over.map(([what, limit, message]) => [digits(limit), what, plain(refusalOver(limit, message))]),
  );
}

function refusalOver(limit: number, message: object): string {
  const { status, issues } = toInstagram(message);
  const issue = issues.find(({ expected }) => expected === limit);
  if (issue === undefined) throw new Error(`A message over ${limit} is ${status}.`);
  return explain(issue);
}

/** What `fromInstagram` makes into text of an item at most, and what becomes of one that is over. */
export function itemLimitsTable(): string {
  const textTooLong = 'It keeps its place, its kind and `raw`; the `payload` of what is unsupported is `""`.';
  const keyOfPart = 'What is beyond does not count for its `dedupeKey`, where it has no ids.';
  return table(
    ['at most', 'what', 'one that is over'],
    [
      [sourceNumber('inbound/items/json-text.ts', 'maxLevels'), 'levels of an item', textTooLong],
      [sourceNumber('inbound/items/json-text.ts', 'maxObjects'), 'objects of an item', textTooLong],
      [sourceNumber('inbound/items/hash.ts', 'maxValues'), 'values of an item that is over one of these', keyOfPart],
      [sourceNumber('inbound/items/hash.ts', 'maxUnits'), 'characters of these values, about', keyOfPart],
    ],
  );
}

/** How many issues a result has at most. */
export const mostIssues: string = digits(maxIssues);

/** A number that its file alone knows. */
function sourceNumber(file: string, name: string): string {
  const source = readFileSync(join(import.meta.dirname, '../../../src', file), 'utf8');
  const [, found] = new RegExp(`^const ${name} = ([\\d_]+);`, 'm').exec(source) ?? [];
  if (found === undefined) throw new Error(`There is no ${name} in ${file}.`);
  return digits(Number(found.replaceAll('_', '')));
}

function digits(number: number): string {
  return number.toLocaleString('en-GB');
}
