import { describe, expect } from 'vitest';
import { readSendResponse } from '../src/outbound/index.ts';
import { itEach, readAnswers } from './support/fixtures.ts';
import { frozen } from './support/frozen.ts';

describe('readSendResponse', () => {
  itEach(readAnswers(), 'should do as $name says', ({ fixture }) => {
    const { answer, request } = frozen(structuredClone(fixture.input));

    const result = readSendResponse(answer, request);

    expect(result).toStrictEqual(fixture.expected);
  });
});
