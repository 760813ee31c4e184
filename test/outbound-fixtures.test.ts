import { writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { type OutboundResult, toInstagram } from '../src/outbound/index.ts';
import { itEach, type OutboundFixture, optionsOf, readFixtures } from './support/fixtures.ts';
import { frozen } from './support/frozen.ts';

/** The order among notices, or among issues, is no promise. */
function unordered(result: OutboundResult): object {
  const remarks: readonly object[] = result.status === 'refused' ? result.issues : result.notices;
  const inOrder = remarks.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { ...result, [result.status === 'refused' ? 'issues' : 'notices']: inOrder };
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
