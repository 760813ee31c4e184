import { type Log, refuse } from '../log.ts';
import type { List, ListChoice, ListItem, ListSection, Product, TextChoice } from '../model.ts';
import type { Place } from '../place.ts';
import { lineOf, readPostback } from './choice.ts';
import { readList } from './items.ts';
import { knownKeys } from './known-keys.ts';
import { readOptionalNumber, readOptionalText, readText } from './leaf.ts';
import { objectReader, readSource } from './object.ts';
import { readOptionalMedia } from './pieces.ts';
import { isAbsent, type Read, unread } from './value.ts';

const ofList = knownKeys(['title', 'description', 'media', 'sections'], ['message_properties']);
export const readListMessage: Read<List> = objectReader(ofList, (source, at, log) => ({
  at,
  title: readText(source.title, at, 'title', log),
  description: readOptionalText(source.description, at, 'description', log),
  media: readOptionalMedia(source.media, at, 'media', log),
  sections: readList(readSection, 'sections.missing', source.sections, at, 'sections', log),
}));

const ofSection = knownKeys(['title', 'items']);
const readSection: Read<ListSection> = objectReader(ofSection, (source, at, log) => ({
  title: readOptionalText(source.title, at, 'title', log),
  items: readList(readItem, 'items.missing', source.items, at, 'items', log),
}));

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

const ofListChoice = knownKeys(['title', 'description', 'media', 'postback_data']);
function readListChoice(value: unknown, item: Place, log: Log): ListChoice {
  const key = 'choice';
  const source = readSource(ofListChoice, value, item, key, log);
  if (source === undefined) return unread;
  const at = { parent: item, key };
  const content: TextChoice = { at, title: readText(source.title, at, 'title', log), titleKey: 'title' };
  const postback = readPostback(source.postback_data, at, log);
  return {
    // The item is what is tapped; its choice holds the words.
    choice: { at: item, kind: 'text_message', content, title: lineOf(content), postback, whole: undefined },
    description: readOptionalText(source.description, at, 'description', log),
    media: readOptionalMedia(source.media, at, 'media', log),
  };
}

const ofProduct = knownKeys(['id', 'marketplace', 'quantity', 'item_price', 'currency']);
const readProduct: Read<Product> = objectReader(ofProduct, (source, at, log) => ({
  at,
  id: readText(source.id, at, 'id', log),
  marketplace: readText(source.marketplace, at, 'marketplace', log),
  quantity: readOptionalNumber(source.quantity, at, 'quantity', log),
  item_price: readOptionalNumber(source.item_price, at, 'item_price', log),
  currency: readOptionalText(source.currency, at, 'currency', log),
}));
