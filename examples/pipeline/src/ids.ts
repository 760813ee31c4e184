import { createHash, randomBytes } from 'node:crypto';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes a new id in the form of the Conversation API: a ULID, which sorts by time. */
export function newId(now: number): string {
  return ulid(now, randomBytes(10));
}

/** Gives the time when a message was accepted: its id begins with it. */
export function timeOf(id: string): Date {
  return new Date([...id.slice(0, 10)].reduce((time, digit) => time * 32 + crockford.indexOf(digit), 0));
}

/** Makes the id of an outcome from its key, so that a second delivery gets the same id. */
export function idOf(dedupeKey: string, timestamp: number): string {
  return ulid(timestamp, createHash('sha256').update(dedupeKey).digest().subarray(0, 10));
}

/** Turns anything from outside into a short name for NATS: letters, digits, `-` and `_`. */
export function nameOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64url');
}

function ulid(time: number, bytes: Uint8Array): string {
  const random = bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
  return digits(BigInt(time), 10) + digits(random, 16);
}

function digits(number: bigint, length: number): string {
  return Array.from({ length }, (_, index) => {
    const shift = 5n * BigInt(length - 1 - index);
    return crockford[Number((number >> shift) & 31n)];
  }).join('');
}
