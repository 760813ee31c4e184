import { randomBytes, randomInt } from 'node:crypto';

/** Makes an id of a message like those of Instagram: long, opaque, only letters and digits. */
export function newMid(): string {
  return `aWdfZAG1f${randomBytes(120)
    .toString('base64')
    .replace(/[^a-z0-9]/gi, 'Z')}ZDZD`;
}

/** Makes an id of a comment: 17 digits. Random, so that a receiver that runs longer than the stand-in never sees the same one twice. */
export function newCommentId(): string {
  return `180${String(randomInt(10 ** 14)).padStart(14, '0')}`;
}
