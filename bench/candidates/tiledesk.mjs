import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { person } from '../work.mjs';

// It opens a log file beside the application.
process.env.APP_ROOT_PATH = tmpdir();
process.env.MESSENGER_LOG = 'error';
const { TiledeskMessengerTranslator } = createRequire(import.meta.url)(
  '@tiledesk/tiledesk-messenger-connector/tiledesk/TiledeskMessengerTranslator.js',
);
const translator = new TiledeskMessengerTranslator();

export default {
  send: { input, call: (message) => translator.toMessenger(message, person) },
  receive: { input: (webhook) => webhook, call: receive },
};

/** Makes Tiledesk's own message; `undefined` where it does not know the message: it refuses galleries. */
function input({ text_message, media_message, choice_message }) {
  if (text_message) return { type: 'text', text: text_message.text };
  if (media_message) return media(media_message);
  if (choice_message) return choice(choice_message);
  return undefined;
}

function media({ url }) {
  const type = url.endsWith('.png') ? 'image/png' : 'video/mp4';
  return { type: type.split('/')[0], text: '', metadata: { src: url, type } };
}

/** Up to three choices are buttons, each with its own payload. More are quick replies. */
function choice({ text_message: { text }, choices }) {
  const buttons = choices.flatMap(choices.length > 3 ? reply : button);
  return { type: 'text', text, attributes: { attachment: { type: 'template', buttons } } };
}

function reply({ text_message, ...others }) {
  return text_message ? [{ type: 'text', value: text_message.text }] : button(others);
}

function button({ text_message, url_message, postback_data }) {
  if (text_message) return [{ type: 'action', value: text_message.text, action: postback_data }];
  if (url_message) return [{ type: 'url', value: url_message.title, link: url_message.url }];
  return [];
}

async function receive({ entry }) {
  const messages = [];
  for (const { messaging = [] } of entry) {
    for (const item of messaging) messages.push(await translator.toTiledesk(item));
  }
  return messages;
}
