import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Messenger } = require('messaging-api-messenger');
const { snakecaseKeysDeep } = require('messaging-api-common');

export default {
  send: { input, call: ({ create, args }) => snakecaseKeysDeep(Messenger[create](...args)) },
};

/** Which of its builders to call, with what; `undefined` where none is for the message. */
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
  if (!isReplies) return { create: 'createButtonTemplate', args: [text, choices.flatMap(button)] };
  const quickReplies = choices.map((each) => ({
    contentType: 'text',
    title: each.text_message.text,
    payload: each.postback_data,
  }));
  return { create: 'createText', args: [text, { quickReplies }] };
}

function element({ title, description, media_message, choices = [] }) {
  return {
    title,
    ...(description && { subtitle: description }),
    ...(media_message && { imageUrl: media_message.url }),
    buttons: choices.flatMap(button),
  };
}

function button({ text_message, url_message, call_message, postback_data }) {
  if (text_message) return [{ type: 'postback', title: text_message.text, payload: postback_data }];
  if (url_message) return [{ type: 'web_url', title: url_message.title, url: url_message.url }];
  if (call_message) return [{ type: 'phone_number', title: call_message.title, payload: call_message.phone_number }];
  return [];
}
