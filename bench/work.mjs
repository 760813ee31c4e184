/** The messages and webhooks that are timed. Ids and links have their real size. */

const letters = 'aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlE';
const fill = (start, length) => `${start}${letters.repeat(Math.ceil(length / letters.length))}`.slice(0, length);

export const person = '7310482956172043';
export const account = '17841400000000001';
export const mid = (index) => fill(`${index}x`, 170);
export const mediaLink = (index) =>
  fill(`https://lookaside.fbsbx.com/ig_messaging_cdn/?asset_id=${index}&signature=`, 260);
export const imageLink = (index) => `${fill(`https://cdn.example.com/${index}/`, 256)}.png`;

/** Makes accented text with emoji, in sentences and paragraphs, of about so many bytes. */
export function longText(bytes) {
  const sentence = 'Größe und Farbe können Sie bis zum Versand ändern, schöne Grüße aus Köln 🎉. ';
  const paragraph = `${sentence.repeat(5).trimEnd()}\n\n`;
  return paragraph.repeat(Math.ceil(bytes / Buffer.byteLength(paragraph))).trimEnd();
}

const text = (value) => ({ text_message: { text: value } });
const card = (index) => ({
  title: `Product ${index}`,
  description: `A fine thing to have, number ${index}`,
  media_message: { url: imageLink(index) },
  choices: [
    { ...text('Buy it'), postback_data: `buy-${index}` },
    { ...text('More'), postback_data: `more-${index}` },
    { url_message: { title: 'Open', url: `https://shop.example.com/p/${index}` } },
  ],
});

export const range = (length) => Array.from({ length }, (_, index) => index);
export const choices = (count) => ({
  choice_message: {
    ...text('What would you like to drink with your meal?'),
    choices: range(count).map((index) => ({ ...text(`Drink ${index}`), postback_data: `drink-${index}` })),
  },
});
export const cards = (count) => ({ carousel_message: { cards: range(count).map(card) } });

/** The messages. `holds` is what the result of every candidate must hold before it is timed. */
export const messages = {
  text: { input: text('Thanks for your order! It will be with you on Tuesday.'), holds: ['with you on Tuesday.'] },
  choice3: { input: choices(3), holds: ['with your meal?', 'Drink 0', 'drink-1', 'Drink 2'] },
  carousel10: { input: cards(10), holds: ['Product 0', 'number 5', 'buy-8', 'more-9', imageLink(9)] },
  'long-text': { input: text(longText(2600)), holds: ['schöne Grüße'] },
  'long-text 1 MB': { input: text(longText(1_000_000)), holds: ['schöne Grüße'] },
};

/** The same messages, each with a fault. */
export const badTwins = {
  text: { text_message: { text: 42 } },
  choice3: withLast(choices(3), 'choice_message', 'choices', { text_message: { text: 42 }, postback_data: 'drink-2' }),
  carousel10: withLast(cards(10), 'carousel_message', 'cards', { ...card(9), description: 42 }),
  // The answer to a comment must be one text. It is refused for its length, which has to be measured.
  'long-text': { comment_reply_event: { text: longText(2600) } },
  'long-text 1 MB': { comment_reply_event: { text: longText(1_000_000) } },
};

function withLast(message, type, key, last) {
  return { [type]: { ...message[type], [key]: [...message[type][key].slice(0, -1), last] } };
}

const item = (content) => ({
  sender: { id: person },
  recipient: { id: account },
  timestamp: 1700000000000,
  ...content,
});
export const webhook = (items) => ({
  object: 'instagram',
  entry: [{ id: account, time: 1700000000500, messaging: items }],
});

const items = [
  item({ message: { mid: mid(0), text: 'Hello, is this still available?' } }),
  item({ message: { mid: mid(1), text: 'Tea', quick_reply: { payload: 'cg1:01HV:drink-0' } } }),
  item({ postback: { mid: mid(2), title: 'Buy it', payload: 'cg1:01HV:buy-1' } }),
  item({ message: { mid: mid(3), attachments: [{ type: 'image', payload: { url: mediaLink(3) } }] } }),
  item({
    message: { mid: mid(4), text: 'Nice!', reply_to: { story: { url: mediaLink(4), id: '17900000000000001' } } },
  }),
  item({ message: { mid: mid(5), attachments: [{ type: 'story_mention', payload: { url: mediaLink(5) } }] } }),
  item({ reaction: { mid: mid(6), action: 'react', reaction: 'love', emoji: '❤' } }),
  item({ read: { mid: mid(7) } }),
  {
    ...item({ message: { mid: mid(8), text: 'Your order is on its way', is_echo: true } }),
    sender: { id: account },
    recipient: { id: person },
  },
  item({ message: { mid: mid(9), is_unsupported: true } }),
];

export const batch = (count) => webhook(range(count).map((index) => items[index % items.length]));
export const textWebhook = (value, flags) => webhook([item({ message: { mid: mid(0), text: value, ...flags } })]);

export const webhooks = {
  text: { input: batch(1), holds: ['still available?'] },
  batch10: { input: batch(10), holds: ['still available?', 'buy-1'] },
  batch1000: { input: batch(1000), holds: ['still available?', 'buy-1'] },
};

export const envelope = {
  app_id: '01EXAMPLEAPP00000000000000',
  project_id: '00000000-0000-4000-8000-000000000000',
  accepted_time: '2026-01-01T00:00:00.000Z',
  conversation_id: '01CONVERSATION000000000000',
  contact_id: '01CONTACT00000000000000000',
  id: '01MESSAGE00000000000000000',
};
