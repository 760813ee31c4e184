/** The ladders: each makes its input from a number of units. Some are plotted, two of them only for comparison. */
import { fromInstagram, toInstagram } from '../dist/index.js';
import { options } from './candidates/convograph.mjs';
import { batch, cards, choices, longText, range, textWebhook, webhook } from './work.mjs';

const counts = [1, 10, 100, 1000];
const bytes = [1000, 10_000, 100_000, 1_000_000];

const toSend = (message) => toInstagram(message, options);
const toReceive = (body) => fromInstagram(body);

export const ladders = [
  {
    name: 'JSON.parse of the webhook',
    unit: 'item',
    steps: counts,
    call: JSON.parse,
    input: jsonOf(batch),
    plot: 'batch',
    isFloor: true,
  },
  {
    name: 'JSON.parse of the webhook',
    unit: 'byte',
    steps: bytes,
    call: JSON.parse,
    input: jsonOf((size) => textWebhook(longText(size))),
    plot: 'text',
    isFloor: true,
  },
  { name: 'webhook of many items', unit: 'item', steps: counts, call: toReceive, input: batch, plot: 'batch' },
  {
    name: 'webhook of many unreadable items',
    unit: 'item',
    steps: counts,
    call: toReceive,
    input: (count) => webhook(range(count).map((index) => ({ message: index }))),
    plot: 'batch',
  },
  {
    name: 'text in',
    unit: 'byte',
    steps: bytes,
    call: toReceive,
    input: (size) => textWebhook(longText(size)),
    plot: 'text',
  },
  {
    name: 'text in, unsupported',
    unit: 'byte',
    steps: bytes,
    call: toReceive,
    input: (size) => textWebhook(longText(size), { is_unsupported: true }),
    plot: 'text',
  },
  { name: 'text out', unit: 'byte', steps: bytes, call: toSend, input: text, plot: 'text' },
  {
    name: 'text out, refused',
    unit: 'byte',
    steps: bytes,
    call: toSend,
    input: (size) => ({ comment_reply_event: { text: longText(size) } }),
    isRefused: true,
    plot: 'text',
  },
  { name: 'cards', unit: 'card', steps: [1, 2, 5, 10], call: toSend, input: cards },
  { name: 'cards, refused', unit: 'card', steps: [1, 2, 5, 10], call: toSend, input: badCards, isRefused: true },
  { name: 'cards of many templates', unit: 'card', steps: counts, call: toSend, input: cards },
  {
    name: 'cards of many templates, refused',
    unit: 'card',
    steps: counts,
    call: toSend,
    input: badCards,
    isRefused: true,
  },
  { name: 'choices', unit: 'choice', steps: counts, call: toSend, input: choices },
  { name: 'choices, refused', unit: 'choice', steps: counts, call: toSend, input: badChoices, isRefused: true },
  { name: 'items of a list', unit: 'item', steps: counts, call: toSend, input: listOf },
  {
    name: 'items of a list, refused',
    unit: 'item',
    steps: counts,
    call: toSend,
    input: badListOf,
    isRefused: true,
  },
];

function jsonOf(input) {
  return (units) => JSON.stringify(input(units));
}

function text(size) {
  return { text_message: { text: longText(size) } };
}

function badCards(count) {
  return { carousel_message: { cards: cards(count).carousel_message.cards.map((card) => ({ ...card, title: 42 })) } };
}

function badChoices(count) {
  const { text_message, choices: good } = choices(count).choice_message;
  return {
    choice_message: { text_message, choices: good.map((choice) => ({ ...choice, text_message: { text: 42 } })) },
  };
}

/** A list of products, which are a line each. Of other items the first ones are replies too, and cheaper. */
function listOf(count) {
  const items = range(count).map((index) => ({ product: { id: `SKU-${index}`, marketplace: 'example', quantity: 1 } }));
  return { list_message: { title: 'Our menu', sections: [{ items }] } };
}

function badListOf(count) {
  const items = range(count).map((index) => ({ choice: { title: 42, postback_data: `item-${index}` } }));
  return { list_message: { title: 'Our menu', sections: [{ items }] } };
}
