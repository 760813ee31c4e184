import { type Log, refuse } from '../../report/report.ts';
import type { List, ListChoice, ListItem, ListSection, Product, TextChoice } from '../model.ts';
import type { Place } from '../../path.ts';
import { lineOf, readPostback } from '../choice/read-choice.ts';
import { readList } from '../../reading/list.ts';
import { knownKeys } from '../../reading/known-keys.ts';
import { readOptionalNumber, readOptionalText, readText } from '../../reading/scalars.ts';
import { objectReader } from '../../reading/object.ts';
import { readOptionalMedia } from '../read-pieces.ts';
import { recordReader } from '../../reading/record.ts';
import { isAbsent, type Read, unread } from '../../reading/read.ts';

const readProduct: Read<Product> = recordReader({
  id: readText,
  marketplace: readText,
  quantity: readOptionalNumber,
  item_price: readOptionalNumber,
  currency: readOptionalText,
});

const ofItem = knownKeys(['choice', 'product']);
const readItem: Read<ListItem> = objectReader(ofItem, (source, at, log) => {
  const { choice, product } = source;
  const received = Number(!isAbsent(choice)) + Number(!isAbsent(product));
  if (received !== 1) {
    refuse(log, received === 0 ? 'item.no-kind' : 'item.several-kinds', at, { expected: 1, received });
    return unread;
  }
  if (isAbsent(choice)) return { kind: 'product', content: readProduct(product, at, 'product', log) };
  return { kind: 'choice', content: readListChoice(choice, at, log) };
});

const readTapped = recordReader({
  title: readText,
  postback_data: (value, at, _, log) => readPostback(value, at, log),
  description: readOptionalText,
  media: readOptionalMedia,
});

function readListChoice(value: unknown, item: Place, log: Log): ListChoice {
  const tapped = readTapped(value, item, 'choice', log);
  if (tapped === undefined) return unread;
  const { at, title, postback_data: postback, description, media } = tapped;
  const content: TextChoice = { at, title, titleKey: 'title' };
  // The item is what is tapped; its choice holds the words.
  const choice = {
    at: item,
    kind: 'text_message',
    content,
    title: lineOf(content),
    postback,
    whole: undefined,
  } as const;
  return { choice, description, media };
}

const readSection: Read<ListSection> = recordReader({
  title: readOptionalText,
  items: (...field) => readList(readItem, 'items.missing', ...field),
});

export const readListMessage: Read<List> = recordReader(
  {
    title: readText,
    description: readOptionalText,
    media: readOptionalMedia,
    sections: (...field) => readList(readSection, 'sections.missing', ...field),
  },
  ['message_properties'],
);
