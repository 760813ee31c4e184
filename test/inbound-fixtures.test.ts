import { describe, expect, it } from 'vitest';
import { fromInstagram, type InboundOptions, type Outcome, toCallback } from '../src/inbound/index.ts';
import { type ExpectedOutcome, type InboundFixture, readFixtures } from './support/fixtures.ts';
import { frozen } from './support/frozen.ts';

const fixtures = readFixtures<InboundFixture>('inbound');

function lookUps({ options }: InboundFixture): InboundOptions {
  const messageIds = new Map(Object.entries(options?.messageIds ?? {}));
  const choices = new Map(Object.entries(options?.choices ?? {}));
  return { messageIdOf: (mid) => messageIds.get(mid), choiceOf: (payload) => choices.get(payload) };
}

/** An outcome as fixtures hold it. */
function comparable({ raw, dedupeKey, ...rest }: Outcome): ExpectedOutcome {
  return rest as ExpectedOutcome;
}

/** What a JSON Pointer without escapes points to. */
function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((value, key) => Object(value)[key], document);
}

describe('fromInstagram', () => {
  it.each(fixtures)('should do as $name says', ({ fixture }) => {
    const webhook = frozen(fixture.input);

    const result = fromInstagram(webhook, lookUps(fixture));

    const outcomes = result.status === 'ok' ? result.outcomes : [];
    expect(result.status === 'ok' ? { ...result, outcomes: outcomes.map(comparable) } : result).toStrictEqual(
      fixture.expected,
    );
    for (const { raw, at, dedupeKey } of outcomes) {
      expect(raw).toBe(valueAt(webhook, at));
      expect(dedupeKey).toMatch(/./);
    }
    expect(new Set(outcomes.map(({ dedupeKey }) => dedupeKey)).size).toBe(outcomes.length);
  });
});

describe('toCallback', () => {
  const withCallbacks = fixtures.filter(({ fixture }) => fixture.callbacks !== undefined);

  it.each(withCallbacks)('should do as $name says, key for key', ({ fixture }) => {
    const result = fromInstagram(fixture.input, lookUps(fixture));
    const { envelope } = fixture;

    const callbacks =
      result.status === 'ok' && envelope ? result.outcomes.map((outcome) => toCallback(outcome, envelope)) : [];

    expect(callbacks).toStrictEqual(fixture.callbacks);
    expect(JSON.stringify(callbacks)).toBe(JSON.stringify(fixture.callbacks));
  });
});
