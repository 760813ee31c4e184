/** Where somebody's text can stand: a message and a webhook for each place. */

type At = (text: string) => object;

const link = 'https://example.com/a.png';
const choice = { text_message: { text: 'Yes' } };

const choices = (...all: readonly object[]): object => ({
  choice_message: { text_message: { text: 'Which?' }, choices: all },
});
const card = (fields: object): object => ({ card_message: { title: 'Card', description: 'Nice', ...fields } });
const list = (item: object, fields: object = {}): object => ({
  list_message: { title: 'List', ...fields, sections: [{ title: 'Section', items: [item] }] },
});
const contact = (fields: object): object => ({
  contact_info_message: { name: { full_name: 'Ann' }, phone_numbers: [], ...fields },
});

/** Places whose texts take ways of their own: split, cut, in one line. */
export const mainPlaces: Readonly<Record<string, At>> = {
  text: (text) => ({ text_message: { text } }),
  'title of a choice': (text) => choices({ text_message: { text } }, choice),
  'title of a link': (text) => choices({ url_message: { title: text, url: link } }),
  'title of a card': (text) => ({ card_message: { title: text, description: 'Nice' } }),
  'title of an item': (text) => list({ choice: { title: text } }),
};

/** All other places. */
export const otherPlaces: Readonly<Record<string, At>> = {
  prompt: (text) => ({ choice_message: { text_message: { text }, choices: [choice] } }),
  'title without a prompt': (text) => ({ choice_message: { choices: [{ text_message: { text } }] } }),
  'description of a card': (text) => card({ description: text }),
  'title of a card alone': (text) => ({ card_message: { title: text } }),
  'choice of a card': (text) => card({ choices: [{ text_message: { text } }] }),
  'number of a card': (text) => card({ choices: [{ call_message: { title: 'Call', phone_number: text } }] }),
  'choice of a card without a title': (text) => ({ card_message: { choices: [{ text_message: { text } }] } }),
  'link of a card': (text) => card({ choices: [{ url_message: { title: 'Link', url: link + text } }] }),
  'medium of a card': (text) => card({ media_message: { url: link + text } }),
  'card of a carousel': (text) => ({ carousel_message: { cards: [{ title: text }, { title: 'Two' }] } }),
  'choice of a carousel': (text) => ({
    carousel_message: { cards: [{ title: 'One' }], choices: [{ url_message: { title: text, url: link } }] },
  }),
  'title of a list': (text) => list({ choice: { title: 'Item' } }, { title: text }),
  'description of a list': (text) => list({ choice: { title: 'Item' } }, { description: text }),
  'medium of a list': (text) => list({ choice: { title: 'Item' } }, { media: { url: link + text } }),
  'description of an item': (text) => list({ choice: { title: 'Item', description: text } }),
  'postback data of an item': (text) => list({ choice: { title: 'Item', postback_data: text } }),
  'id of a product': (text) => list({ product: { id: text, marketplace: 'Market' } }),
  'name of a contact': (text) => contact({ name: { full_name: text } }),
  'part of a name': (text) => contact({ name: { full_name: 'a'.repeat(999), first_name: text } }),
  'number of a contact': (text) => contact({ phone_numbers: [{ phone_number: text }] }),
  'type of an address': (text) => contact({ email_addresses: [{ email_address: 'a@b.example', type: text }] }),
  'city of a contact': (text) => contact({ addresses: [{ city: text }] }),
  'company of a contact': (text) => contact({ organization: { company: text } }),
  'link of a contact': (text) => contact({ urls: [{ url: link + text }] }),
  'birthday of a contact': (text) => contact({ birthday: text }),
  'title of a location': (text) => ({
    location_message: { title: text, coordinates: { latitude: 55.6, longitude: 12.5 } },
  }),
  'label of a location': (text) => ({
    location_message: { title: 'Here', label: text, coordinates: { latitude: 55.6, longitude: 12.5 } },
  }),
  'event of a calendar': (text) =>
    choices({
      calendar_message: {
        title: 'Meet',
        event_start: '2026-01-01T10:00:00Z',
        event_end: '2026-01-01T11:00:00Z',
        event_title: text,
        fallback_url: link,
      },
    }),
  'postback data': (text) => choices({ ...choice, postback_data: text }),
  'postback data that is unused': (text) => choices({ url_message: { title: 'Link', url: link }, postback_data: text }),
  'postback data as JSON': (text) => choices({ ...choice, postback_data: { [text]: [] } }),
  'link of a medium': (text) => ({ media_message: { url: text } }),
  'end of a link': (text) => ({ media_message: { url: link + text } }),
  'link of a choice': (text) => choices({ url_message: { title: 'Link', url: link + text } }),
  'explicit message': (text) => ({ explicit_channel_message: { INSTAGRAM: text } }),
  'text of an explicit message': (text) => ({
    explicit_channel_message: { INSTAGRAM: JSON.stringify({ message: { text } }) },
  }),
  'omni message': (text) => ({ explicit_channel_omni_message: { INSTAGRAM: { text_message: { text } } } }),
  template: (text) => ({ template_message: { channel_template: { INSTAGRAM: { template_id: text, version: '1' } } } }),
  'reply to a comment': (text) => ({ comment_reply_event: { text } }),
  'unknown key': (text) => ({ text_message: { text: 'Hi', [text]: true } }),
  'ignored field': (text) => ({ text_message: { text: 'Hi' }, agent: { display_name: text } }),
  event: (text) => ({ generic_event: { payload: text } }),
};

const account = '17841400000000001';
const sender = { id: '900000000000001' };

const webhook = (item: object): object => ({
  object: 'instagram',
  entry: [{ id: account, time: 1700000000123, messaging: [{ sender, recipient: { id: account }, ...item }] }],
});
const message = (fields: object): object => webhook({ message: { mid: 'mid.1', ...fields } });
const comment = (value: object): object => ({
  object: 'instagram',
  entry: [{ id: account, time: 1700000000, changes: [{ field: 'comments', value }] }],
});

export const webhookPlaces: Readonly<Record<string, At>> = {
  text: (text) => message({ text }),
  'text without mid': (text) => webhook({ message: { text } }),
  mid: (text) => message({ mid: text, text: 'Hi' }),
  echo: (text) => message({ text, is_echo: true }),
  unsend: (text) => message({ text, is_deleted: true }),
  'title of a quick reply': (text) => message({ text, quick_reply: { payload: 'yes' } }),
  'payload of a quick reply': (text) => message({ text: 'Yes', quick_reply: { payload: text } }),
  'id in a payload of ours': (text) => message({ text: 'Yes', quick_reply: { payload: `cg1:${text}:yes` } }),
  'data in a payload of ours': (text) => message({ text: 'Yes', quick_reply: { payload: `cg1::${text}` } }),
  'title of a postback': (text) => webhook({ postback: { mid: 'mid.1', title: text } }),
  'payload of a postback': (text) => webhook({ postback: { title: 'Yes', payload: text }, timestamp: 1700000000123 }),
  emoji: (text) => webhook({ reaction: { mid: 'mid.1', action: 'react', emoji: text } }),
  edit: (text) => webhook({ message_edit: { mid: 'mid.1', text } }),
  read: (text) => webhook({ read: { mid: text } }),
  'link of an attachment': (text) => message({ attachments: [{ type: 'image', payload: { url: text } }] }),
  'links of two attachments': (text) =>
    message({
      attachments: [
        { type: 'share', payload: { url: text } },
        { type: 'ig_post', payload: { url: text } },
      ],
    }),
  'type of an attachment': (text) => message({ attachments: [{ type: text, payload: { url: 'https://a.example' } }] }),
  'title of a post': (text) =>
    message({ attachments: [{ type: 'ig_post', payload: { url: 'https://a.example', title: text } }] }),
  story: (text) => message({ text: 'Hi', reply_to: { story: { id: '1', url: text } } }),
  'mid that is replied to': (text) => message({ text: 'Hi', reply_to: { mid: text } }),
  referral: (text) => webhook({ referral: { ref: text, source: 'SHORTLINK', type: 'OPEN_THREAD' } }),
  sender: (text) => webhook({ sender: { id: text }, message: { text: 'Hi' } }),
  time: (text) => webhook({ timestamp: text, message: { text: 'Hi' } }),
  account: (text) => ({ object: 'instagram', entry: [{ id: text, messaging: [{ sender, message: { text: 'Hi' } }] }] }),
  comment: (text) => comment({ id: '1', from: sender, text }),
  'comment without id': (text) => comment({ from: sender, text }),
  'name of who comments': (text) => comment({ id: '1', from: { ...sender, username: text }, text: 'Hi' }),
  'unknown key of an item': (text) => webhook({ [text]: { id: '1' } }),
  'unknown key of a message': (text) => message({ [text]: text }),
  'bare change': (text) => ({ field: 'x', value: { text } }),
  'field of a bare change': (text) => ({ field: text, value: {} }),
  object: (text) => ({ object: text, entry: [{}] }),
};
