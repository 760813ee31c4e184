import { type Log, note, refuse } from '../report/report.ts';
import type { Place } from '../path.ts';
import { isBlank, isLeftOut, type Read, unread, wrongType } from './read.ts';

/** Reads what must be a string with something in it. */
export const readText: Read<string> = (value, parent, key, log) => {
  if (isBlank(value)) refuse(log, 'text.blank', { parent, key });
  return readString(value, parent, key, log);
};

/** Reads a string that may be missing; blank is missing. */
export const readOptionalText: Read<string | undefined> = (value, parent, key, log) =>
  isLeftOut(value) ? undefined : readString(value, parent, key, log);

const readString: Read<string> = (value, parent, key, log) =>
  typeof value === 'string'
    ? repaired(value, parent, key, log)
    : (wrongType('string', value, parent, key, log) ?? unread);

/** Replaces lone surrogates: no request could carry them. */
function repaired(text: string, parent: Place | undefined, key: string | number, log: Log): string {
  return text.isWellFormed() ? text : wellFormedOf(text, parent, key, log);
}

function wellFormedOf(text: string, parent: Place | undefined, key: string | number, log: Log): string {
  const wellFormed = text.toWellFormed();
  let count = 0;
  for (let index = 0; index < text.length; index++) if (text[index] !== wellFormed[index]) count++;
  note(log, 'text.repaired', { parent, key }, { count });
  return wellFormed;
}

/** Reads an http(s) link; it is sent as given. */
export const readLink: Read<string> = (value, parent, key, log) =>
  typeof value === 'string' && commonLink.test(value) ? value : readAnyLink(value, parent, key, log);

const readAnyLink: Read<string> = (value, parent, key, log) => {
  const link = readText(value, parent, key, log);
  const isWrong = link !== undefined && !isBlank(link) && !isLink(link);
  if (isWrong) refuse(log, 'link.invalid', { parent, key }, { expected: 'http(s) URL' });
  return link;
};

/** Links that parse for sure, with a host of plain letters: to ask for those would cost more than all else here. */
const commonLink = /^https?:\/\/(?:[a-z0-9]+[.-])+[a-z]{2,}(?:[/?#][!-~]*)?$/;

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
