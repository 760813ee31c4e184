import { type Log, note, refuse } from '../log.ts';
import type { Place } from '../place.ts';
import { isAbsent, isLeftOut, missing, type Read, unread, wrongType } from './value.ts';

/** Reads what must be a string with something in it. */
export const readText: Read<string> = (value, parent, key, log) => {
  if (isAbsent(value)) return missing('string', parent, key, log) ?? unread;
  if (typeof value !== 'string') return wrongType('string', value, parent, key, log) ?? unread;
  if (value.trim() === '') refuse(log, 'text.blank', { parent, key });
  return repaired(value, parent, key, log);
};

/** Reads a string that may be missing; blank is missing. */
export const readOptionalText: Read<string | undefined> = (value, parent, key, log) => {
  if (isLeftOut(value)) return undefined;
  return readText(value, parent, key, log);
};

/** Replaces lone surrogates: no request could carry them. */
function repaired(text: string, parent: Place | undefined, key: string | number, log: Log): string {
  if (text.isWellFormed()) return text;
  const wellFormed = text.toWellFormed();
  let count = 0;
  for (let index = 0; index < text.length; index++) if (text[index] !== wellFormed[index]) count++;
  note(log, 'text.repaired', { parent, key }, { count });
  return wellFormed;
}

/** Reads an http(s) link; it is sent as given. */
export const readLink: Read<string> = (value, parent, key, log) => {
  const link = readText(value, parent, key, log);
  if (link === undefined || link.trim() === '') return unread;
  if (!isLink(link)) refuse(log, 'link.invalid', { parent, key }, { expected: 'http(s) URL' });
  return link;
};

function isLink(text: string): boolean {
  // Node 20 gets `canParse` wrong for letters like ü once it was asked some thousand times.
  if (/^https?:\/\/[!-~]+$/i.test(text)) return URL.canParse(text);
  return /^https?:\/\/\S+$/i.test(text) && isUrl(text);
}

function isUrl(text: string): boolean {
  try {
    new URL(text);
    return true;
  } catch {
    return false;
  }
}

export const readNumber: Read<number> = (value, parent, key, log) => {
  if (isAbsent(value)) return missing('number', parent, key, log) ?? unread;
  if (typeof value !== 'number') return wrongType('number', value, parent, key, log) ?? unread;
  return value;
};

/** Reads a number that may be missing; what is no finite number cannot be written down. */
export const readOptionalNumber: Read<number | undefined> = (value, parent, key, log) => {
  if (isLeftOut(value)) return undefined;
  const number = readNumber(value, parent, key, log);
  if (typeof number === 'number' && !Number.isFinite(number)) {
    refuse(log, 'field.wrong-type', { parent, key }, { expected: 'finite number', received: 'number' });
  }
  return number;
};
