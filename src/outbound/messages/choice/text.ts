import type { TextMessageItem } from '../../../types/conversation-api/text-and-media.ts';
import { knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readObject } from '../../reading/object.ts';
import type { Read } from '../../reading/read.ts';
import { readText } from '../../reading/scalars.ts';
import { type ChoiceContent, type ChoiceKind, plainKind } from './choice-kind.ts';

/** A choice that answers with its words; the only one that can be a quick reply. */
export type TextChoice = ChoiceContent;

const keys = knownKeys({ text: 'read' } satisfies Uses<TextMessageItem>);

const read: Read<TextChoice> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const title = readText(fields.text, path, 'text', report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  return title === undefined ? undefined : { path, title, titleKey: 'text' };
};

export const textChoice: ChoiceKind<TextChoice> = {
  ...plainKind,
  read,
  isQuickReply: true,
  words: ({ title }) => title,
};
