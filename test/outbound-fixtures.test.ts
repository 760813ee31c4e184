import { writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { type OutboundResult, toInstagram } from '../src/outbound/index.ts';
import { itEach, type OutboundFixture, optionsOf, readFixtures } from './support/fixtures.ts';
import { frozen } from './support/frozen.ts';

/** The order among notices, or among issues, is no promise. */
function unordered({ notices, issues, ...rest }: OutboundResult): object {
  const sorted = (remarks: readonly object[]): readonly object[] =>
    remarks.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { ...rest, notices: sorted(notices), issues: sorted(issues) };
}

describe('toInstagram', () => {
  itEach(readFixtures<OutboundFixture>('outbound'), 'should do as $name says', ({ file, fixture }) => {
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
