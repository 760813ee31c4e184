import { describe, expect, test } from 'vitest';
import { publish } from '../src/publish.ts';
import { prepareStreams } from '../src/streams.ts';
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
});
