import type { Random } from './random.ts';

/** One message of a person. Its text holds the conversation and a number. */
export interface Message {
  readonly sender: { readonly id: string };
  readonly recipient: { readonly id: string };
  /** When it was first posted. */
  timestamp: number;
  readonly message: { readonly mid: string; readonly text: string };
}

export const account = '17841400000000001';

/** Spreads the messages of some conversations over batches: a person writes several in a row, then another person does. */
export function* batchesOf(
  conversations: readonly number[],
  items: number,
  mostPerBatch: number,
  random: Random,
): Generator<Message[]> {
  const written = new Map<number, number>();
  for (let left = items; left > 0; ) {
    const size = Math.min(left, random.between(1, mostPerBatch));
    const batch: Message[] = [];
    while (batch.length < size) {
      const conversation = random.pick(conversations);
      const first = written.get(conversation) ?? 0;
      const burst = Math.min(size - batch.length, random.between(1, 20));
      for (let index = 0; index < burst; index++) batch.push(messageOf(conversation, first + index, 0));
      written.set(conversation, first + burst);
    }
    left -= size;
    yield batch;
  }
}

/** The id of the person of a conversation. */
export function personOf(conversation: number): string {
  return String(9_000_000_000_000_000 + conversation);
}

export function messageOf(conversation: number, sequence: number, timestamp: number): Message {
  return {
    sender: { id: personOf(conversation) },
    recipient: { id: account },
    timestamp,
    message: { mid: `mid.${conversation}.${sequence}`, text: `${conversation} ${sequence}` },
  };
}

/** A webhook body as Instagram delivers it. */
export function bodyOf(messages: readonly Message[]): string {
  return JSON.stringify({ object: 'instagram', entry: [{ id: account, time: Date.now(), messaging: messages }] });
}
