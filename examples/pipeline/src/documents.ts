import { randomUUID } from 'node:crypto';
import { JetStreamApiCodes, JetStreamApiError } from '@nats-io/jetstream';
import type { KV } from '@nats-io/kv';
import { persistently } from './persistently.ts';

/** A list, and the revision that was read. */
export interface Written<Row> {
  readonly rows: readonly Row[];
  readonly revision: number;
}

/** Reads a list. Gives an empty one where there is none. */
export async function read<Row>(bucket: KV, key: string): Promise<Written<Row>> {
  const found = await persistently(() => bucket.get(key));
  return found === null ? { rows: [], revision: 0 } : { rows: found.json(), revision: found.revision };
}

/** Writes over the revision that was read. Tells whether it worked: it does not where somebody else wrote in between. */
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
 * Makes a key that nobody has made before. Tells whether it is the caller's.
 *
 * The answer may be lost: then the key exists already, and is still ours.
 */
export async function claim(bucket: KV, key: string): Promise<boolean> {
  const own = randomUUID();
  return persistently(async () => (await put(bucket, key, own, 0)) || (await bucket.get(key))?.json() === own);
}
