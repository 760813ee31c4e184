import { describe, expect, it } from 'vitest';
import { rules } from '../../src/index.ts';
import { convograph, webhook } from './program.ts';

const hello = { text_message: { text: 'Hello' } };
const withoutContent = ['refused: The content must not be missing (expected 1, received 0).'];
const found = (what: string): string => `found: ${what}; needed: one content, such as "text_message".`;

describe('convograph send', () => {
  it('should print the requests of a message', async () => {
    const result = await convograph(['send'], '{"text_message":{"text":"Hello"}}');

    expect(result.exitCode).toBe(0);
    expect(JSON.parse(result.printed)).toStrictEqual([{ messaging_type: 'RESPONSE', message: { text: 'Hello' } }]);
    expect(result.said).toStrictEqual([]);
  });

  it('should take a whole send request', async () => {
    const request = {
      app_id: '01APP',
      recipient: {
        identified_by: {
          channel_identities: [null, { channel: 'SMS', identity: '+47' }, { channel: 'INSTAGRAM', identity: '9000' }],
        },
      },
      message: { text_message: { text: 'Hello' } },
      channel_properties: { INSTAGRAM_MESSAGE_TAG: 'HUMAN_AGENT' },
    };

    const result = await convograph(['send', '-'], JSON.stringify(request));

    expect(JSON.parse(result.printed)).toStrictEqual([
      { recipient: { id: '9000' }, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message: { text: 'Hello' } },
    ]);
  });

  it.each([
    [
      'a recipient that is a contact',
      { recipient: { contact_id: '01' }, message: hello },
      ['ignored: The recipient has no INSTAGRAM identity, so the requests have no recipient.'],
    ],
    [
      'a recipient on another channel',
      {
        recipient: { identified_by: { channel_identities: [{ channel: 'SMS', identity: '+47' }] } },
        event: { composing_event: {} },
      },
      ['ignored: The recipient has no INSTAGRAM identity, so the requests have no recipient.'],
    ],
    [
      'a key that is none of its fields',
      { message: hello, chanel_properties: {}, ['\u001b[2J']: 1, ttl: '10s' },
      [
        'ignored: A send request has no field "chanel_properties". Did you mean "channel_properties"?',
        'ignored: A send request has no field "\\u001b[2J".',
      ],
    ],
    ['nothing', { app_id: '01APP', message: hello, callback_url: 'https://example.com' }, []],
  ])('should say of a send request what goes nowhere: %s', async (_, request, words) => {
    const { exitCode, said } = await convograph(['send'], JSON.stringify(request));

    expect({ exitCode, said }).toStrictEqual({ exitCode: 0, said: words });
    expect((await convograph(['preview'], JSON.stringify(request))).said).toStrictEqual(words);
  });

  it('should say notices in words', async () => {
    const location = { title: 'Here', coordinates: { latitude: 1, longitude: 2 } };

    const result = await convograph(['send'], JSON.stringify({ location_message: location }));

    expect(result.said).toStrictEqual(['info: The location at /location_message goes as text.']);
  });

  it.each(['message', 'event'])('should say where in the %s of a send request it is', async (key) => {
    const content = key === 'message' ? { ...hello, typo: 1 } : { composing_event: { typo: 1 } };

    const { said } = await convograph(['send'], JSON.stringify({ [key]: content }));

    expect(said).toStrictEqual([
      `info: The field at /${key}/${key === 'message' ? '' : 'composing_event/'}typo is unknown.`,
    ]);
  });

  it('should say so of each of several', async () => {
    const { said } = await convograph(['send'], JSON.stringify({ message: { ...hello, typo: 1, other: 1 } }));

    expect(said).toStrictEqual([
      'info: The field at /message/typo is unknown.',
      'info: The field at /message/other is unknown.',
    ]);
  });

  it('should name the key that was probably meant', async () => {
    const card = { title: 'Card', descripton: 'A typing error', choices: [] };

    const { exitCode, said } = await convograph(['send'], JSON.stringify({ card_message: card }));

    expect(exitCode).toBe(0);
    expect(said).toContain('info: The field at /card_message/descripton is unknown: did you mean "description"?');
  });

  it('should say the notices of a refused message too, below what refuses it', async () => {
    const message = { text_message: { text: ' ' }, typo: 1 };

    const { exitCode, said } = await convograph(['send'], JSON.stringify({ message }));

    expect(exitCode).toBe(1);
    expect(said).toStrictEqual([
      'refused: The text at /message/text_message/text must not be blank.',
      'info: The field at /message/typo is unknown.',
    ]);
  });

  it('should say where in a send request each of several issues is', async () => {
    const choices = [{ text_message: {} }, { text_message: { text: 5 } }];
    const message = { choice_message: { text_message: { text: 'Tea?' }, choices } };

    const { said } = await convograph(['send'], JSON.stringify({ message }));

    expect(said).toStrictEqual([
      'refused: The field at /message/choice_message/choices/0/text_message/text must not be missing (expected string).',
      'refused: The field at /message/choice_message/choices/1/text_message/text is of the wrong type (expected string, received number).',
    ]);
  });

  it('should explain which rule was at work, where this is asked for', async () => {
    const location = { title: 'Here', coordinates: { latitude: 1, longitude: 2 } };

    const result = await convograph(['send', '--explain'], JSON.stringify({ location_message: location }));

    expect(result.said).toStrictEqual([
      'rule: location_message: A location becomes a text with a Google Maps link.',
      'info: The location at /location_message goes as text.',
    ]);
  });

  it('should name the rule that a refused message belongs to, where this is asked for', async () => {
    const { said } = await convograph(['send', '--explain'], '{"text_message":{"text":" "}}');

    expect(said).toStrictEqual([
      'rule: text_message: A text stays a text; one over the limit becomes several.',
      'refused: The text at /text_message/text must not be blank.',
    ]);
  });

  it('should explain a refusal without a rule by its issues alone', async () => {
    const result = await convograph(['send', '--explain'], '{}');

    expect(result.said).toStrictEqual([...withoutContent, found('nothing')]);
  });

  it('should show keys of a message harmless in words, and its text as it was in JSON', async () => {
    const message = { text_message: { text: '\u001b[31m\u009b31m\u007f' }, '\u001b]0;title\u0007\n': 1 };

    const result = await convograph(['send'], JSON.stringify(message));

    expect(result.said).toStrictEqual(['info: The field at /\\u{1b}]0;title\\u{7}\\u{a} is unknown.']);
    expect(result.printed).toMatch(/^[ -~\n]+$/);
    expect(JSON.parse(result.printed)).toMatchObject([{ message: { text: '\u001b[31m\u009b31m\u007f' } }]);
  });

  it('should show keys of a message harmless in the words of a refusal', async () => {
    const omni_template = { template_id: 'a', version: '1', parameters: { '\u001b[2J': 7 } };

    const result = await convograph(['send'], JSON.stringify({ template_message: { omni_template } }));

    expect(result).toMatchObject({ exitCode: 1, printed: '' });
    expect(result.said[0]).toMatch(/^refused: The field at .+\/parameters\/\\u\{1b\}\[2J is of the wrong type/);
  });

  const film = JSON.stringify({ media_message: { url: 'https://example.com/film.mp4' } });

  it.each([
    ['documented', { text: 'https://example.com/film.mp4' }],
    ['current', { attachment: { type: 'video', payload: { url: 'https://example.com/film.mp4' } } }],
  ])('should take Instagram for what the profile %s says', async (profile, message) => {
    const result = await convograph(['send', '--profile', profile], film);

    expect(JSON.parse(result.printed)).toStrictEqual([{ messaging_type: 'RESPONSE', message }]);
  });

  const longTitle = 'A title of a choice that is far too long for its button';
  const longChoice = JSON.stringify({
    card_message: { title: 'Card', choices: [{ text_message: { text: longTitle } }] },
  });

  it('should cut a title that is too long, and say so', async () => {
    const result = await convograph(['send'], longChoice);

    expect(result.said).toStrictEqual([
      'loss: The title at /card_message/choices/0/text_message/text is too long and must be cut (limit 20).',
    ]);
  });

  it('should lose nothing of it where this is asked for', async () => {
    const result = await convograph(['send', '--strict'], longChoice);

    expect(result.exitCode).toBe(0);
    expect(JSON.parse(result.printed)).toMatchObject([{}, { message: { text: `> ${longTitle}` } }]);
  });

  it('should refuse what cannot be sent without a loss, where this is asked for', async () => {
    const location = { title: 'Place', label: 'The label', coordinates: { latitude: 1, longitude: 2 } };
    const card = { title: 'Card', choices: [{ location_message: location }] };

    const result = await convograph(['send', '--strict'], JSON.stringify({ card_message: card }));

    const said = [
      'refused: The label at /card_message/choices/0/location_message/label cannot be shown (expected 0, received 9).',
    ];
    expect(result).toStrictEqual({ exitCode: 1, printed: '', said });
  });

  it.each([
    ['null', 'null', 'refused: The message must be an object (expected object, received null).'],
    [
      'a send request with a wrong recipient',
      '{"message":{"text_message":{"text":"Hi"}},"recipient":{"identified_by":{"channel_identities":[{"channel":"INSTAGRAM","identity":7}]}}}',
      'refused: The option `to` is not valid (expected string, received number).',
    ],
    [
      'a send request with a message and an event',
      '{"message":{"text_message":{"text":"Hi"}},"event":{"composing_event":{}}}',
      'refused: The content must be one alone (expected 1, received 2).',
    ],
    [
      'a send request whose message is no object, though it has an event',
      '{"message":"","event":{"composing_event":{}}}',
      'refused: The message must be an object (expected object, received string).',
    ],
    ['a webhook', '{"object":"instagram","entry":[]}', 'refused: It is a webhook: convograph receive takes it.'],
    [
      'an item of a webhook',
      '{"field":"comments","value":{}}',
      'refused: It is a webhook: convograph receive takes it.',
    ],
    [
      'a text in a send request, with its path in the document',
      '{"message":{"text_message":{"text":" "}}}',
      'refused: The text at /message/text_message/text must not be blank.',
    ],
    [
      'a fixture',
      '{"about":"A text.","input":{"text_message":{"text":"Hi"}},"expected":{}}',
      'refused: It is a fixture: its "input" is what to give.',
    ],
    [
      'a callback',
      '{"app_id":"01","accepted_time":"2026","message":{"direction":"TO_APP","contact_message":{}}}',
      'refused: It is a callback, which convograph receive makes of a webhook.',
    ],
    [
      'what it prints itself',
      '[{"messaging_type":"RESPONSE","message":{"text":"Hi"}}]',
      'refused: They are Instagram requests, which convograph send makes of a message.',
    ],
    [
      'several messages',
      '[{"text_message":{"text":"Hi"}},{"message":{"text_message":{"text":"Hi"}}}]',
      'refused: They are several messages: send and preview take one at a time; --ndjson of send reads one a line.',
    ],
    [
      'an event that Instagram has nothing for',
      '{"event":{"agent_left_event":{}}}',
      'refused: The event at /event/agent_left_event is nothing that Instagram has.',
    ],
  ])('should refuse %s in words', async (_, input, words) => {
    const result = await convograph(['send'], input);

    expect(result).toStrictEqual({ exitCode: 1, printed: '', said: [words] });
  });
});

describe('convograph send of what has no content', () => {
  it.each([
    ['{"text":"hi"}', ['/text'], '"text"'],
    ['{"messages":{},"\\u001b[2J":1}', ['/messages', '/\\u{1b}[2J'], '"messages", "\\u001b[2J"'],
    ['{"message":{"text":"hi"}}', ['/message/text'], '"text"'],
    [
      '{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1}',
      ['/a', '/b', '/c', '/d', '/e', '/f', '/g'],
      '"a", "b", "c", "d", "e", 2 more',
    ],
    [`{"${'long'.repeat(50)}":1}`, [`/${'long'.repeat(50)}`], `"${'long'.repeat(50).slice(0, 38)}…`],
  ])('should say what was found in %s, and what is needed', async (input, unknown, keys) => {
    const { said } = await convograph(['send'], input);

    const notices = unknown.map((path) => `info: The field at ${path} is unknown.`);
    expect(said).toStrictEqual([...withoutContent, ...notices, found(keys)]);
    expect((await convograph(['preview'], input)).said).toStrictEqual(said);
  });

  it.each(['send', 'preview'])('should name for %s the content that was probably meant', async (command) => {
    const { said } = await convograph([command], '{"message":{"chioce_message":{}}}');

    expect(said).toStrictEqual([
      'refused: The content must not be missing (expected 1, received 0): did you mean "choice_message"?',
      'info: The field at /message/chioce_message is unknown: did you mean "choice_message"?',
      'found: "chioce_message"; needed: one content, such as "choice_message".',
    ]);
  });

  it('should not say so of what stands in the content', async () => {
    const { said } = await convograph(['send'], '{"explicit_channel_omni_message":{"INSTAGRAM":{}}}');

    expect(said).toStrictEqual([expect.stringMatching(/^refused: The content at \/explicit_channel_omni_message/)]);
  });
});

describe('convograph receive', () => {
  it('should print the outcomes of a webhook', async () => {
    const result = await convograph(['receive'], JSON.stringify(webhook));

    expect(result.exitCode).toBe(0);
    expect(JSON.parse(result.printed)).toMatchObject([
      { kind: 'message', message: { text_message: { text: 'Hello' } } },
    ]);
  });

  it('should print their callbacks where these are asked for', async () => {
    const result = await convograph(['receive', '--callback'], JSON.stringify(webhook));

    expect(JSON.parse(result.printed)).toStrictEqual([
      {
        app_id: '{{APP_ID}}',
        accepted_time: '2023-11-14T22:13:20.000Z',
        event_time: '2023-11-14T22:13:20.000Z',
        project_id: '{{PROJECT_ID}}',
        message: {
          direction: 'TO_APP',
          contact_message: { text_message: { text: 'Hello' } },
          channel_identity: { channel: 'INSTAGRAM', identity: '900000000000001', app_id: '{{APP_ID}}' },
          metadata: '',
        },
      },
    ]);
  });

  it('should make no callback of what is of other products, and say so', async () => {
    const item = { sender: { id: '9' }, recipient: { id: '1' }, message: { mid: 'm', text: 'Hi' } };
    const bodies = [
      { object: 'page', entry: [{ id: '1', messaging: [item, item] }] },
      webhook,
      { object: 'what\u001bsapp', entry: [{ id: '1', changes: [{ field: 'messages', value: {} }] }] },
      { object: 'x'.repeat(50), entry: [{ id: '1', messaging: [item] }] },
      { object: {}, entry: [{ id: '1', messaging: [item] }] },
    ];

    const result = await convograph(['receive', '--callback'], JSON.stringify(bodies));

    expect(result.exitCode).toBe(0);
    expect(JSON.parse(result.printed)).toHaveLength(1);
    expect(result.said).toStrictEqual([
      `left out, since other products have no callbacks here: items of "page" (2), "what␛sapp" (1), "${'x'.repeat(39)}…" (1), "" (1)`,
    ]);
  });

  it.each([[['receive']], [['receive', '--callback', '--help']]])('should leave out nothing with %j', async (args) => {
    const result = await convograph(args, JSON.stringify({ ...webhook, object: 'page' }));

    expect(result).toMatchObject({ exitCode: 0, said: [] });
  });

  it('should explain a rule once, where it reads several items', async () => {
    const [entry] = webhook.entry;
    const [text] = entry?.messaging ?? [];
    const items = [
      text,
      { sender: { id: '9' }, message: { mid: 'm', is_unsupported: true } },
      text,
      { sender: { id: '9' }, later: {} },
    ];

    const result = await convograph(['receive', '--explain'], JSON.stringify({ entry: [{ messaging: items }] }));

    expect(result.said).toStrictEqual([
      'rule: text at /entry/0/messaging/0: A text becomes a text message.',
      'rule: unsupported at /entry/0/messaging/1: Everything that has no place in the Conversation API is handed over as JSON text, with the reason. (is-unsupported)',
      'rule: text at /entry/0/messaging/2',
      'rule: unsupported at /entry/0/messaging/3 (unknown)',
    ]);
  });

  it.each([
    [100, 0],
    [101, 1],
    [150, 50],
  ])('should name the items of the first hundred of %i outcomes, and count the others', async (count, more) => {
    const item = { sender: { id: '9' }, read: { mid: 'm' } };
    const items = [...Array.from({ length: count }, () => item), { sender: { id: '9' }, message: { text: 'Hi' } }];

    const result = await convograph(['receive', '--explain'], JSON.stringify({ entry: [{ messaging: items }] }));

    expect(result.said[99]).toBe('rule: read at /entry/0/messaging/99');
    expect(result.said.slice(100)).toStrictEqual([
      `rule: text at /entry/0/messaging/${count}: A text becomes a text message.`,
      ...(more > 0 ? [`rule: the rules above give the other outcomes too (${more})`] : []),
    ]);
  });

  it('should explain which rule read which item, where this is asked for', async () => {
    const [entry] = webhook.entry;
    const items = [...(entry?.messaging ?? []), { sender: { id: '9' }, message: { mid: 'm', is_unsupported: true } }];

    const result = await convograph(['receive', '--explain'], JSON.stringify({ entry: [{ messaging: items }] }));

    expect(result.said).toStrictEqual([
      'rule: text at /entry/0/messaging/0: A text becomes a text message.',
      'rule: unsupported at /entry/0/messaging/1: Everything that has no place in the Conversation API is handed over as JSON text, with the reason. (is-unsupported)',
    ]);
  });

  it.each([[['receive']], [['receive', '--callback', '--explain']]])(
    'should refuse what is no webhook in words: %s',
    async (args) => {
      const result = await convograph(args, '"hello"');

      const said = [expect.stringMatching(/^refused: The webhook must be .+ \(expected object, received string\)\.$/)];
      expect(result).toStrictEqual({ exitCode: 1, printed: '', said });
    },
  );
});

describe('convograph receive of what is for send', () => {
  it.each([
    ['a message', { text_message: { text: 'Hello' } }],
    ['an event', { composing_event: {} }],
    ['a send request', { app_id: '01APP', message: { text_message: {} }, recipient: {} }],
    ['a request with an event', { event: { composing_event: {} } }],
  ])('should name the other command for %s', async (_, input) => {
    const result = await convograph(['receive'], JSON.stringify(input));

    const said = ['refused: It is a message: convograph send takes it.'];
    expect(result).toStrictEqual({ exitCode: 1, printed: '', said });
  });

  it.each([
    [
      'a callback of a message',
      { app_id: 'x', message: { direction: 'TO_APP', contact_message: hello } },
      'a callback',
    ],
    ['a callback of an own message', { message: { app_message: hello } }, 'a callback'],
    ['a callback of an event', { event: { contact_event: {} } }, 'a callback'],
    ['a callback of an event of a message', { event: { contact_message_event: {} } }, 'a callback'],
    ['a delivery report', { message_delivery_report: {} }, 'a callback'],
    ['a delivery report of an event', { event_delivery_report: {} }, 'a callback'],
    ['what has no callback of its own', { unsupported_callback: {} }, 'a callback'],
    ['a fixture', { about: '', input: {}, expected: {} }, 'a fixture'],
    ['requests', [{ messaging_type: 'RESPONSE' }], 'Instagram requests'],
    ['several messages', [hello, hello], 'several messages'],
  ])('should say what it is: %s', async (_, input, name) => {
    const { exitCode, said } = await convograph(['receive'], JSON.stringify(input));

    expect({ exitCode, said }).toStrictEqual({ exitCode: 1, said: [expect.stringContaining(`refused: `)] });
    expect(said[0]).toMatch(new RegExp(`^refused: (It is|They are) ${name}[:,]`));
  });

  it('should not name it for anything else', async () => {
    const result = await convograph(['receive'], '{"some_text":1}');

    expect(result).toMatchObject({ exitCode: 1, said: [expect.stringMatching(/^refused: The webhook has no list/)] });
  });
});

describe('convograph demo', () => {
  it('should show every example of the channel page', async () => {
    const result = await convograph(['demo']);

    expect(result).toMatchObject({ exitCode: 0, said: [] });
    expect(result.printed).toContain('> Call Someone: +46732000000');
    expect(result.printed).toContain('22 examples of the channel page, 10 out and 12 in.');
    expect(result.printed).not.toContain('undefined');
  });

  it('should draw each as preview does, and print its JSON of both sides', async () => {
    const { printed } = await convograph(['demo'], '', { columns: 60 });

    // A title, a drawing, the JSON.
    const drawings = printed.split(/^── /m).map((section) => section.split('\n\n')[1]);
    expect(drawings.filter((drawing) => /[╭●]|[a-z]/.test(drawing ?? ''))).toHaveLength(22);
    expect(printed).toContain(`
                  ╭────────────────────────────────────────╮
                  │ Greetings from Sinch Conversation API! │
                  ╰────────────────────────────────────────╯

Conversation API message: {"text_message":{"text":"Greetings from Sinch Conversation API!"}}
Instagram request: {"messaging_type":"RESPONSE","message":{"text":"Greetings from Sinch Conversation API!"}}
`);
  });
});

describe('convograph rules', () => {
  it('should list every rule in a line of its own', async () => {
    const result = await convograph(['rules']);

    const lines = result.printed.split('\n');
    expect(lines).toHaveLength(rules.length);
    expect(lines[5]).toBe(
      'outbound  location_message               A location becomes a text with a Google Maps link.',
    );
    expect(lines[18]).toBe('inbound   text                           A text becomes a text message.');
  });

  it('should wrap summaries where the terminal is too narrow for them', async () => {
    const result = await convograph(['rules'], '', { columns: 70 });

    expect(result.printed).toMatch(
      /^outbound {2}text_message {19}A text stays a text; one over\n {41}the limit becomes several\.\n/,
    );
  });

  it('should leave summaries twenty columns, however narrow the terminal is', async () => {
    const result = await convograph(['rules'], '', { columns: 10 });

    expect(result.printed).toMatch(/^outbound {2}text_message {19}A text stays a text;\n {41}one over the limit\n/);
  });

  it('should print them as JSON where this is asked for', async () => {
    const result = await convograph(['rules', '--json']);

    expect(JSON.parse(result.printed)[18]).toStrictEqual({
      id: 'text',
      direction: 'inbound',
      summary: 'A text becomes a text message.',
      source: expect.stringMatching(/^https:/),
      sentences: expect.arrayContaining([
        { says: expect.stringMatching(/\.$/), fixture: expect.stringMatching(/^inbound\/text\//) },
      ]),
    });
  });
});
