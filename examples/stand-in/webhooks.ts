import { setTimeout as pause } from 'node:timers/promises';
import { type Delivery, nextBody } from './next-body.ts';
import type { StandInOptions } from './types.ts';
import { metaJson, postWebhook } from './wire.ts';

interface Waiting {
  readonly delivery: Delivery;
  readonly acknowledged: Promise<void>;
  readonly acknowledge: () => void;
}

/**
 * Posts webhooks one after the other until each is acknowledged. Items that wait meanwhile share one body. An item that
 * is posted again may come in another body. Note: a webhook that is never acknowledged holds up all others.
 */
export class Webhooks {
  readonly #options: StandInOptions;
  readonly #closing = new AbortController();
  readonly #queue: Waiting[] = [];
  #delivering: Promise<void> | undefined;

  constructor(options: StandInOptions) {
    this.#options = options;
  }

  get undelivered(): number {
    return this.#queue.length;
  }

  /** Queues a delivery. Resolves when it is acknowledged. */
  push(delivery: Delivery): Promise<void> {
    const waiting = waitingFor(delivery);
    this.#queue.push(waiting);
    this.#delivering ??= this.#deliverAll();
    return waiting.acknowledged;
  }

  /** Waits until everything is acknowledged, and what is queued meanwhile too. */
  async settled(): Promise<void> {
    while (this.#queue.length > 0) await this.#queue.at(-1)?.acknowledged;
  }

  /** Drops what is not acknowledged. Nobody waits for it any longer. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#delivering;
    this.#acknowledge(this.#queue.length);
  }

  async #deliverAll(): Promise<void> {
    const firstWaitMs = this.#options.redeliverAfterMs ?? 50;
    let waitMs = firstWaitMs;
    while (this.#queue.length > 0 && !this.#closing.signal.aborted) {
      if (await this.#deliverNext()) {
        waitMs = firstWaitMs;
      } else {
        await pause(waitMs, undefined, { signal: this.#closing.signal }).catch(() => undefined);
        waitMs = Math.min(waitMs * 2, firstWaitMs * 16);
      }
    }
    this.#delivering = undefined;
  }

  async #deliverNext(): Promise<boolean> {
    const { account, webhook, appSecret, duplicates } = this.#options;
    const { body, count } = nextBody(this.#queue, account);
    const text = metaJson(body);
    const post = () => postWebhook(webhook, text, appSecret, this.#closing.signal);
    const isAcknowledged = (await post()) && (!duplicates || (await post()));
    if (isAcknowledged) this.#acknowledge(count);
    return isAcknowledged;
  }

  #acknowledge(count: number): void {
    for (const { acknowledge } of this.#queue.splice(0, count)) acknowledge();
  }
}

function waitingFor(delivery: Delivery): Waiting {
  let acknowledge = () => {};
  const acknowledged = new Promise<void>((resolve) => {
    acknowledge = resolve;
  });
  return { delivery, acknowledged, acknowledge };
}
