import { setTimeout as pause } from 'node:timers/promises';
import type { StoredMsg } from '@nats-io/jetstream';
import type { Rig } from './rig.ts';

/** Gives all messages of a stream, in order. */
export async function storedIn(stream: string, { manager }: Rig): Promise<StoredMsg[]> {
  const { state } = await manager.streams.info(stream);
  const messages = Array.from({ length: state.last_seq }, (_, index) =>
    manager.streams.getMessage(stream, { seq: index + 1 }),
  );
  return (await Promise.all(messages)).filter((message) => message !== null);
}

/** Waits for so many messages in a stream, and gives them. */
export async function untilStored(count: number, stream: string, rig: Rig): Promise<StoredMsg[]> {
  await until(async () => (await rig.manager.streams.info(stream)).state.messages >= count);
  return storedIn(stream, rig);
}

/** Waits until a stage has nothing left to do. Its results are final then. */
export async function untilIdle(stage: string, { manager }: Rig): Promise<void> {
  await until(async () => {
    const open: number[] = [];
    for await (const { num_pending, num_ack_pending } of manager.consumers.list(stage)) {
      open.push(num_pending + num_ack_pending);
    }
    return open.every((count) => count === 0);
  });
}

/** Waits for a condition. The time limit of the test ends it. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(20);
}
