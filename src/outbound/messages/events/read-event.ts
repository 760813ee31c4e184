import type { BareEvent } from '../model.ts';
import { knownKeys } from '../../reading/known-keys.ts';
import { readSource } from '../../reading/object.ts';
import type { Read } from '../../reading/read.ts';

const ofBareEvent = knownKeys([]);

/** Reads an event that says all with its name. */
export const readBareEvent: Read<BareEvent> = (value, parent, key, log) => {
  const at = { parent, key };
  readSource(ofBareEvent, value, at, log);
  return { at };
};
