import { describe, expect, it } from 'vitest';
import { readSettings } from '../src/settings.ts';
import { environmentOf } from './support/world.ts';

const given = { CALLBACK_URL: 'https://example.com/callbacks' };

describe('readSettings', () => {
  it('should have a default for what need not be said', () => {
    const { GRAPH_URL, PORT, DATABASE, INSTAGRAM_APP_SECRETS } = readSettings(environmentOf({ ...given, PORT: '' }));

    expect([GRAPH_URL, PORT, DATABASE, INSTAGRAM_APP_SECRETS]).toStrictEqual([
      'https://graph.instagram.com/v25.0',
      8080,
      'adapter.db',
      ['old-secret', 'app-secret'],
    ]);
  });

  it('should name everything that is missing or wrong, and show no value', () => {
    const read = () =>
      readSettings({ ...given, APP_ID: 'app', API_TOKEN: 's3cret', PORT: '-1', GRAPH_URL: 'ftp://s3cret' });

    expect(read).toThrow(/PROJECT_ID.*INSTAGRAM_TOKEN.*VERIFY_TOKEN.*GRAPH_URL.*PORT/s);
    expect(read).not.toThrow(/s3cret|APP_ID:/);
  });

  it.each(['', ',', 'a,,b'])('should not take %j for secrets', (secrets) => {
    expect(() => readSettings(environmentOf({ ...given, INSTAGRAM_APP_SECRETS: secrets }))).toThrow(
      'INSTAGRAM_APP_SECRETS',
    );
  });
});
