import type { Path } from '../path.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { info, issue } from '../report/report.ts';
import { isBlank, isLeftOut, type Read, wrongType } from './read.ts';

/** Reads what must be a string with something in it. */
export const readText: Read<string> = (value, path, report) =>
  isBlank(value) ? add(report, issue('text.blank', path)) : readString(value, path, report);

/** Reads a string that may be missing; blank is missing. */
export const readOptionalText: Read<string> = (value, path, report) =>
  isLeftOut(value) ? undefined : readString(value, path, report);

const readString: Read<string> = (value, path, report) =>
  typeof value === 'string' ? repaired(value, path, report) : wrongType('string', value, path, report);

/** Replaces lone surrogates: no request could carry them. */
function repaired(text: string, path: Path, report: ReadReport): string {
  return text.isWellFormed() ? text : wellFormedOf(text, path, report);
}

function wellFormedOf(text: string, path: Path, report: ReadReport): string {
  const wellFormed = text.toWellFormed();
  let count = 0;
  for (let index = 0; index < text.length; index++) if (text[index] !== wellFormed[index]) count++;
  add(report, info('text.repaired', path, { count }));
  return wellFormed;
}

/** Reads an http(s) link; it is sent as given. */
export const readLink: Read<string> = (value, path, report) =>
  typeof value === 'string' && commonLink.test(value) ? value : readAnyLink(value, path, report);

const readAnyLink: Read<string> = (value, path, report) => {
  const link = readText(value, path, report);
  if (link === undefined || isLink(link)) return link;
  return add(report, issue('link.invalid', path, { expected: 'http(s) URL' }));
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

export const readNumber: Read<number> = (value, path, report) =>
  typeof value === 'number' ? value : wrongType('number', value, path, report);

/** Reads a number that may be missing; what is no finite number cannot be written down. */
export const readOptionalNumber: Read<number> = (value, path, report) => {
  const number = isLeftOut(value) ? undefined : readNumber(value, path, report);
  if (number === undefined || Number.isFinite(number)) return number;
  return add(report, issue('field.wrong-type', path, { expected: 'finite number', received: 'number' }));
};
