import { createRequire } from 'node:module';
import { buttons, element } from './element.mjs';

const require = createRequire(import.meta.url);
const { Messenger } = require('messaging-api-messenger');
const { snakecaseKeysDeep } = require('messaging-api-common');

export default {
  send: { input, call: ({ create, args }) => snakecaseKeysDeep(Messenger[create](...args)) },
};

/** Chooses the builder and its arguments; `undefined` where no builder fits the message. */
function input({ text_message, media_message, choice_message, card_message, carousel_message }) {
  if (text_message) return { create: 'createText', args: [text_message.text] };
  if (media_message) return media(media_message);
  if (choice_message) return choice(choice_message);
  if (card_message) return { create: 'createGenericTemplate', args: [[element(card_message)]] };
  if (carousel_message) return { create: 'createGenericTemplate', args: [carousel_message.cards.map(element)] };
  return undefined;
}

function media({ url }) {
  return { create: url.endsWith('.png') ? 'createImage' : 'createVideo', args: [url] };
}

function choice({ text_message: { text }, choices }) {
  const isReplies = choices.every((each) => each.text_message);
  if (!isReplies) return { create: 'createButtonTemplate', args: [text, buttons(choices)] };
  const quickReplies = choices.map((each) => ({
    contentType: 'text',
    title: each.text_message.text,
    payload: each.postback_data,
  }));
  return { create: 'createText', args: [text, { quickReplies }] };
}
