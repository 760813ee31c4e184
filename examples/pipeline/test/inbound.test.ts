import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { inboundWork } from '../src/inbound.ts';
import { openJournal } from '../src/journal.ts';
import { prepareStreams } from '../src/streams.ts';
import { receive, startRig, work } from './support/rig.ts';
import { account } from './support/settings.ts';
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

  test('should wait for a journal that is gone for a while, and count that as no failure', async () => {
    const rig = await startRig({ INBOUND_DELIVERIES: '1' });
    const url = await receive(rig);
    const journal = await openJournal(rig.js);
    await rig.manager.streams.delete('KV_journal');
    const echo = { mid: 'mid.e', is_echo: true, text: 'Typed' };
    await deliver(url, bodyOf({ sender: { id: account }, recipient: { id: '7' }, timestamp: 1, message: echo }));

    work(inboundWork(rig.js, journal, rig.settings), rig);
    await pause(1_500);
    await prepareStreams(rig.connection, rig.settings);
    await untilIdle('inbound', rig);

    expect(await storedIn('callbacks', rig)).toHaveLength(1);
    expect(await storedIn('dead', rig)).toEqual([]);
  });

  test('should hand on what a tap carries, in dispatch mode', async () => {
    const postback = { mid: 'mid.p', title: 'Your hours?', payload: 'FAQ_HOURS_17' };
    const { callbacks } = await received({ sender: { id: '7' }, recipient: { id: account }, timestamp: 1, postback });

    expect(callbacks).toMatchObject([
      { message: { processing_mode: 'DISPATCH', contact_id: '', conversation_id: '' } },
    ]);
    expect(JSON.stringify(callbacks)).toContain('FAQ_HOURS_17');
  });

  test('should not tell a bot of its own comment', async () => {
    const value = { id: '1', text: 'Thanks', from: { id: account, username: 'shop' }, media: { id: '2' } };
    const entry = { id: account, time: 1_700_000_000, changes: [{ field: 'comments', value }] };

    expect(await receivedBody({ object: 'instagram', entry: [entry] })).toEqual({ callbacks: [], dead: [] });
  });

  test('should put what is of another account among the dead letters', async () => {
    const messaging = [
      { sender: { id: '7' }, recipient: { id: '99' }, timestamp: 1, message: { mid: 'm', text: 'Hi' } },
    ];

    const { callbacks, dead } = await receivedBody({ object: 'instagram', entry: [{ id: '99', time: 1, messaging }] });

    expect(callbacks).toEqual([]);
    expect(dead).toEqual(['It is of another account.']);
  });
});

function received(item: object) {
  return receivedBody(JSON.parse(bodyOf(item)));
}

/** Gives the callbacks of a webhook, and the reasons of its dead letters. */
async function receivedBody(body: object): Promise<{ callbacks: unknown[]; dead: unknown[] }> {
  const rig = await startRig();
  const url = await receive(rig);
  expect(await deliver(url, JSON.stringify(body))).toBe(200);
  work(inboundWork(rig.js, await openJournal(rig.js), rig.settings), rig);
  await untilIdle('inbound', rig);
  const callbacks = (await storedIn('callbacks', rig)).map((callback) => callback.json());
  return { callbacks, dead: (await storedIn('dead', rig)).map(({ header }) => header.get('Reason')) };
}
