import type { BareEvent } from '../model.ts';
import { knownKeys, type Read, readSource } from './kit.ts';

const ofBareEvent = knownKeys([]);

/** Reads an event that says all with its name. */
export const readBareEvent: Read<BareEvent> = (value, parent, key, log) => {
  readSource(ofBareEvent, value, parent, key, log);
  return { at: { parent, key } };
};
