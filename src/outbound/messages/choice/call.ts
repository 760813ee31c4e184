import type { CallMessage } from '../../../types/conversation-api/choices.ts';
import type { Context } from '../../context.ts';
import { at } from '../../path.ts';
import { knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readObject } from '../../reading/object.ts';
import type { Read } from '../../reading/read.ts';
import { readText } from '../../reading/scalars.ts';
import { info, loss } from '../../report/report.ts';
import { type BesideButton, type Choice, type ChoiceContent, type ChoiceKind, plainKind } from './choice-kind.ts';
import { unusedPostback } from './payload.ts';

/** A choice that calls a number. Instagram has no such button: its tap comes back, and the number stands in a line. */
export interface CallChoice extends ChoiceContent {
  readonly number: string;
}

const keys = knownKeys({ title: 'read', phone_number: 'read' } satisfies Uses<CallMessage>);

const read: Read<CallChoice> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const title = readText(fields.title, path, 'title', report);
  const number = readText(fields.phone_number, path, 'phone_number', report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  return title === undefined || number === undefined ? undefined : { path, title, titleKey: 'title', number };
};

export const callChoice: ChoiceKind<CallChoice> = {
  ...plainKind,
  read,
  isCall: true,
  besideButton: numberBesideButton,
  words,
  lineReport: unusedPostback,
};

function words({ title, content }: Choice<CallChoice>): string {
  return `${title}: ${content.number}`;
}

/** Beside the button stands the number, where the caller wants both; else it is lost. */
function numberBesideButton(choice: Choice<CallChoice>, { callChoices }: Context): BesideButton {
  const { path, number } = choice.content;
  const numberPath = at(path, 'phone_number');
  if (callChoices === 'both') {
    const line = { text: `> ${words(choice)}`, path: choice.path };
    return { line, report: info('call.number-moved', numberPath, {}, line) };
  }
  const excess = { expected: 0, received: number.length };
  return { line: undefined, report: loss('call.number-lost', numberPath, { value: number }, excess) };
}
