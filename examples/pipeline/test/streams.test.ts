import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { publish } from '../src/publish.ts';
import { checkStreams, prepareStreams } from '../src/streams.ts';
import { startRig } from './support/rig.ts';
import { storedIn } from './support/stored.ts';

describe('prepareStreams', () => {
  test('should leave what is there as it is', async () => {
    const rig = await startRig();
    await publish(rig.js, 'inbound', 0, 'id', 'kept');

    await prepareStreams(rig.connection, rig.settings);

    expect((await storedIn('inbound', rig)).map((message) => message.json())).toEqual(['kept']);
  });

  test('should refuse another number of partitions, which would part what belongs together', async () => {
    const rig = await startRig();

    const again = prepareStreams(rig.connection, { ...rig.settings, partitions: 5 });

    await expect(again).rejects.toThrow('stream name already in use with a different configuration');
  });

  test('should keep dead letters for ever, and the rest for as long as it is told', async () => {
    const rig = await startRig({ KEPT_MS: '3600000' });

    const infos = await Promise.all(['inbound', 'dead'].map((stream) => rig.manager.streams.info(stream)));

    const hour = 3_600_000_000_000;
    expect(infos.map(({ config }) => config.max_age)).toEqual([hour, 0]);
    expect(infos[0]?.config.duplicate_window).toBe(hour);
  });
});

describe('the journal', () => {
  test('should be read from the leader alone, since others may not have heard yet what was sent', async () => {
    const rig = await startRig({ KEPT_MS: '3600000', JOURNAL_KEPT_MS: '7200000' });

    const infos = await Promise.all(['KV_journal', 'KV_claims'].map((stream) => rig.manager.streams.info(stream)));

    const hour = 3_600_000_000_000;
    expect(infos.map(({ config }) => [config.allow_direct, config.max_age])).toEqual([
      [false, 2 * hour],
      [false, hour],
    ]);
  });
});

describe('checkStreams', () => {
  test('should let nobody work who knows another number of partitions', async () => {
    const rig = await startRig();

    const check = (partitions: number) => checkStreams(rig.connection, { ...rig.settings, partitions });

    await expect(check(5)).rejects.toThrow('The streams have 4 partitions, and PARTITIONS is 5.');
    await expect(check(4)).resolves.toBeUndefined();
  });

  test('should wait for servers that are gone for a while', async () => {
    const rig = await startRig();
    await rig.nats.kill();

    const check = checkStreams(rig.connection, rig.settings);
    await pause(6_000); // Longer than a request waits for its answer.
    rig.nats.start();

    await expect(check).resolves.toBeUndefined();
  });

  test('should say at once that nobody has made the streams', async () => {
    const rig = await startRig();
    await rig.manager.streams.delete('inbound');
    const start = performance.now();

    await expect(checkStreams(rig.connection, rig.settings)).rejects.toThrow('stream not found');

    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
