import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { batchesOf, bodyOf, type Message, messageOf } from './messages.ts';
import type { Plan } from './plans.ts';
import type { Random } from './random.ts';

/** Posts webhooks as Instagram does. */
export interface Feeder {
  /** How many items were posted, including repetitions. */
  posted(): number;
  /** Posts a batch until the answer is 200. */
  post(batch: readonly Message[]): Promise<void>;
}

export function feederTo(url: string, appSecret: string): Feeder {
  let posted = 0;
  return {
    posted: () => posted,
    post: async (batch) => {
      const body = bodyOf(batch);
      const signature = createHmac('sha256', appSecret).update(body).digest('hex');
      const headers = { 'x-hub-signature-256': `sha256=${signature}` };
      for (;;) {
        posted += batch.length;
        const response = await fetch(url, { method: 'POST', headers, body }).catch(() => undefined);
        if (response?.status === 200) return;
        await pause(200);
      }
    },
  };
}

/**
 * Posts the messages of some conversations in their order, some of them twice: a body at the same time or later, or its
 * items in another batch.
 */
export async function postStorm(
  feeder: Feeder,
  conversations: readonly number[],
  items: number,
  mostPerBatch: number,
  random: Random,
  room: (items: number) => Promise<void>,
): Promise<void> {
  const earlier: Message[][] = [];
  for (const batch of batchesOf(conversations, items, mostPerBatch, random)) {
    await room(batch.length);
    const now = Date.now();
    for (const message of batch) message.timestamp = now;
    await Promise.all(Array.from({ length: random.chance(0.1) ? 2 : 1 }, () => feeder.post(batch)));
    earlier.push(batch);
    if (random.chance(0.1)) await feeder.post(random.pick(earlier));
    if (random.chance(0.1)) await feeder.post(mixOf(earlier, random));
  }
}

/** Posts at a steady pace, ten times a second, from its own conversations. */
export async function postQuietly(feeder: Feeder, plan: Plan): Promise<void> {
  const perPost = plan.quietRate / 10;
  const posts: Promise<void>[] = [];
  for (let post = 0; post < plan.quietSeconds * 10; post++) {
    const people = Array.from({ length: perPost }, (_, index) => plan.conversations + post * perPost + index);
    posts.push(feeder.post(people.map((person) => messageOf(person, 0, Date.now()))));
    await pause(100);
  }
  await Promise.all(posts);
}

/** Makes a new batch of some items of earlier ones. */
function mixOf(batches: readonly Message[][], random: Random): Message[] {
  const lists = Array.from({ length: 5 }, () => {
    const batch = random.pick(batches);
    const from = random.between(0, batch.length - 1);
    return batch.slice(from, from + random.between(1, 100));
  });
  return lists.flat();
}
