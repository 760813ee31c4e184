import type { InfoDetails } from '../../types/notices.ts';
import { at, type Path } from '../path.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { info, issue } from '../report/report.ts';
import { encodedLink, unseenEnds } from './encoded-link.ts';
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

/** Reads what must be a string, blank or not. */
export const readString: ReadField<string> = (value, parent, key, report) =>
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

/** Reads an http(s) link as it can be sent: encoded where it must be, and otherwise as given. */
export const readLink: ReadField<string> = (value, parent, key, report) =>
  // Stryker disable next-line ConditionalExpression,EqualityOperator,StringLiteral: it only saves time
  typeof value === 'string' && commonLink.test(value) ? value : readAnyLink(value, parent, key, report);

/** Links that need no encoding for sure, with a host of plain letters: to ask for those would cost more than all else here. */
const commonLink = /^https?:\/\/(?:[a-z0-9]+[.-])+[a-z]{2,}(?:[/?#][!#-;=?-[\]_a-z~]*)?$/;

const readAnyLink: ReadField<string> = (value, parent, key, report) => {
  const given = readText(value, parent, key, report);
  if (given === undefined) return undefined;
  const sent = encodedLink(given);
  if (sent === undefined) return add(report, issue('link.invalid', at(parent, key), { expected: 'http(s) URL' }));
  if (sent !== given) add(report, info('link.encoded', at(parent, key), { because: reasonOf(given), sent }));
  return sent;
};

/** Why a link is encoded: the most striking reason alone. */
function reasonOf(given: string): InfoDetails['link.encoded']['because'] {
  if (/\s/.test(given) || given.search(unseenEnds) !== -1) return 'space';
  return /[^!-~]/.test(given) ? 'not-ascii' : 'sign';
}

export const readNumber: ReadField<number> = (value, parent, key, report) =>
  typeof value === 'number' ? value : wrongType('number', value, at(parent, key), report);

/** Reads a number that may be missing; what is no finite number cannot be written down. */
export const readOptionalNumber: ReadField<number> = (value, parent, key, report) => {
  const number = isLeftOut(value) ? undefined : readNumber(value, parent, key, report);
  if (number === undefined || Number.isFinite(number)) return number;
  return add(report, issue('field.wrong-type', at(parent, key), { expected: 'finite number', received: 'number' }));
};
