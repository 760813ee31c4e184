import type { UrlMessage } from '../../../types/conversation-api/choices.ts';
import { at, type Path } from '../../path.ts';
import { knownKeys } from '../../reading/known-keys.ts';
import { readObject } from '../../reading/object.ts';
import type { Read } from '../../reading/read.ts';
import { readLink, readText } from '../../reading/scalars.ts';
import { tooLongLink } from '../../text/link-in-text.ts';
import { linkButton } from './button.ts';
import type { ChoiceContent, ChoiceKind } from './choice-kind.ts';
import { unusedPostback } from './payload.ts';

/** A choice that opens a link. */
export interface UrlChoice extends ChoiceContent {
  readonly url: string;
  readonly urlPath: Path;
}

const keys = knownKeys<UrlMessage>({ title: 'read', url: 'read' });

const read: Read<UrlChoice> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const titlePath = at(path, 'title');
  const urlPath = at(path, 'url');
  const title = readText(fields.title, titlePath, report);
  const url = readLink(fields.url, urlPath, report);
  return title === undefined || url === undefined ? undefined : { title, titlePath, url, urlPath };
};

export const urlChoice: ChoiceKind<UrlChoice> = {
  read,
  isForButtonTemplate: true,
  button: ({ content }, title) => linkButton(content.url, title),
  buttonReport: unusedPostback,
  words: ({ title, content }) => `${title}: ${content.url}`,
  lineReport: (choice, context) => [
    unusedPostback(choice),
    tooLongLink(choice.content.url, choice.content.urlPath, context),
  ],
};
