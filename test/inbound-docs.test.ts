import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inboundDocs } from '../src/inbound/docs.ts';
import { reasonDocs } from '../src/inbound/reason-docs.ts';
import { inboundRules } from '../src/inbound/rules/index.ts';
import type { UnsupportedReason } from '../src/index.ts';
import { type ExpectedOutcome, type InboundFixture, readFixtures } from './support/fixtures.ts';

const outcomesOf = new Map<string, readonly ExpectedOutcome[]>(
  readFixtures<InboundFixture>('inbound').map(({ name, fixture: { expected } }) => [
    name,
    expected.status === 'ok' ? expected.outcomes : [],
  ]),
);

/** A fact in plain words, and no more than a line of them. */
const sentence = /^[A-Z][^\n]{20,140}\.$/;

describe.each(Object.entries(inboundDocs))('what is said of the rule %s', (id, { sentences }) => {
  it('should be three to six sentences, each another', () => {
    const said = sentences.map(({ says }) => says);

    expect(said.length).toBeGreaterThanOrEqual(3);
    expect(new Set(said).size).toBe(said.length);
    expect(said.length).toBeLessThanOrEqual(6);
    for (const each of said) expect(each).toMatch(sentence);
  });

  it('should name fixtures that exist, the first one with an outcome of the rule', () => {
    for (const { fixture } of sentences) expect([...outcomesOf.keys()]).toContain(`${fixture}.json`);
    const [first] = sentences;
    expect(outcomesOf.get(`${first?.fixture}.json`)?.map(({ rule }) => rule)).toContain(id);
  });
});

const outcomeTypes = readFileSync(join(import.meta.dirname, '../src/types/outcomes.ts'), 'utf8');

/** The doc comment of each member of `UnsupportedReason`. */
const comments = [...outcomeTypes.matchAll(/\/\*\* ([^\n]*) \*\/\n {2}\| '([a-z-]+)'/g)].map(([, comment, reason]) => [
  reason,
  comment,
]);

describe('what is said of a reason', () => {
  it('should be the same in its doc comment and on the page of rules', () => {
    expect(comments).toStrictEqual(Object.entries(reasonDocs).map(([reason, { says }]) => [reason, says]));
  });

  it.each(Object.entries(reasonDocs))('should be plain words, and a fixture with the reason: %s', (reason, docs) => {
    const outcomes = outcomesOf.get(`${docs.fixture}.json`) ?? [];

    expect(docs.says).toMatch(sentence);
    // JSON cannot hold a look-up that throws.
    if (reason === ('lookup-failed' satisfies UnsupportedReason)) expect(docs.fixture).toBeUndefined();
    else expect(outcomes.map((outcome) => 'reason' in outcome && outcome.reason)).toContain(reason);
  });
});

describe('what is said of the 24 hours', () => {
  const guide = readFileSync(join(import.meta.dirname, '../docs/receiving.md'), 'utf8');
  const [, section = ''] = guide.split(/^## (?:The 24 hours|Duplicates and order)$/m);

  it.each(Object.keys(reasonDocs))('should name the reason %s', (reason) => {
    expect(section).toContain(`\`${reason}\``);
  });
});

describe('the tables of rules', () => {
  it('should hold the same rules in the same order', () => {
    expect(Object.keys(inboundDocs)).toStrictEqual(Object.keys(inboundRules));
  });
});
