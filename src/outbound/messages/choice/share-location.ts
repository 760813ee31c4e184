import type { ShareLocationMessage } from '../../../types/conversation-api/choices.ts';
import { at, type Path } from '../../path.ts';
import { knownKeys } from '../../reading/known-keys.ts';
import { readObject } from '../../reading/object.ts';
import type { Read } from '../../reading/read.ts';
import { readLink, readText } from '../../reading/scalars.ts';
import { info } from '../../report/report.ts';
import { tooLongLink } from '../../text/link-in-text.ts';
import { linkButton } from './button.ts';
import type { ChoiceContent, ChoiceKind } from './choice-kind.ts';
import { unusedPostback } from './payload.ts';

/** A choice that asks for the person's location. Instagram cannot ask: it becomes its fallback link. */
export interface ShareLocationChoice extends ChoiceContent {
  readonly link: string;
  readonly linkPath: Path;
}

const keys = knownKeys<ShareLocationMessage>({ title: 'read', fallback_url: 'read' });

const read: Read<ShareLocationChoice> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const titlePath = at(path, 'title');
  const linkPath = at(path, 'fallback_url');
  const title = readText(fields.title, titlePath, report);
  const link = readLink(fields.fallback_url, linkPath, report);
  return title === undefined || link === undefined ? undefined : { title, titlePath, link, linkPath };
};

export const shareLocationChoice: ChoiceKind<ShareLocationChoice> = {
  read,
  isForButtonTemplate: true,
  button: ({ content }, title) => linkButton(content.link, title),
  buttonReport: (choice) => [info('choice.as-link', choice.path, {}), unusedPostback(choice)],
  words: ({ title, content }) => `${title}: ${content.link}`,
  lineReport: (choice, context) => [
    unusedPostback(choice),
    tooLongLink(choice.content.link, choice.content.linkPath, context),
  ],
};
