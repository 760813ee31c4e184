import { randomUUID } from 'node:crypto';
import { JetStreamApiCodes, JetStreamApiError } from '@nats-io/jetstream';
import type { KV } from '@nats-io/kv';
import { persistently } from './persistently.ts';

/** A list as it was read. */
export interface Written<Row> {
  readonly rows: readonly Row[];
  readonly revision: number;
}

/** Reads a list; an empty one where there is none. */
export async function read<Row>(bucket: KV, key: string): Promise<Written<Row>> {
  const found = await persistently(() => bucket.get(key));
  return found === null ? { rows: [], revision: 0 } : { rows: found.json(), revision: found.revision };
}

/** Writes on top of what was read. Gives whether nobody else has written in between. */
export function write(bucket: KV, key: string, document: unknown, revision: number): Promise<boolean> {
  return persistently(() => put(bucket, key, document, revision));
}

async function put(bucket: KV, key: string, document: unknown, revision: number): Promise<boolean> {
  try {
    await bucket.put(key, JSON.stringify(document), { previousSeq: revision });
    return true;
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamWrongLastSequence) return false;
    throw error;
  }
}

/**
 * Makes what nobody has made before. Gives whether it is the caller's.
 *
 * The answer may be lost: then the claim is there already, and is ours all the same.
 */
export async function claim(bucket: KV, key: string): Promise<boolean> {
  const own = randomUUID();
  return persistently(async () => (await put(bucket, key, own, 0)) || (await bucket.get(key))?.json() === own);
}
