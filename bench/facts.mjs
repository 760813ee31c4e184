/**
 * Messages and webhooks with the facts that must not get lost. A fact is kept where its text is anywhere in the result, in
 * any form. The kind of a thing is kept where a word for it is there.
 */
import { account, longText, mediaLink, mid, person, range } from './work.mjs';

const text = (value) => ({ text_message: { text: value } });
const reply = (title, data) => ({ ...text(title), postback_data: data });
const link = { url_message: { title: 'See the menu', url: 'https://example.com/menu' } };
const call = { call_message: { title: 'Call the shop', phone_number: '+4790000001' } };
const place = { location_message: { title: 'Find us', coordinates: { latitude: 59.9139, longitude: 10.7522 } } };
const event = {
  calendar_message: {
    title: 'Save the date',
    event_title: 'Tea tasting',
    event_start: '2026-05-04T18:00:00Z',
    event_end: '2026-05-04T20:00:00Z',
    fallback_url: 'https://example.com/tasting',
  },
};
const share = { share_location_message: { title: 'Send your place', fallback_url: 'https://example.com/where' } };
const titles = (start, count) => range(count).map((index) => `${start} ${index + 1}.`);
const card = {
  title: 'Teapot of clay',
  description: 'Holds one litre',
  media_message: { url: 'https://cdn.example.com/pot.png' },
};

export const sent = [
  {
    about: 'text',
    input: text('Thanks for your order!'),
    facts: ['Thanks for your order!'],
  },
  {
    about: 'text of 2.6 kB',
    input: text(`Opening. ${longText(1300)} Middle. ${longText(1300)} Closing.`),
    facts: ['Opening.', 'Middle.', 'Closing.'],
  },
  {
    about: 'image',
    input: { media_message: { url: 'https://cdn.example.com/cat.png' } },
    facts: ['https://cdn.example.com/cat.png'],
  },
  {
    about: 'video',
    input: { media_message: { url: 'https://cdn.example.com/cat.mp4' } },
    facts: ['https://cdn.example.com/cat.mp4'],
  },
  {
    about: 'three replies',
    input: {
      choice_message: {
        ...text('Something to drink?'),
        choices: [reply('Tea', 'd-1'), reply('Coffee', 'd-2'), reply('Water', 'd-3')],
      },
    },
    facts: ['Something to drink?', 'Tea', 'd-1', 'Coffee', 'd-2', 'Water', 'd-3'],
  },
  {
    about: 'fifteen replies',
    input: {
      choice_message: {
        ...text('Which one?'),
        choices: titles('Number', 15).map((title, index) => reply(title, `pick-${index + 1}.`)),
      },
    },
    facts: ['Which one?', ...titles('Number', 15), ...range(15).map((index) => `pick-${index + 1}.`)],
  },
  {
    about: 'reply with a long title',
    input: {
      choice_message: {
        ...text('How?'),
        choices: [reply('By post, to the address you gave', 'post'), reply('No', 'n')],
      },
    },
    facts: ['How?', 'By post, to the address you gave', 'post'],
  },
  {
    about: 'choices of every other kind',
    input: { choice_message: { ...text('What next?'), choices: [link, call, place, event, share] } },
    facts: [
      'What next?',
      ...['See the menu', 'https://example.com/menu', 'Call the shop', '+4790000001', 'Find us', '59.9139', '10.7522'],
      ...[
        'Save the date',
        'Tea tasting',
        '2026-05-04T18:00:00Z',
        '2026-05-04T20:00:00Z',
        'https://example.com/tasting',
      ],
      ...['Send your place', 'https://example.com/where'],
    ],
  },
  {
    about: 'card',
    input: { card_message: { ...card, choices: [reply('Buy', 'buy-pot'), link] } },
    facts: [
      ...['Teapot of clay', 'Holds one litre', 'https://cdn.example.com/pot.png'],
      ...['Buy', 'buy-pot', 'See the menu', 'https://example.com/menu'],
    ],
  },
  {
    about: 'card with five choices, one a call',
    input: {
      card_message: {
        ...card,
        choices: [reply('Buy', 'buy-pot'), link, call, reply('Keep', 'keep-pot'), reply('Ask', 'ask-pot')],
      },
    },
    facts: [
      ...['Teapot of clay', 'Buy', 'buy-pot', 'https://example.com/menu', 'Call the shop', '+4790000001'],
      ...['Keep', 'keep-pot', 'Ask', 'ask-pot'],
    ],
  },
  {
    about: 'carousel of twelve cards',
    input: {
      carousel_message: {
        cards: titles('Card', 12).map((title) => ({ ...card, title, choices: [reply('Buy', `buy ${title}`)] })),
      },
    },
    facts: [...titles('Card', 12), ...titles('buy Card', 12)],
  },
  {
    about: 'place',
    input: {
      location_message: {
        title: 'Our shop',
        label: 'Side entrance',
        coordinates: { latitude: 55.610479, longitude: 13.002873 },
      },
    },
    facts: ['Our shop', 'Side entrance', '55.610479', '13.002873'],
  },
  {
    about: 'list',
    input: {
      list_message: {
        title: 'Our menu',
        description: 'Until ten o’clock',
        sections: [
          {
            title: 'Hot drinks',
            items: [{ choice: { title: 'Green tea', description: 'From Kyoto', postback_data: 'hot-1' } }],
          },
          {
            title: 'Cold drinks',
            items: [{ choice: { title: 'Lemonade', description: 'With mint', postback_data: 'cold-1' } }],
          },
        ],
      },
    },
    facts: [
      ...['Our menu', 'Until ten o’clock', 'Hot drinks', 'Green tea', 'From Kyoto', 'hot-1'],
      ...['Cold drinks', 'Lemonade', 'With mint', 'cold-1'],
    ],
  },
  {
    about: 'contact',
    input: {
      contact_info_message: {
        name: { full_name: 'Ada Example' },
        phone_numbers: [{ phone_number: '+4790000002', type: 'work' }],
        email_addresses: [{ email_address: 'ada@example.com' }],
        addresses: [{ city: 'Bergen', zip: 'N-5003' }],
        urls: [{ url: 'https://ada.example.com' }],
        birthday: '1815-12-10',
      },
    },
    facts: [
      ...['Ada Example', '+4790000002', 'ada@example.com', 'Bergen', 'N-5003', 'https://ada.example.com'],
      '1815-12-10',
    ],
  },
];

/** The facts of every item: who wrote, to whom, when, and which message. */
const known = [person, account, '1700000000123'];
const ofMessage = (index) => [...known, mid(index)];

const inMessaging = (content, sides = [person, account]) =>
  wrap({
    messaging: [{ sender: { id: sides[0] }, recipient: { id: sides[1] }, timestamp: 1700000000123, ...content }],
  });
const wrap = (lists) => ({ object: 'instagram', entry: [{ id: account, time: 1700000000456, ...lists }] });
const attached = (type, payload) => ({ attachments: [{ type, payload }] });

export const received = [
  {
    about: 'text',
    input: inMessaging({ message: { mid: mid(0), text: 'Is this still available?' } }),
    facts: [...ofMessage(0), 'Is this still available?'],
  },
  {
    about: 'answer to a message',
    input: inMessaging({ message: { mid: mid(1), text: 'That one', reply_to: { mid: mid(101) } } }),
    facts: [...ofMessage(1), 'That one', mid(101)],
  },
  {
    about: 'quick reply',
    input: inMessaging({ message: { mid: mid(2), text: 'Tea', quick_reply: { payload: 'cg1:01HV:drink-tea' } } }),
    facts: [...ofMessage(2), 'Tea', '01HV', 'drink-tea'],
  },
  {
    about: 'postback',
    input: inMessaging({ postback: { mid: mid(3), title: 'Buy it', payload: 'cg1:01HV:buy-pot' } }),
    facts: [...ofMessage(3), 'Buy it', '01HV', 'buy-pot'],
  },
  {
    about: 'image with text',
    input: inMessaging({ message: { mid: mid(4), text: 'Broken!', ...attached('image', { url: mediaLink(4) }) } }),
    facts: [...ofMessage(4), 'Broken!', mediaLink(4), 'image'],
  },
  {
    about: 'two videos',
    input: inMessaging({
      message: {
        mid: mid(5),
        attachments: [mediaLink(5), mediaLink(105)].map((url) => ({ type: 'video', payload: { url } })),
      },
    }),
    facts: [...ofMessage(5), mediaLink(5), mediaLink(105), 'video'],
  },
  {
    about: 'voice message',
    input: inMessaging({ message: { mid: mid(6), ...attached('audio', { url: mediaLink(6) }) } }),
    facts: [...ofMessage(6), mediaLink(6), 'audio'],
  },
  {
    about: 'answer to a story',
    input: inMessaging({
      message: { mid: mid(7), text: 'Nice!', reply_to: { story: { url: mediaLink(7), id: '17900000000000007' } } },
    }),
    facts: [...ofMessage(7), 'Nice!', mediaLink(7), '17900000000000007'],
  },
  {
    about: 'mention in a story',
    input: inMessaging({ message: { mid: mid(8), ...attached('story_mention', { url: mediaLink(8) }) } }),
    facts: [...ofMessage(8), mediaLink(8), /story.?mention/i],
  },
  {
    about: 'reel',
    input: inMessaging({
      message: {
        mid: mid(9),
        ...attached('ig_reel', { reel_video_id: '17900000000000009', title: 'Our kiln', url: mediaLink(9) }),
      },
    }),
    facts: [...ofMessage(9), mediaLink(9), 'Our kiln', '17900000000000009', /reel/i],
  },
  {
    about: 'reaction',
    input: inMessaging({ reaction: { mid: mid(10), action: 'react', reaction: 'love', emoji: '❤️' } }),
    facts: [...ofMessage(10), '❤️', 'love', /reaction/i],
  },
  {
    about: 'reaction taken back',
    input: inMessaging({ reaction: { mid: mid(11), action: 'unreact' } }),
    facts: [...ofMessage(11), /unreact/i],
  },
  {
    about: 'read',
    input: inMessaging({ read: { mid: mid(12) } }),
    facts: [...ofMessage(12), /"read"/i],
  },
  {
    about: 'echo',
    input: inMessaging({ message: { mid: mid(13), text: 'It is on its way', is_echo: true } }, [account, person]),
    facts: [...ofMessage(13), 'It is on its way', /echo|delivered/i],
  },
  {
    about: 'message taken back',
    input: inMessaging({ message: { mid: mid(14), is_deleted: true } }),
    facts: [...ofMessage(14), /delete|unsen[dt]/i],
  },
  {
    about: 'message written anew',
    input: inMessaging({ message_edit: { mid: mid(15), text: 'Is the blue one there?', num_edit: 1 } }),
    facts: [...ofMessage(15), 'Is the blue one there?', /edit/i],
  },
  {
    about: 'what the platform cannot show',
    input: inMessaging({ message: { mid: mid(16), is_unsupported: true } }),
    facts: [...ofMessage(16), /unsupported/i],
  },
  {
    about: 'short link',
    input: inMessaging({ referral: { ref: 'summer-sale', source: 'SHORTLINKS', type: 'OPEN_THREAD' } }),
    facts: [...known, 'summer-sale', /shortlink/i],
  },
  {
    about: 'comment',
    input: wrap({
      changes: [
        {
          field: 'comments',
          value: {
            id: '18000000000000019',
            from: { id: person, username: 'jane' },
            text: 'Price please',
            media: { id: '17900000000000019', media_product_type: 'FEED' },
          },
        },
      ],
    }),
    facts: [person, account, '18000000000000019', 'jane', 'Price please', '17900000000000019', /comment/i],
  },
];
