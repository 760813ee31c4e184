import { createRequire } from 'node:module';
import { buttons, element } from './element.mjs';

const { FacebookMessengerOutputTemplateConverterStrategy } = createRequire(import.meta.url)(
  '@jovotech/output-facebookmessenger',
);
const strategy = new FacebookMessengerOutputTemplateConverterStrategy();
// Set afterwards, because in the constructor Jovo's own defaults win.
strategy.config.omitWarnings = true;

export default {
  send: { input, call: (output) => strategy.toResponse(strategy.normalizeOutput(output)) },
};

/** Makes Jovo's own output template; `undefined` where it does not know the message. */
function input({ text_message, media_message, choice_message, card_message, carousel_message }) {
  if (text_message) return { message: text_message.text };
  if (media_message) return template({ template_type: 'media', elements: [media(media_message)] });
  if (choice_message) return choice(choice_message);
  if (card_message) return { card: element(card_message) };
  if (carousel_message) return { carousel: { items: carousel_message.cards.map(element) } };
  return undefined;
}

function choice({ text_message: { text }, choices }) {
  const isReplies = choices.every((each) => each.text_message);
  if (!isReplies) return template({ template_type: 'button', text, buttons: buttons(choices) });
  const quickReplies = choices.map((each) => ({ text: each.text_message.text, value: each.postback_data }));
  return { message: text, quickReplies };
}

function media({ url }) {
  return { media_type: url.endsWith('.png') ? 'image' : 'video', url };
}

function template(payload) {
  return { platforms: { facebookMessenger: { template: payload } } };
}
