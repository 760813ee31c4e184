import type { BareEvent } from '../model.ts';
import { knownKeys } from './known-keys.ts';
import { readSource } from './object.ts';
import type { Read } from './value.ts';

const ofBareEvent = knownKeys([]);

/** Reads an event that says all with its name. */
export const readBareEvent: Read<BareEvent> = (value, parent, key, log) => {
  const at = { parent, key };
  readSource(ofBareEvent, value, at, log);
  return { at };
};
