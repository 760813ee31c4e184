import type { CallMessage } from '../../../types/conversation-api/choices.ts';
import type { Context } from '../../context.ts';
import { at, type Path } from '../../path.ts';
import { knownKeys } from '../../reading/known-keys.ts';
import { readObject } from '../../reading/object.ts';
import type { Read } from '../../reading/read.ts';
import { readText } from '../../reading/scalars.ts';
import { info, loss } from '../../report/report.ts';
import { postbackButton, postbackReport } from './button.ts';
import type { ChoiceContent, ChoiceKind, ChoiceOf, ReportedLine } from './choice-kind.ts';
import { unusedPostback } from './payload.ts';

/** A choice that calls a number. Instagram has no such button: its tap comes back, and the number stands in a line. */
export interface CallChoice extends ChoiceContent {
  readonly number: string;
  readonly numberPath: Path;
}

const keys = knownKeys<CallMessage>({ title: 'read', phone_number: 'read' });

const read: Read<CallChoice> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const titlePath = at(path, 'title');
  const numberPath = at(path, 'phone_number');
  const title = readText(fields.title, titlePath, report);
  const number = readText(fields.phone_number, numberPath, report);
  return title === undefined || number === undefined ? undefined : { title, titlePath, number, numberPath };
};

export const callChoice: ChoiceKind<CallChoice> = {
  read,
  isForButtonTemplate: false,
  isForCardButton: ({ callChoices }) => callChoices !== 'text',
  button: postbackButton,
  buttonReport: postbackReport,
  besideButton: numberBesideButton,
  words,
  lineReport: unusedPostback,
};

function words({ title, content }: ChoiceOf<CallChoice>): string {
  return `${title}: ${content.number}`;
}

/** Beside the button stands the number, where the caller wants both; else it is lost. */
function numberBesideButton(choice: ChoiceOf<CallChoice>, { callChoices }: Context): Partial<ReportedLine> {
  const { number, numberPath } = choice.content;
  if (callChoices === 'both') {
    const line = { text: `> ${words(choice)}`, path: choice.path };
    return { line, report: info('call.number-moved', numberPath, {}, line) };
  }
  const excess = { expected: 0, received: number.length };
  return { report: loss('call.number-lost', numberPath, { value: number }, excess) };
}
