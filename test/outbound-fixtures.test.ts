import { writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { explain, type OutboundResult, toInstagram } from '../src/outbound/index.ts';
import { itEach, type OutboundFixture, optionsOf, readFixtures } from './support/fixtures.ts';
import { frozen } from './support/frozen.ts';

/** The order among notices, or among issues, is no promise. */
function unordered({ notices, issues, ...rest }: OutboundResult): object {
  const sorted = (remarks: readonly object[]): readonly object[] =>
    remarks.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { ...rest, notices: sorted(notices), issues: sorted(issues) };
}

const fixtures = readFixtures<OutboundFixture>('outbound');

describe('toInstagram', () => {
  itEach(fixtures, 'should do as $name says', ({ file, fixture }) => {
    const message = frozen(structuredClone(fixture.input));

    const result = toInstagram(message, optionsOf(fixture));

    if (process.env['UPDATE_FIXTURES'])
      writeFileSync(file, `${JSON.stringify({ ...fixture, expected: result }, null, 2)}\n`);
    else {
      expect(unordered(result)).toStrictEqual(unordered(fixture.expected));
      expect(JSON.stringify(result.requests)).toBe(JSON.stringify(fixture.expected.requests));
    }
  });
});

describe('explain', () => {
  itEach(
    fixtures,
    'should say each notice and each issue of $name in one sentence, with all its facts',
    ({ fixture }) => {
      const { notices, issues } = fixture.expected;

      const sentences = [...notices, ...issues].map((each) => ({
        sentence: explain(each),
        asks: 'nearest' in each && each.nearest !== undefined,
      }));

      for (const { sentence, asks } of sentences) {
        expect(sentence).toMatch(asks ? /^The [^.]+: did you mean "[A-Za-z_]+"\?$/ : /^The .+[^.]\.$/s);
        expect(sentence).not.toMatch(/[{}]|undefined/);
      }
    },
  );
});
