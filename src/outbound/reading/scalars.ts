import { at, type Path } from '../path.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { info, issue } from '../report/report.ts';
import { isBlank, isLeftOut, type Read, type ReadField, wrongType } from './read.ts';

/** Reads what must be a string with something in it. */
export const readText: ReadField<string> = (value, parent, key, report) =>
  isBlank(value) ? addBlank(parent, key, report) : readString(value, parent, key, report);

function addBlank(parent: Path, key: string, report: ReadReport): undefined {
  return add(report, issue('text.blank', at(parent, key)));
}

/** Reads a string that may be missing; blank is missing. */
export const readOptionalText: ReadField<string> = (value, parent, key, report) =>
  isLeftOut(value) ? undefined : readString(value, parent, key, report);

const readString: ReadField<string> = (value, parent, key, report) =>
  // Stryker disable next-line ConditionalExpression,StringLiteral: it only saves time
  typeof value === 'string' && value.isWellFormed() ? value : readStringAt(value, at(parent, key), report);

/** Reads what must be a string, at its own path. Replaces lone surrogates: no request could carry them. */
export const readStringAt: Read<string> = (value, path, report) => {
  if (typeof value !== 'string') return wrongType('string', value, path, report);
  return value.isWellFormed() ? value : repaired(value, path, report);
};

function repaired(text: string, path: Path, report: ReadReport): string {
  const wellFormed = text.toWellFormed();
  let count = 0;
  for (let index = 0; index < text.length; index++) if (text[index] !== wellFormed[index]) count++;
  add(report, info('text.repaired', path, { count }));
  return wellFormed;
}

/** Reads an http(s) link; it is sent as given. */
export const readLink: ReadField<string> = (value, parent, key, report) =>
  // Stryker disable next-line ConditionalExpression,EqualityOperator,StringLiteral: it only saves time
  typeof value === 'string' && commonLink.test(value) ? value : readAnyLink(value, parent, key, report);

const readAnyLink: ReadField<string> = (value, parent, key, report) => {
  const link = readText(value, parent, key, report);
  if (link === undefined || isLink(link)) return link;
  return add(report, issue('link.invalid', at(parent, key), { expected: 'http(s) URL' }));
};

/** Links that parse for sure, with a host of plain letters: to ask for those would cost more than all else here. */
const commonLink = /^https?:\/\/(?:[a-z0-9]+[.-])+[a-z]{2,}(?:[/?#][!-~]*)?$/;

/** Tells whether a text is an http(s) link. */
export function isLink(text: string): boolean {
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

export const readNumber: ReadField<number> = (value, parent, key, report) =>
  typeof value === 'number' ? value : wrongType('number', value, at(parent, key), report);

/** Reads a number that may be missing; what is no finite number cannot be written down. */
export const readOptionalNumber: ReadField<number> = (value, parent, key, report) => {
  const number = isLeftOut(value) ? undefined : readNumber(value, parent, key, report);
  if (number === undefined || Number.isFinite(number)) return number;
  return add(report, issue('field.wrong-type', at(parent, key), { expected: 'finite number', received: 'number' }));
};
