import type { ShareLocationMessage } from '../../../types/conversation-api/choices.ts';
import { knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readObject } from '../../reading/object.ts';
import type { Read } from '../../reading/read.ts';
import { readLink, readText } from '../../reading/scalars.ts';
import { info } from '../../report/report.ts';
import { tooLongLink } from '../../text/link-in-text.ts';
import { type ChoiceContent, type ChoiceKind, plainKind } from './choice-kind.ts';
import { unusedPostback } from './payload.ts';

/** A choice that asks for the person's location. Instagram cannot ask: it becomes its fallback link. */
export interface ShareLocationChoice extends ChoiceContent {
  readonly link: string;
}

const keys = knownKeys({ title: 'read', fallback_url: 'read' } satisfies Uses<ShareLocationMessage>);

const read: Read<ShareLocationChoice> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const title = readText(fields.title, path, 'title', report);
  const link = readLink(fields.fallback_url, path, 'fallback_url', report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  return title === undefined || link === undefined ? undefined : { path, title, titleKey: 'title', link };
};

export const shareLocationChoice: ChoiceKind<ShareLocationChoice> = {
  ...plainKind,
  read,
  opens: ({ content }) => content.link,
  buttonReport: ({ path }) => info('choice.as-link', path, {}),
  words: ({ title, content }) => `${title}: ${content.link}`,
  lineReport: (choice, context) => [
    unusedPostback(choice),
    tooLongLink(choice.content.link, choice.content.path, 'fallback_url', context),
  ],
};
