import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { publish } from '../src/publish.ts';
import { RetryLater } from '../src/retry-later.ts';
import type { Work } from '../src/worker.ts';
import { type Rig, startRig, work } from './support/rig.ts';
import { storedIn, until, untilIdle, untilStored } from './support/stored.ts';

/** Fills a partition with numbers from 0. */
async function fill(rig: Rig, partition: number, count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    await publish(rig.js, 'inbound', partition, `${partition}.${number}`, number);
  }
}

/** Notes what it gets, and then does what the test says. */
function workWith(
  handle: (number: number, seen: readonly string[]) => void | Promise<void>,
): Work & { seen: string[] } {
  const seen: string[] = [];
  return {
    stage: 'inbound',
    seen,
    handle: async ({ message, partition }) => {
      const number = message.json<number>();
      seen.push(`${partition}/${number}`);
      await handle(number, seen);
    },
  };
}

describe('startWork', () => {
  test('should keep the order of each partition, with several workers at once', async () => {
    const rig = await startRig();
    await Promise.all([0, 1, 2, 3].map((partition) => fill(rig, partition, 30)));
    const recorder = workWith(() => pause(1));

    work(recorder, rig);
    work(recorder, rig);
    await untilIdle('inbound', rig);

    const numbers = Array.from({ length: 30 }, (_, number) => number);
    for (const partition of [0, 1, 2, 3]) {
      const own = recorder.seen.filter((entry) => entry.startsWith(`${partition}/`));
      expect(own).toEqual(numbers.map((number) => `${partition}/${number}`));
    }
    expect(recorder.seen).toHaveLength(120);
  });

  test('should have one message of a partition underway, whoever works', async () => {
    const rig = await startRig();
    await fill(rig, 0, 20);
    let [underway, most] = [0, 0];
    const counter = workWith(async () => {
      most = Math.max(most, ++underway);
      await pause(5);
      underway--;
    });

    work(counter, rig);
    work(counter, rig);
    await untilIdle('inbound', rig);

    expect(most).toBe(1);
  });

  test('should try again in place, so that nothing overtakes what failed', async () => {
    const rig = await startRig();
    await fill(rig, 0, 4);
    const failsTwice = workWith((number, seen) => {
      if (number === 1 && seen.filter((entry) => entry === '0/1').length <= 2) throw new Error('not yet');
    });

    work(failsTwice, rig);
    work(failsTwice, rig);
    await untilIdle('inbound', rig);

    expect(failsTwice.seen).toEqual(['0/0', '0/1', '0/1', '0/1', '0/2', '0/3']);
  });

  test('should wait as long as the work asks before it tries again', async () => {
    const rig = await startRig();
    await fill(rig, 0, 1);
    const times: number[] = [];
    const asksOnce = workWith(() => {
      times.push(Date.now());
      if (times.length === 1) throw new RetryLater('too fast', 1_500);
    });

    work(asksOnce, rig);
    await until(() => times.length === 2);

    expect(Number(times[1]) - Number(times[0])).toBeGreaterThanOrEqual(1_400);
  });

  test('should put what fails too often among the dead letters, with the reason, and go on', async () => {
    const rig = await startRig();
    await fill(rig, 2, 3);
    const failsAlways = workWith((number) => {
      if (number === 1) throw new Error('no way\r\nNats-Msg-Id: other');
    });

    work(failsAlways, rig);
    await untilIdle('inbound', rig);

    const dead = await storedIn('dead', rig);
    expect(failsAlways.seen).toEqual(['2/0', '2/1', '2/1', '2/1', '2/1', '2/2']);
    expect(dead.map((letter) => [letter.subject, letter.string(), letter.header.get('Reason')])).toEqual([
      ['dead.inbound.2', '1', '4 deliveries, the last: Error: no way Nats-Msg-Id: other'],
    ]);
  });

  test('should try once what is old, so that what waits behind it is reached before it is deleted', async () => {
    const rig = await startRig({ KEPT_MS: '20000', INBOUND_DELIVERIES: '1000', FIRST_PAUSE_MS: '1000' });
    await fill(rig, 0, 4);
    const failsAlways = workWith(() => {
      throw new Error('no way');
    });

    work(failsAlways, rig);
    await untilStored(4, 'dead', rig);

    expect(failsAlways.seen.slice(-4)).toEqual(['0/0', '0/1', '0/2', '0/3']);
    expect(failsAlways.seen.length).toBeGreaterThan(4);
  });

  test('should keep a message for itself while it works on it, however long that takes', async () => {
    const rig = await startRig({ ACK_WAIT_MS: '2000' });
    await fill(rig, 0, 1);
    const slow = workWith(() => pause(5_000));

    work(slow, rig);
    work(slow, rig);
    await untilIdle('inbound', rig);

    expect(slow.seen).toEqual(['0/0']);
  });

  test('should go on by itself after the server was gone', async () => {
    const rig = await startRig();
    const recorder = workWith(() => undefined);
    await fill(rig, 1, 1);
    work(recorder, rig);
    await untilIdle('inbound', rig);

    await rig.nats.kill();
    rig.nats.start();
    await until(() =>
      fill(rig, 1, 3).then(
        () => true,
        () => false,
      ),
    );
    await until(() => recorder.seen.includes('1/2'));

    // A server that was killed may have lost the last acknowledgements: it gives out those messages again.
    expect([...new Set(recorder.seen)]).toEqual(['1/0', '1/1', '1/2']);
  });
});
