import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../cli/command.ts';
import { convograph, type Run, webhook } from './program.ts';

/** Draws a message or a webhook on a terminal of so many columns. */
function preview(input: unknown, columns: number | undefined, more: Partial<Surroundings> = {}): Promise<Run> {
  return convograph(['preview'], JSON.stringify(input), { columns, ...more });
}

/** A drawing as it stands in this file, between its first and its last line break. */
const drawing = (text: string): string => text.replace(/^\n|\n$/g, '');

const choice = (text: string) => ({ text_message: { text } });
const link = (title: string) => ({ url_message: { title, url: 'https://example.com' } });
const explicit = (message: unknown) => ({ explicit_channel_message: { INSTAGRAM: JSON.stringify({ message }) } });

const hello = { text_message: { text: 'Hello' } };
const anna = { identified_by: { channel_identities: [{ channel: 'INSTAGRAM', identity: '9000' }] } };

describe('convograph preview of a message', () => {
  it('should draw a text at the right side', async () => {
    const result = await preview({ text_message: { text: 'Hello' } }, 40);

    expect(result).toStrictEqual({
      exitCode: 0,
      said: [],
      printed: drawing(`
                               ╭───────╮
                               │ Hello │
                               ╰───────╯
`),
    });
  });

  it('should wrap a text at spaces, keep its line breaks, and break words that are too long', async () => {
    const text =
      'The quick brown fox jumps over the lazy dog.\n\n  Two spaces, then\ta tab and abcdefghijklmnopqrstuvwxyzabcdef!';

    const { printed } = await preview({ text_message: { text } }, 40);

    expect(printed).toBe(
      drawing(`
          ╭────────────────────────────╮
          │ The quick brown fox jumps  │
          │ over the lazy dog.         │
          │                            │
          │   Two spaces, then    a    │
          │ tab and                    │
          │ abcdefghijklmnopqrstuvwxyz │
          │ abcdef!                    │
          ╰────────────────────────────╯
`),
    );
  });

  it('should draw quick replies as pills, as many in a row as there is room for', async () => {
    const choices = ['Strawberry', 'Chocolate', 'Vanilla', 'Pear'].map(choice);

    const { printed } = await preview({ choice_message: { text_message: { text: 'Which one?' }, choices } }, 40);

    expect(printed).toBe(
      drawing(`
                          ╭────────────╮
                          │ Which one? │
                          ╰────────────╯
( Strawberry ) ( Chocolate ) ( Vanilla )
                                ( Pear )
`),
    );
  });

  it('should draw an image as a placeholder with its link', async () => {
    const { printed } = await preview({ media_message: { url: 'https://example.com/a-long-name/photo.png' } }, 40);

    expect(printed).toBe(
      drawing(`
        ╭──────────────────────────────╮
        │ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
        │ ░░░░░░░░░░ image ░░░░░░░░░░░ │
        │ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
        │ https://example.com/a-long-… │
        ╰──────────────────────────────╯
`),
    );
  });

  it('should draw a card with its image, its words and its buttons', async () => {
    const card_message = {
      title: 'Blue tent',
      description: 'For two people and one rather small dog',
      media_message: { url: 'https://example.com/tent.png' },
      choices: [choice('Buy'), link('Details')],
    };

    const { printed } = await preview({ card_message }, 40);

    expect(printed).toBe(
      drawing(`
        ╭──────────────────────────────╮
        │ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
        │ ░░░░░░░░░░ image ░░░░░░░░░░░ │
        │ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
        │ Blue tent                    │
        │ For two people and one       │
        │ rather small dog             │
        ├──────────────────────────────┤
        │             Buy              │
        ├──────────────────────────────┤
        │          Details ↗           │
        ╰──────────────────────────────╯
`),
    );
  });

  const cards = [
    { title: 'Tent', choices: [choice('Buy')] },
    { title: 'Lamp', description: 'With batteries', choices: [choice('Buy')] },
    { title: 'Rope', choices: [choice('Buy')] },
  ];

  it('should draw the cards of a carousel side by side as far as there is room, then below', async () => {
    const { printed } = await preview({ carousel_message: { cards } }, 60);

    expect(printed).toBe(
      drawing(`
         ╭──────────────────────╮   ╭──────────────────────╮
         │ Tent                 │   │ Lamp                 │
         ├──────────────────────┤   │ With batteries       │
         │         Buy          │ → ├──────────────────────┤
         ╰──────────────────────╯   │         Buy          │
                                    ╰──────────────────────╯
                                  ↓
         ╭──────────────────────╮
         │ Rope                 │
         ├──────────────────────┤
         │         Buy          │
         ╰──────────────────────╯
`),
    );
  });

  it.each([
    [50, 1],
    [51, 2],
    [77, 2],
    [78, 3],
  ])('should draw in %i columns %i of them side by side', async (columns, count) => {
    const { printed } = await preview({ carousel_message: { cards } }, columns);

    const [first = ''] = printed.split('\n');
    expect(first.match(/╭─+╮/g)).toHaveLength(count);
    expect(first).toHaveLength(columns);
  });

  it('should draw them one below the other in a narrow terminal', async () => {
    const { printed } = await preview({ carousel_message: { cards: cards.slice(0, 2) } }, 40);

    expect(printed).toBe(
      drawing(`
                ╭──────────────────────╮
                │ Tent                 │
                ├──────────────────────┤
                │         Buy          │
                ╰──────────────────────╯
                           ↓
                ╭──────────────────────╮
                │ Lamp                 │
                │ With batteries       │
                ├──────────────────────┤
                │         Buy          │
                ╰──────────────────────╯
`),
    );
  });

  it('should draw what the profile makes of it', async () => {
    const choice_message = { text_message: { text: 'Menu?' }, choices: [link('Open the menu')] };

    const result = await convograph(['preview', '--profile', 'current'], JSON.stringify({ choice_message }), {
      columns: 40,
    });

    expect(result.printed).toBe(
      drawing(`
                ╭──────────────────────╮
                │ Menu?                │
                ├──────────────────────┤
                │   Open the menu ↗    │
                ╰──────────────────────╯
`),
    );
  });

  it.each([
    [
      'composing_event',
      '                               ╭───────╮\n                               │ ● ● ● │\n                               ╰───────╯',
    ],
    ['composing_end_event', '                            stops typing'],
    ['read_message_event', '                                    seen'],
  ])('should draw a %s', async (event, expected) => {
    const { printed } = await preview({ [event]: {} }, 40);

    expect(printed).toBe(expected);
  });

  it('should draw each request, and say in words what could not go as it is', async () => {
    const phone = { call_message: { title: 'Call', phone_number: '+4670' } };

    const result = await preview({ card_message: { title: 'Shop', description: 'Open', choices: [phone] } }, 40);

    expect(result).toStrictEqual({
      exitCode: 0,
      said: ['info: The call at /card_message/choices/0/call_message/phone_number goes as a line of text (request 1).'],
      printed: drawing(`
        ╭──────────────────────────────╮
        │ Shop                         │
        │ Open                         │
        ├──────────────────────────────┤
        │             Call             │
        ╰──────────────────────────────╯

                       ╭───────────────╮
                       │ > Call: +4670 │
                       ╰───────────────╯
`),
    });
  });

  it.each([hello, { composing_event: {} }])('should not take what is sent of %j for a webhook', async (input) => {
    const sent = await convograph(['send'], JSON.stringify({ message: input, recipient: anna }));

    const result = await convograph(['preview'], sent.printed);

    expect(result).toStrictEqual({
      exitCode: 2,
      printed: '',
      said: ['convograph: standard input holds Instagram requests; preview takes the message they were made of'],
    });
  });

  it('should not take several messages for a webhook', async () => {
    const result = await convograph(['preview'], JSON.stringify([hello, { message: hello }]));

    const line =
      'convograph: standard input holds several messages: send and preview take one at a time; --ndjson of send reads one a line';
    expect(result).toStrictEqual({ exitCode: 2, printed: '', said: [line] });
  });

  it('should refuse in words what cannot be sent', async () => {
    const result = await convograph(['preview', '--strict'], '{}');

    const said = [
      'refused: The content must not be missing (expected 1, received 0).',
      'found: nothing; needed: one content, such as "text_message".',
    ];
    expect(result).toStrictEqual({ exitCode: 1, printed: '', said });
  });
});

describe('convograph preview of an explicit message', () => {
  it('should draw one of a known form', async () => {
    const message = {
      text: 'Your number?',
      quick_replies: [{ content_type: 'text', title: 'A title that is longer than the terminal is wide', payload: '' }],
    };

    const { printed } = await preview(explicit(message), 40);

    expect(printed).toBe(
      drawing(`
                        ╭──────────────╮
                        │ Your number? │
                        ╰──────────────╯
( A title that is longer than the ter… )
`),
    );
  });

  it('should draw the images of one message one below the other', async () => {
    const image = (name: string) => ({ type: 'image', payload: { url: `https://e.example/${name}.png` } });

    const { printed } = await preview(explicit({ attachments: ['1', '2'].map(image) }), 40);

    expect(printed).toBe(
      drawing(`
        ╭──────────────────────────────╮
        │ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
        │ ░░░░░░░░░░ image ░░░░░░░░░░░ │
        │ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
        │ https://e.example/1.png      │
        ╰──────────────────────────────╯
        ╭──────────────────────────────╮
        │ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
        │ ░░░░░░░░░░ image ░░░░░░░░░░░ │
        │ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
        │ https://e.example/2.png      │
        ╰──────────────────────────────╯
`),
    );
  });

  it.each([
    ['without a form', { sticker: 7 }],
    ['with an image by its id', { attachments: [{ type: 'image', payload: { attachment_id: '1' } }] }],
    ['with a template of no element', { attachment: { payload: { template_type: 'generic', elements: [] } } }],
  ])('should show one %s as JSON', async (_, message) => {
    const { printed } = await preview(explicit(message), 100);

    const lines = printed
      .split('\n')
      .slice(1, -1)
      .map((line) => line.trim().slice(1, -1));
    expect(JSON.parse(lines.join(''))).toMatchObject({ message });
  });
});

/** A webhook with one item. */
const itemOf = (item: object) => ({
  object: 'instagram',
  entry: [
    { id: '17', time: 1_700_000_000_000, messaging: [{ sender: { id: '9' }, recipient: { id: '17' }, ...item }] },
  ],
});
const messageOf = (message: object) => itemOf({ message: { mid: 'm', ...message } });
const attachment = (type: string, url = 'https://example.com/1') => ({ type, payload: { url } });

describe('convograph preview of a webhook', () => {
  it('should draw a text at the left side', async () => {
    const result = await preview(webhook, 40);

    expect(result).toStrictEqual({
      exitCode: 0,
      said: [],
      printed: drawing(`
╭───────╮
│ Hello │
╰───────╯
`),
    });
  });

  it('should draw a photo with its caption', async () => {
    const { printed } = await preview(messageOf({ text: 'Look', attachments: [attachment('image')] }), 40);

    expect(printed).toBe(
      drawing(`
╭──────────────────────────────╮
│ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
│ ░░░░░░░░░░ image ░░░░░░░░░░░ │
│ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
│ https://example.com/1        │
╰──────────────────────────────╯
╭──────╮
│ Look │
╰──────╯
`),
    );
  });

  it('should draw an answer to a story', async () => {
    const story = { url: 'https://example.com/story', id: '5' };

    const { printed } = await preview(messageOf({ text: 'Wow', reply_to: { story } }), 40);

    expect(printed).toBe(
      drawing(`
replied to a story
╭──────────────────────────────╮
│ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
│ ░░░░░░░░░░ story ░░░░░░░░░░░ │
│ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
│ https://example.com/story    │
╰──────────────────────────────╯
╭─────╮
│ Wow │
╰─────╯
`),
    );
  });

  it('should draw a mention in a story, which has no words', async () => {
    const { printed } = await preview(messageOf({ attachments: [attachment('story_mention')] }), 40);

    expect(printed).toBe(
      drawing(`
╭──────────────────────────────╮
│ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
│ ░░░░░░ story mention ░░░░░░░ │
│ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
│ https://example.com/1        │
╰──────────────────────────────╯
`),
    );
  });

  it.each([
    ['a reply', messageOf({ text: 'Yes', reply_to: { mid: 'm0' } }), 'replied to a message\n╭─────╮\n│ Yes │\n╰─────╯'],
    [
      'a quick reply',
      messageOf({ text: 'Yes', quick_reply: { payload: 'cg1:1:y' } }),
      '╭─────╮\n│ Yes │\n╰─────╯\ntapped: y',
    ],
    ['a tap without a title', itemOf({ postback: { mid: 'm', payload: 'cg1:1:y' } }), '╭───╮\n│ y │\n╰───╯\ntapped: y'],
    ['a reaction', itemOf({ reaction: { mid: 'm', action: 'react', emoji: '😍' } }), 'reacted 😍'],
    ['a reaction that ends', itemOf({ reaction: { mid: 'm', action: 'unreact' } }), 'took back a reaction'],
    [
      'a link',
      itemOf({ referral: { ref: 'summer', source: 'SHORTLINK', type: 'OPEN_THREAD' } }),
      'came by a link: summer',
    ],
    ['a link that says nothing', itemOf({ referral: { source: 'SHORTLINK' } }), 'came by a link'],
    [
      'an edit',
      itemOf({ message_edit: { mid: 'm', text: 'Hi', num_edit: 1 } }),
      'edited a message\n╭────╮\n│ Hi │\n╰────╯',
    ],
    ['an unsend', messageOf({ is_deleted: true }), 'unsent a message'],
    ['what is unsupported', messageOf({ is_unsupported: true }), 'unsupported: is-unsupported'],
    [
      'a comment',
      { field: 'comments', value: { id: '1', text: 'Price?', from: { id: '9', username: 'jane' } } },
      'jane commented on a post\n╭────────╮\n│ Price? │\n╰────────╯',
    ],
    [
      'a list of changes',
      [{ field: 'live_comments', value: { id: '1', from: { id: '9', username: 'jo' } } }],
      'jo commented on a live video',
    ],
    ['a comment by nobody', { field: 'live_comments', value: { id: '1' } }, 'somebody commented on a live video'],
    ['a receipt', itemOf({ read: { mid: 'm' } }), '                                    seen'],
    [
      'an echo',
      messageOf({ is_echo: true, text: 'Sent', attachments: [attachment('image')] }),
      drawing(`
                                ╭──────╮
                                │ Sent │
                                ╰──────╯
                             ╭─────────╮
                             │ [image] │
                             ╰─────────╯
                               delivered
`),
    ],
    [
      'an echo of what has no type',
      messageOf({ is_echo: true, attachments: [{ payload: {} }] }),
      drawing(`
                        ╭──────────────╮
                        │ [attachment] │
                        ╰──────────────╯
                               delivered
`),
    ],
    [
      'what the account wrote to itself',
      messageOf({ is_self: true, text: 'Note' }),
      '                    unsupported: own-act',
    ],
    [
      'what the account edited',
      itemOf({ is_self: true, message_edit: { mid: 'm', text: 'Note' } }),
      drawing(`
                        edited a message
                                ╭──────╮
                                │ Note │
                                ╰──────╯
`),
    ],
  ])('should draw %s', async (_, input, expected) => {
    const result = await preview(input, 40);

    expect(result).toStrictEqual({ exitCode: 0, said: [], printed: expected });
  });

  it('should keep a line free between outcomes', async () => {
    const unsent = (mid: string) => ({ sender: { id: '9' }, message: { mid, is_deleted: true } });

    const { printed } = await preview({ entry: [{ id: '17', messaging: [unsent('1'), unsent('2')] }] }, 40);

    expect(printed).toBe('unsent a message\n\nunsent a message');
  });

  it('should print nothing where nothing came', async () => {
    const result = await preview({ entry: [] }, 40);

    expect(result).toStrictEqual({ exitCode: 0, printed: '', said: [] });
  });

  it('should refuse in words what is no webhook', async () => {
    const result = await preview([], 40);

    expect(result).toMatchObject({ exitCode: 1, printed: '', said: [expect.stringMatching(/^refused: The webhook /)] });
  });
});

describe('the drawing', () => {
  const widthFor = async (columns: number | undefined): Promise<number> => {
    const { printed } = await preview({ text_message: { text: 'Hi' } }, columns);
    return printed.indexOf('╮') + 1;
  };

  it.each([
    [undefined, 80],
    [0, 80],
    [10, 40],
    [40, 40],
    [77, 77],
    [100, 100],
    [250, 100],
  ])('should make of %s columns %i', async (columns, width) => {
    expect(await widthFor(columns)).toBe(width);
  });

  it('should stay in shape around wide characters, emoji and marks', async () => {
    const text =
      '日本語です\n한국어\nｆｕｌｌ\n👍🏽 👨‍👩‍👧 🇸🇪\n1️⃣ ❤️ ☺︎\ne\u0301te\u0301 สวัสดี\nab\u200dc\n\u1112\u1161\u11ab!';

    const { printed } = await preview({ text_message: { text } }, 40);

    expect(printed).toBe(
      drawing(`
                          ╭────────────╮
                          │ 日本語です │
                          │ 한국어     │
                          │ ｆｕｌｌ   │
                          │ 👍🏽 👨‍👩‍👧 🇸🇪   │
                          │ 1️⃣ ❤️ ☺︎    │
                          │ e\u0301te\u0301 สวัสดี   │
                          │ ab\ufffdc       │
                          │ \u1112\u1161\u11ab!        │
                          ╰────────────╯
`),
    );
  });

  it('should break wide words where they are full', async () => {
    const { printed } = await preview(
      { text_message: { text: '日本語の文章には空白がありませんのでどこかで折り返します' } },
      40,
    );

    expect(printed).toBe(
      drawing(`
          ╭────────────────────────────╮
          │ 日本語の文章には空白があり │
          │ ませんのでどこかで折り返し │
          │ ます                       │
          ╰────────────────────────────╯
`),
    );
  });

  it('should make harmless what would command a terminal', async () => {
    const text = 'a\u001b[31mred\u001b]0;title\u0007\u009b2J\u007f\u0000\b\u202eabc\u2066\r\nnext\rline';

    const { printed } = await preview({ text_message: { text } }, 60);

    expect(printed).toBe(
      drawing(`
                          ╭────────────────────────────────╮
                          │ a␛[31mred␛]0;title␇\ufffd2J␡␀␈\ufffdabc\ufffd │
                          │ next                           │
                          │ line                           │
                          ╰────────────────────────────────╯
`),
    );
  });

  it('should make it harmless in titles, buttons, pills, links and kinds of media too', async () => {
    const bad = '\u001b[31m\u009b';
    const element = { title: bad, subtitle: bad, buttons: [{ type: 'web_url', title: bad }] };
    const generic = { attachment: { type: 'template', payload: { template_type: 'generic', elements: [element] } } };
    const several = { attachment: { payload: { template_type: 'generic', elements: [element, element] } } };
    const buttons = { attachment: { payload: { template_type: 'button', text: bad, buttons: element.buttons } } };
    const replies = { text: bad, quick_replies: [{ title: bad }] };
    const messages = [generic, several, buttons, replies, { attachment: attachment(bad, bad) }, { [bad]: bad }];
    const comment = { field: 'comments', value: { id: '1', text: bad, from: { id: '9', username: bad } } };
    const reaction = itemOf({ reaction: { mid: 'm', action: 'react', emoji: bad } });

    for (const input of [
      ...messages.map(explicit),
      comment,
      reaction,
      messageOf({ text: bad, quick_reply: { payload: bad } }),
    ]) {
      const { printed } = await preview(input, 60);

      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
      expect(printed).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
      expect(printed).toMatch(/␛|\\u001b/);
    }
  });

  it('should be coloured where colours are shown, and no wider', async () => {
    const card = { title: 'Tent', description: 'Blue', choices: [choice('Buy')] };

    const plain = await preview({ card_message: card }, 40);
    const coloured = await preview({ card_message: card }, 40, { hasColours: true });

    expect(coloured.printed.split('\n').slice(1, 5)).toStrictEqual([
      '        \u001b[35m│\u001b[39m \u001b[1mTent\u001b[22m                         \u001b[35m│\u001b[39m',
      '        \u001b[35m│\u001b[39m \u001b[2mBlue\u001b[22m                         \u001b[35m│\u001b[39m',
      `        \u001b[35m├${'─'.repeat(30)}┤\u001b[39m`,
      '        \u001b[35m│\u001b[39m             \u001b[36mBuy\u001b[39m              \u001b[35m│\u001b[39m',
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are our own colours
    expect(coloured.printed.replace(/\u001b\[\d+m/g, '')).toBe(plain.printed);
  });
});
