import type {
  ChoiceItem,
  ListItem as ItemOfContract,
  ListMessageItem,
  ListSection as SectionOfContract,
} from '../../../types/conversation-api/list.ts';
import { at, type Path } from '../../path.ts';
import { findOne } from '../../reading/find-one.ts';
import { knownKeys } from '../../reading/known-keys.ts';
import { readFilledList } from '../../reading/list.ts';
import { readObject, readOwn } from '../../reading/object.ts';
import type { Read } from '../../reading/read.ts';
import { readOptionalText, readText } from '../../reading/scalars.ts';
import { add, type ReadReport } from '../../report/read-report.ts';
import { issue } from '../../report/report.ts';
import { oneLine } from '../../text/measure.ts';
import type { Candidate } from '../choice/quick-replies.ts';
import { readPostback } from '../choice/read-choice.ts';
import { type Media, readOptionalMedia } from '../media/read-media.ts';
import { type Product, readProduct } from './product.ts';

/** A line of a list that can be tapped. */
export interface ListChoice {
  readonly kind: 'choice';
  /** As a text choice: what is tapped and comes home. */
  readonly choice: Candidate;
  readonly description: string | undefined;
  readonly media: Media | undefined;
}

export type ListItem = ListChoice | Product;

export interface ListSection {
  readonly title: string | undefined;
  readonly titlePath: Path;
  readonly items: readonly ListItem[];
}

export interface List {
  readonly path: Path;
  readonly title: string;
  readonly description: string | undefined;
  readonly media: Media | undefined;
  readonly sections: readonly ListSection[];
}

const choiceKeys = knownKeys<ChoiceItem>({ title: 'read', postback_data: 'read', description: 'read', media: 'read' });

/** Reads a choice of a list. The item is what is tapped; its choice holds the words. */
function readListChoice(value: unknown, item: Path, report: ReadReport): ListChoice | undefined {
  const path = at(item, 'choice');
  const fields = readObject(choiceKeys, value, path, report);
  if (fields === undefined) return undefined;
  const titlePath = at(path, 'title');
  const title = readText(fields.title, titlePath, report);
  const postback = readPostback(fields.postback_data, at(path, 'postback_data'), report);
  const description = readOptionalText(fields.description, at(path, 'description'), report);
  const media = readOptionalMedia(fields.media, at(path, 'media'), report);
  if (title === undefined) return undefined;
  const choice = { path: item, content: { title, titlePath }, title: oneLine(title), postback };
  return { kind: 'choice', choice, description, media };
}

const itemKeys = knownKeys<ItemOfContract>({ choice: 'read', product: 'read' });

const readItem: Read<ListItem> = (value, path, report) => {
  const own = readOwn(itemKeys, value, path, report);
  if (own === undefined) return undefined;
  const { key, count } = findOne(own, isItemKey);
  if (key === undefined || count > 1) {
    const code = key === undefined ? 'item.no-kind' : 'item.several-kinds';
    return add(report, issue(code, path, { expected: 1, received: count }));
  }
  const field = own.fields[key];
  return key === 'choice' ? readListChoice(field, path, report) : readProduct(field, at(path, key), report);
};

function isItemKey(key: keyof ItemOfContract): key is ListItem['kind'] {
  return key === 'choice' || key === 'product';
}

const sectionKeys = knownKeys<SectionOfContract>({ title: 'read', items: 'read' });

const readSection: Read<ListSection> = (value, path, report) => {
  const fields = readObject(sectionKeys, value, path, report);
  if (fields === undefined) return undefined;
  const titlePath = at(path, 'title');
  const title = readOptionalText(fields.title, titlePath, report);
  const items = readFilledList(readItem, 'items.missing', fields.items, at(path, 'items'), report);
  return items && { title, titlePath, items };
};

const listKeys = knownKeys<ListMessageItem>({
  title: 'read',
  description: 'read',
  media: 'read',
  sections: 'read',
  message_properties: 'ignored',
});

export const readListMessage: Read<List> = (value, path, report) => {
  const fields = readObject(listKeys, value, path, report);
  if (fields === undefined) return undefined;
  const title = readText(fields.title, at(path, 'title'), report);
  const description = readOptionalText(fields.description, at(path, 'description'), report);
  const media = readOptionalMedia(fields.media, at(path, 'media'), report);
  const sections = readFilledList(readSection, 'sections.missing', fields.sections, at(path, 'sections'), report);
  return title === undefined || sections === undefined ? undefined : { path, title, description, media, sections };
};
