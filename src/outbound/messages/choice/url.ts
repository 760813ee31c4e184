import type { UrlMessage } from '../../../types/conversation-api/choices.ts';
import { knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readObject } from '../../reading/object.ts';
import type { Read } from '../../reading/read.ts';
import { readLink, readText } from '../../reading/scalars.ts';
import { together } from '../../report/report.ts';
import { tooLongLink } from '../../text/link-in-text.ts';
import { type ChoiceContent, type ChoiceKind, plainKind } from './choice-kind.ts';
import { unusedPostback } from './payload.ts';

/** A choice that opens a link. */
export interface UrlChoice extends ChoiceContent {
  readonly url: string;
}

const keys = knownKeys({ title: 'read', url: 'read' } satisfies Uses<UrlMessage>);

const read: Read<UrlChoice> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const title = readText(fields.title, path, 'title', report);
  const url = readLink(fields.url, path, 'url', report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  return title === undefined || url === undefined ? undefined : { path, title, titleKey: 'title', url };
};

export const urlChoice: ChoiceKind<UrlChoice> = {
  ...plainKind,
  read,
  opens: ({ content }) => content.url,
  words: ({ title, content }) => `${title}: ${content.url}`,
  lineReport: (choice, context) =>
    together(unusedPostback(choice), tooLongLink(choice.content.url, choice.content.path, 'url', context)),
};
