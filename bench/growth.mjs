/**
 * What ten times as much costs, in time and memory. Runs in a process of its own with a young generation so large that
 * nothing is collected meanwhile: what a call allocates can then be read off the heap, and no collection is in its time.
 */
import { fromInstagram, toInstagram } from '../dist/index.js';
import { options } from './candidates/convograph.mjs';
import { median, race, ratio } from './measure.mjs';
import { warmUp } from './warm-up.mjs';
import { batch, cards, choices, longText, range, textWebhook, webhook } from './work.mjs';

const counts = [1, 10, 100, 1000];
const bytes = [1000, 10_000, 100_000, 1_000_000];

const toSend = (message) => toInstagram(message, options);
const toReceive = (body) => fromInstagram(body);

/** Each with what makes its input from a number of units; some are plotted, two of them for comparison alone. */
const ladders = [
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

warmUp();
const figures = [];
for (const ladder of ladders) figures.push(await climb(ladder));
process.send(figures);

/**
 * The bend is the cost of a unit on the last step, as a multiple of its cost on the step before. It is 1 where cost grows in
 * proportion, less where each call has a fixed share, and nears the ratio of the two steps where growth is quadratic.
 */
async function climb({ name, unit, steps, call, input, plot, isFloor, isRefused = false }) {
  const inputs = steps.map((units) => input(units));
  const isNowRefused = call(inputs[0]).status === 'refused';
  if (isNowRefused !== isRefused) throw new Error(`${name}: ${isNowRefused ? 'refused' : 'accepted'}.`);
  const sides = Object.fromEntries(inputs.map((each, index) => [index, () => call(each)]));
  const costs = Object.values(await race(sides, { milliseconds: 30, warmUp: 50 }));
  const memory = inputs.map((each) => bytesOf(() => call(each)));
  const last = steps.length - 1;
  const units = steps[last] / steps[last - 1];
  return {
    name,
    unit,
    plot,
    isFloor,
    steps,
    microseconds: costs.map(median),
    bytes: memory,
    bendOfTime: ratio(costs[last], costs[last - 1]) / units,
    bendOfMemory: memory[last] / memory[last - 1] / units,
  };
}

/** What a call allocates. */
function bytesOf(call) {
  const calls = 8;
  globalThis.gc({ type: 'minor' });
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < calls; index += 1) call();
  return (process.memoryUsage().heapUsed - before) / calls;
}

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

/** Of products, which are a line each: of other items the first are replies, too, and cheaper. */
function listOf(count) {
  const items = range(count).map((index) => ({ product: { id: `SKU-${index}`, marketplace: 'example', quantity: 1 } }));
  return { list_message: { title: 'Our menu', sections: [{ items }] } };
}

function badListOf(count) {
  const items = range(count).map((index) => ({ choice: { title: 42, postback_data: `item-${index}` } }));
  return { list_message: { title: 'Our menu', sections: [{ items }] } };
}
