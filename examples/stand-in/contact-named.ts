import { createHash } from 'node:crypto';

/** Gives an id of 16 digits, as Instagram has them, for the name of a person. The same name always gets the same id. */
export function contactNamed(name: string): string {
  const number = createHash('sha256').update(name).digest().readBigUInt64BE();
  return String(10n ** 15n + (number % (9n * 10n ** 15n)));
}
