import { describe, expect, test } from 'vitest';
import { inboundWork } from '../src/inbound.ts';
import { openJournal } from '../src/journal.ts';
import { prepareStreams } from '../src/streams.ts';
import { receive, startRig, work } from './support/rig.ts';
import { storedIn, until, untilIdle } from './support/stored.ts';
import { bodyOf, deliver, text } from './support/webhooks.ts';

describe('inboundWork', () => {
  test('should wait for a stream that is gone for a while, and count that as no failure', async () => {
    const rig = await startRig({ INBOUND_DELIVERIES: '1' });
    await deliver(await receive(rig), bodyOf(text('900000000000001', 'one')));
    await rig.manager.streams.delete('callbacks');
    const attempts = rig.connection.subscribe('callbacks.*');

    work(inboundWork(rig.js, await openJournal(rig.js), rig.settings), rig);
    await until(() => attempts.getReceived() >= 2);
    attempts.unsubscribe();
    await prepareStreams(rig.connection, rig.settings);
    await untilIdle('inbound', rig);

    expect(await storedIn('callbacks', rig)).toHaveLength(1);
    expect(await storedIn('dead', rig)).toEqual([]);
  });
});
