import type {
  ChoiceItem,
  ListItem as ItemOfContract,
  ListMessageItem,
  ListSection as SectionOfContract,
} from '../../../types/conversation-api/list.ts';
import { at, type Path } from '../../path.ts';
import { type Fields, knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readFilledList } from '../../reading/list.ts';
import { isObject, readKeys, readObject } from '../../reading/object.ts';
import { countKeys, onlyKey } from '../../reading/only-key.ts';
import { type Read, wrongType } from '../../reading/read.ts';
import { readOptionalText, readText } from '../../reading/scalars.ts';
import { add, type ReadReport } from '../../report/read-report.ts';
import { issue } from '../../report/report.ts';
import { oneLine } from '../../text/measure.ts';
import type { Choice } from '../choice/choice-kind.ts';
import { readPostback } from '../choice/read-choice.ts';
import { textChoice } from '../choice/text.ts';
import { type Media, readOptionalMedia } from '../media/read-media.ts';
import { type Product, readProduct } from './product.ts';

/** A line of a list that can be tapped. */
export interface ListChoice {
  readonly kind: 'choice';
  /** As a text choice: what comes back when it is tapped. */
  readonly choice: Choice;
  readonly description: string | undefined;
  readonly media: Media | undefined;
}

export type ListItem = ListChoice | Product;

export interface ListSection {
  readonly path: Path;
  readonly title: string | undefined;
  readonly items: readonly ListItem[];
}

export interface List {
  readonly path: Path;
  readonly title: string;
  readonly description: string | undefined;
  readonly media: Media | undefined;
  readonly sections: readonly ListSection[];
}

const choiceKeys = knownKeys({
  title: 'read',
  postback_data: 'read',
  description: 'read',
  media: 'read',
} satisfies Uses<ChoiceItem>);

/** Reads a choice of a list. The item is what is tapped; its choice holds the words. */
function readListChoice(value: unknown, item: Path, report: ReadReport): ListChoice | undefined {
  const path = at(item, 'choice');
  const fields = readObject(choiceKeys, value, path, report);
  if (fields === undefined) return undefined;
  const title = readText(fields.title, path, 'title', report);
  const postback = readPostback(fields.postback_data, path, 'postback_data', report);
  const description = readOptionalText(fields.description, path, 'description', report);
  const media = readOptionalMedia(fields.media, at(path, 'media'), report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  if (title === undefined) return undefined;
  const choice: Choice = {
    path: item,
    kind: textChoice,
    content: { path, title, titleKey: 'title' },
    title: oneLine(title),
    postback,
  };
  return { kind: 'choice', choice, description, media };
}

const itemKeys = knownKeys({ choice: 'read', product: 'read' } satisfies Uses<ItemOfContract>);

const readItem: Read<ListItem> = (value, path, report) => {
  if (!isObject(value)) return wrongType('object', value, path, report);
  const own = readKeys(itemKeys, value, path, report);
  return own && itemOf(own, value, path, report);
};

function itemOf(
  own: readonly (keyof ItemOfContract)[],
  fields: Fields<keyof ItemOfContract>,
  path: Path,
  report: ReadReport,
): ListItem | undefined {
  const kind = onlyKey(own, fields);
  if (kind === 'choice') return readListChoice(fields.choice, path, report);
  if (kind === 'product') return readProduct(fields.product, at(path, 'product'), report);
  const received = countKeys(own, fields);
  const code = received === 0 ? 'item.no-kind' : 'item.several-kinds';
  return add(report, issue(code, path, { expected: 1, received }));
}

const sectionKeys = knownKeys({ title: 'read', items: 'read' } satisfies Uses<SectionOfContract>);

const readSection: Read<ListSection> = (value, path, report) => {
  const fields = readObject(sectionKeys, value, path, report);
  if (fields === undefined) return undefined;
  const title = readOptionalText(fields.title, path, 'title', report);
  const items = readFilledList(readItem, 'items.missing', fields.items, at(path, 'items'), report);
  return items && { path, title, items };
};

const listKeys = knownKeys({
  title: 'read',
  description: 'read',
  media: 'read',
  sections: 'read',
  message_properties: 'ignored',
} satisfies Uses<ListMessageItem>);

export const readListMessage: Read<List> = (value, path, report) => {
  const fields = readObject(listKeys, value, path, report);
  if (fields === undefined) return undefined;
  const title = readText(fields.title, path, 'title', report);
  const description = readOptionalText(fields.description, path, 'description', report);
  const media = readOptionalMedia(fields.media, at(path, 'media'), report);
  const sections = readFilledList(readSection, 'sections.missing', fields.sections, at(path, 'sections'), report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  return title === undefined || sections === undefined ? undefined : { path, title, description, media, sections };
};
