import { describe, expect, it } from 'vitest';
import { hasNoSettings, readSettings } from '../src/settings.ts';
import { environmentOf } from './support/world.ts';

const callbacks = { CALLBACK_URL: 'https://example.com/callbacks' };

describe('readSettings', () => {
  it('should have a default for what need not be said', () => {
    const { GRAPH_URL, PORT, DATABASE, INSTAGRAM_APP_SECRETS } = readSettings(
      environmentOf({ ...callbacks, PORT: '' }),
    );

    expect([GRAPH_URL, PORT, DATABASE, INSTAGRAM_APP_SECRETS]).toStrictEqual([
      'https://graph.instagram.com/v27.0',
      8080,
      'adapter.db',
      ['old-secret', 'app-secret'],
    ]);
  });

  it('should name everything that is missing or wrong, and show no value', () => {
    const read = () =>
      readSettings({ ...callbacks, APP_ID: 'app', API_TOKEN: 's3cret', PORT: '-1', GRAPH_URL: 'ftp://s3cret' });

    expect(read).toThrow(/PROJECT_ID.*INSTAGRAM_TOKEN.*VERIFY_TOKEN.*GRAPH_URL.*PORT/s);
    expect(read).not.toThrow(/s3cret|APP_ID:/);
  });

  it('should take what is written a little differently', () => {
    const { GRAPH_URL, INSTAGRAM_APP_SECRETS } = readSettings(
      environmentOf({ ...callbacks, GRAPH_URL: 'https://example.com/v27.0/', INSTAGRAM_APP_SECRETS: 'a, b' }),
    );

    expect([GRAPH_URL, INSTAGRAM_APP_SECRETS]).toStrictEqual(['https://example.com/v27.0', ['a', 'b']]);
  });

  it.each([
    ['API_TOKEN', 'p@ss!word'],
    ['INSTAGRAM_TOKEN', 'token\u200b'],
    ['GRAPH_URL', 'https://user:hunter2@example.com'],
    ['CALLBACK_URL', 'https://hunter2@example.com'],
  ])('should not take what would fail only later: %s', (name, value) => {
    expect(() => readSettings(environmentOf({ ...callbacks, [name]: value }))).toThrow(`${name}: `);
  });

  it.each(['', ',', 'a,,b'])('should not take %j for secrets', (secrets) => {
    expect(() => readSettings(environmentOf({ ...callbacks, INSTAGRAM_APP_SECRETS: secrets }))).toThrow(
      'INSTAGRAM_APP_SECRETS',
    );
  });
});

it.each([
  [{}, true],
  [{ PORT: '8081', DATABASE: 'x.db', APP_ID: '', PATH: '/bin' }, true],
  [{ INSTAGRAM_APP_SECRETS: 'a' }, false],
  [{ APP_ID: 'app-1' }, false],
])('should know whether somebody has begun to fill in the settings: %j', (environment, expected) => {
  expect(hasNoSettings(environment)).toBe(expected);
});
