import { describe, expect, it } from 'vitest';
import { sendWindow } from '../src/outbound/index.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const lastContactAt = Date.UTC(2026, 0, 1);

describe('sendWindow', () => {
  it.each([
    ['at once', 0, { open: true, until: lastContactAt + day }],
    ['in the last millisecond of 24 hours', day - 1, { open: true, until: lastContactAt + day }],
    ['after exactly 24 hours', day, { open: false, reason: 'closed' }],
    ['after a year', 365 * day, { open: false, reason: 'closed' }],
    ['with a clock that ran backwards', -hour, { open: true, until: lastContactAt + day }],
  ])('should tell whether anybody may write %s', (_, elapsed, expected) => {
    expect(sendWindow({ lastContactAt, now: lastContactAt + elapsed })).toStrictEqual(expected);
  });

  it.each([
    ['within 24 hours, without a tag', day - 1, { open: true, until: lastContactAt + day }],
    ['after exactly 24 hours', day, { open: true, until: lastContactAt + 7 * day, tag: 'HUMAN_AGENT' }],
    [
      'in the last millisecond of 7 days',
      7 * day - 1,
      { open: true, until: lastContactAt + 7 * day, tag: 'HUMAN_AGENT' },
    ],
    ['after exactly 7 days', 7 * day, { open: false, reason: 'closed' }],
  ])('should tell whether a human agent may write %s', (_, elapsed, expected) => {
    expect(sendWindow({ lastContactAt, now: lastContactAt + elapsed, humanAgent: true })).toStrictEqual(expected);
  });

  it.each([undefined, null])('should be closed for who never wrote: %s', (never) => {
    expect(sendWindow({ lastContactAt: never, now: 0, humanAgent: true })).toStrictEqual({
      open: false,
      reason: 'never',
    });
  });

  it('should change its answer at `until`, and not before', () => {
    for (const humanAgent of [false, true]) {
      const { until } = sendWindow({ lastContactAt, now: lastContactAt, humanAgent }) as { readonly until: number };
      const before = sendWindow({ lastContactAt, now: until - 1, humanAgent });

      expect(before).toStrictEqual(sendWindow({ lastContactAt, now: lastContactAt, humanAgent }));
      expect(sendWindow({ lastContactAt, now: until, humanAgent })).not.toStrictEqual(before);
    }
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '5', {}])('should throw for what is no time: %s', (wrong) => {
    const time = wrong as number;

    expect(() => sendWindow({ lastContactAt: 0, now: time })).toThrow(/^sendWindow: now must be a finite number/);
    expect(() => sendWindow({ lastContactAt: time, now: 0 })).toThrow(
      /^sendWindow: lastContactAt must be a finite number/,
    );
  });
});
