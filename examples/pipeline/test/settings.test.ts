import { describe, expect, test } from 'vitest';
import { settingsWith } from './support/settings.ts';

const servers = '127.0.0.1:4222';

describe('settingsFrom', () => {
  test.each([
    ['INSTAGRAM_APP_SECRETS', 'secret,', 'is missing'],
    ['GRAPH_TOKEN', '', 'is missing'],
    ['PARTITIONS', '0', 'must be a whole number'],
    ['ACK_WAIT_MS', '5s', 'must be a whole number'],
    ['CALLBACK_URL', 'http://user:hunter2@127.0.0.1/', 'must be an http(s) URL without a name and a password'],
    ['GRAPH_URL', 'graph.example.com', 'must be an http(s) URL'],
  ])('should refuse a %s that would fail only later: %j', (name, value, words) => {
    expect(() => settingsWith(servers, { [name]: value })).toThrow(`${name} ${words}`);
  });

  test('should take several secrets', () => {
    expect(settingsWith(servers, { INSTAGRAM_APP_SECRETS: 'new, old' }).appSecrets).toEqual(['new', 'old']);
  });
});
