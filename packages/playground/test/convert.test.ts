import { describe, expect, it } from 'vitest';
import { receiving, sending } from '../../../cli/examples.ts';
import { convert } from '../src/convert.ts';
import { examples, withExample } from '../src/examples.ts';
import { defaultOptions, defaultState, type PageState } from '../src/state.ts';

const state = defaultState;

/** Each notice and issue: how grave it is, and the text that is marked. */
function found(page: PageState): readonly (readonly [gravity: string, marked: string | undefined])[] {
  return convert(page).findings.map(({ gravity, range }) => [gravity, range && page.text.slice(range.from, range.to)]);
}

/** A callback with the placeholders of the page, and with the time of the webhook. */
function asOnPage(callback: object, timestamp: number): unknown {
  const known: Readonly<Record<string, string>> = {
    app_id: '{{APP_ID}}',
    project_id: '{{PROJECT_ID}}',
    accepted_time: '2026-01-01T00:00:00.000Z',
    event_time: new Date(timestamp).toISOString(),
  };
  return JSON.parse(JSON.stringify(callback), function (this: object, key, value) {
    if (['conversation_id', 'contact_id', 'accept_time'].includes(key)) return undefined;
    if (key === 'id' && 'direction' in this) return undefined;
    return known[key] ?? value;
  });
}

describe('convert', () => {
  const sent = examples.filter(({ direction }) => direction === 'send');
  const received = examples.filter(({ direction }) => direction === 'receive');

  it('should give of every example to send what its fixture says', () => {
    const conversions = sent.map((example) => convert(withExample(defaultState, example)));

    expect(conversions).toMatchObject(
      sending.map(({ expected: { status, rule, requests } }) => ({
        kind: 'sent',
        status,
        rule: { id: rule },
        requests,
      })),
    );
  });

  it('should give of every example to receive the callbacks of its fixture, with placeholders for what an adapter knows', () => {
    const conversions = received.map((example) => convert(withExample(defaultState, example)));

    const callbacks = conversions.map((conversion) =>
      conversion.kind === 'received' ? conversion.items.map(({ callback }) => callback) : [],
    );
    const expected = receiving.map(({ callbacks, expected: { outcomes } }) =>
      callbacks.map((each, index) => asOnPage(each, outcomes[index]?.timestamp ?? 0)),
    );
    expect(callbacks).toStrictEqual(expected);
  });

  it('should know the ids of the messages that the examples of receipts are about', () => {
    const receipts = received
      .filter(({ group }) => group === 'Receipts')
      .map((each) => convert(withExample(defaultState, each)));

    expect(receipts).toMatchObject([
      {
        items: [
          { callback: { message_delivery_report: { message_id: '01F6XVGABHY2EP4A7Z6WX6CSEC', status: 'DELIVERED' } } },
        ],
      },
      {
        items: [
          { callback: { message_delivery_report: { message_id: '01F6XVGABHY2EP4A7Z6WX6CSEC', status: 'READ' } } },
        ],
      },
    ]);
  });

  it('should mark what was lost and what has another form', () => {
    const carousel = examples.find(({ name }) => name === 'Carousel');

    expect(carousel && found(withExample(defaultState, carousel))).toStrictEqual([
      ['info', '"46732000000"'],
      ['loss', '"Enriching Engagement"'],
    ]);
  });

  it('should mark what makes the library refuse', () => {
    const text = '{ "choice_message": { "text_message": { "text": "Tea?" }, "choices": [{ "text_message": 5 }] } }';

    expect(found({ ...state, text })).toStrictEqual([['issue', '5']]);
  });

  it('should mark what was noticed in a message that is refused, below what refuses it', () => {
    const text = '{ "typo": 7, "text_message": { "text": " " } }';

    expect(found({ ...state, text })).toStrictEqual([
      ['issue', '" "'],
      ['info', '7'],
    ]);
  });

  it('should name the key that was probably meant', () => {
    const text = '{ "card_message": { "title": "Tea", "descripton": "Hot", "choices": [] } }';

    expect(convert({ ...state, text }).findings).toContainEqual({
      gravity: 'info',
      sentence: 'The field at /card_message/descripton is unknown: did you mean "description"?',
      range: { from: 50, to: 55 },
    });
  });

  it('should mark the parent of what is missing', () => {
    expect(found({ ...state, text: '{ "text_message": {} }' })).toStrictEqual([['issue', '"text_message"']]);
  });

  it('should mark nothing where the fault is an option', () => {
    const options = { ...defaultOptions, to: '\ud800' };

    expect(found({ ...state, options, text: '{ "text_message": { "text": "Tea" } }' })).toStrictEqual([
      ['issue', undefined],
    ]);
  });

  it('should say that a text is no webhook', () => {
    expect(convert({ ...state, direction: 'receive', text: '"pasted twice"' })).toStrictEqual({
      kind: 'received',
      status: 'refused',
      items: [],
      findings: [{ gravity: 'issue', sentence: 'This is a text: paste the JSON of the webhook itself.' }],
    });
  });

  it('should mark a webhook that is none', () => {
    expect(found({ ...state, direction: 'receive', text: '{ "object": "instagram" }' })).toStrictEqual([
      ['issue', '{ "object": "instagram" }'],
    ]);
  });

  it.each([
    ['send', 'a webhook', { entry: [{}] }, 'This is a webhook: paste it under "Receive a webhook".'],
    ['receive', 'a message', { text_message: { text: 'Tea' } }, 'This is a message: paste it under "Send a message".'],
    [
      'receive',
      'a send request',
      { message: { text_message: {} } },
      'This is a message: paste it under "Send a message".',
    ],
    ...[
      { message: { contact_message: { text_message: { text: 'Tea' } } } },
      { event: { contact_event: { comment_event: {} } } },
      { event: { contact_message_event: { reaction_event: {} } } },
      { message_delivery_report: { status: 'READ' } },
      { event_delivery_report: {} },
      { unsupported_callback: {} },
    ].flatMap(
      (input) =>
        [
          [
            'receive',
            'a callback',
            input,
            'This is a callback, the result of receiving: paste the webhook that it came from.',
          ],
          [
            'send',
            'a callback',
            input,
            'This is a callback, the result of receiving: only a message or an event of yours can be sent.',
          ],
        ] as const,
    ),
  ] as const)('should say under %s what %s is, and where it belongs', (direction, _what, input, sentence) => {
    expect(convert({ ...state, direction, text: JSON.stringify(input) })).toMatchObject({
      status: 'refused',
      findings: [{ gravity: 'issue', sentence }],
    });
  });

  describe('a whole send request', () => {
    const request = {
      app_id: '01HV',
      recipient: { identified_by: { channel_identities: [{ channel: 'INSTAGRAM', identity: '42' }] } },
      message: { media_message: { url: 'https://example.com/a.pdf' } },
      channel_properties: { INSTAGRAM_MESSAGE_TAG: 'HUMAN_AGENT' },
    };

    it('should be sent to its recipient, with its tag, and marked where its message is', () => {
      const text = JSON.stringify(request);

      expect(convert({ ...state, text })).toMatchObject({
        status: 'adapted',
        requests: [{ recipient: { id: '42' }, tag: 'HUMAN_AGENT' }],
        findings: [{ sentence: 'The media at /message/media_message/url goes as a link (request 0).' }],
      });
      expect(found({ ...state, text })).toStrictEqual([['info', '"https://example.com/a.pdf"']]);
    });

    it('should be sent where the options say', () => {
      const options = { ...defaultOptions, to: '43' };

      expect(convert({ ...state, options, text: JSON.stringify(request) })).toMatchObject({
        requests: [{ recipient: { id: '43' } }],
      });
    });

    it('should be one with an event too', () => {
      const text = JSON.stringify({ event: { composing_event: {}, more: 1 } });

      expect(convert({ ...state, text })).toMatchObject({ requests: [{ sender_action: 'typing_on' }] });
      expect(found({ ...state, text })).toStrictEqual([['info', '1']]);
    });

    it('should be refused where it has a message and an event, or something else in their place', () => {
      const both = JSON.stringify({ message: { text_message: { text: 'Tea' } }, event: { composing_event: {} } });

      expect(convert({ ...state, text: both })).toMatchObject({ status: 'refused' });
      expect(found({ ...state, text: '{ "message": 5 }' })).toStrictEqual([['issue', '5']]);
    });

    it('should say what of it goes nowhere, beside what is found in its message', () => {
      const text = JSON.stringify({ ...request, recipient: { contact_id: '01HV' }, priority: 1 });

      expect(convert({ ...state, text })).toMatchObject({
        requests: [{ tag: 'HUMAN_AGENT' }],
        findings: [
          { sentence: 'The media at /message/media_message/url goes as a link (request 0).' },
          { gravity: 'info', sentence: 'A send request has no field "priority".' },
          {
            gravity: 'info',
            sentence: 'The recipient has no INSTAGRAM identity, so the requests have no recipient.',
          },
        ],
      });
      expect(convert({ ...state, text: text.replace('https://example.com/a.pdf', '') })).toMatchObject({
        status: 'refused',
        findings: [{ gravity: 'issue' }, { gravity: 'info' }, { gravity: 'info' }],
      });
    });

    it('should say what is wrong with its recipient, without a range, for the option may have it', () => {
      const [identity] = request.recipient.identified_by.channel_identities;
      const recipient = { identified_by: { channel_identities: [{ ...identity, identity: 5 }] } };

      expect(found({ ...state, text: JSON.stringify({ ...request, recipient }) })).toStrictEqual([
        ['issue', undefined],
      ]);
    });
  });

  it('should shorten a sentence about an endless name, and say by how much', () => {
    const text = JSON.stringify({ card_message: { title: 'Tea', description: 'Hot', ['x'.repeat(100_000)]: 1 } });

    const sentences = convert({ ...state, text }).findings.map(({ sentence }) => sentence);

    expect(sentences.filter((each) => /… and \d{5} more characters$/.test(each))).toHaveLength(1);
    expect(sentences.filter((each) => each.length > 1_100)).toStrictEqual([]);
  });

  it('should say what is not JSON, and give nothing else', () => {
    expect(convert({ ...state, text: '{ "text_message": ' })).toStrictEqual({
      kind: 'no-json',
      findings: [
        { gravity: 'issue', sentence: 'A value is missing here (line 1, column 17).', range: { from: 16, to: 17 } },
      ],
    });
  });

  it('should pass every option on', () => {
    const options: PageState['options'] = {
      profile: 'current',
      callChoices: 'text',
      longText: 'follow-up',
      onLoss: 'refuse',
      to: '7310482956172043',
      commentId: '',
      messageId: '01HV',
      humanAgent: true,
    };
    const text = JSON.stringify({
      card_message: {
        title: 'Long '.repeat(20),
        description: 'Tea',
        choices: [{ call_message: { phone_number: '+46', title: 'Call' } }, { text_message: { text: 'Yes' } }],
      },
    });

    expect(convert({ ...state, options, text })).toMatchObject({
      status: 'adapted',
      requests: [
        {
          recipient: { id: '7310482956172043' },
          tag: 'HUMAN_AGENT',
          message: {
            attachment: {
              payload: { elements: [{ subtitle: 'Tea', buttons: [{ title: 'Yes', payload: 'cg1:01HV:01HV_Yes' }] }] },
            },
          },
        },
        { message: { text: expect.stringContaining(`${'Long '.repeat(20).trim()}`) } },
      ],
    });
    expect(
      convert({ ...state, text: '{ "media_message": { "url": "https://example.com/a.mp4" } }' }).findings,
    ).toHaveLength(1);
    expect(
      convert({ ...state, options, text: '{ "media_message": { "url": "https://example.com/a.mp4" } }' }).findings,
    ).toHaveLength(0);
  });

  it('should answer a comment where there is no recipient', () => {
    const options = { ...defaultOptions, commentId: '17' };

    expect(convert({ ...state, options, text: '{ "text_message": { "text": "Tea" } }' })).toMatchObject({
      requests: [{ recipient: { comment_id: '17' } }],
    });
  });

  it('should show an error of the library and live on', () => {
    const options = { ...defaultOptions, onLoss: 'shrug' as 'report' };

    expect(convert({ ...state, options, text: '{}' })).toStrictEqual({
      kind: 'failed',
      sentence: 'TypeError: toInstagram: onLoss must be one of report, refuse, not string',
      findings: [],
    });
  });

  it('should look for no more ranges than the page shows', () => {
    const cards = Array.from({ length: 300 }, () => ({ title: 'Tea', description: 'Hot', height: 'TALL', note: 1 }));

    const { findings } = convert({ ...state, text: JSON.stringify({ carousel_message: { cards } }) });

    expect(findings.length).toBeGreaterThan(250);
    expect(findings.findIndex(({ range }) => range === undefined)).toBe(200);
  });

  it('should survive what is nested without end', () => {
    const text = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

    expect(convert({ ...state, text }).findings).toMatchObject([{ gravity: 'issue' }]);
    expect(convert({ ...state, direction: 'receive', text }).findings).toMatchObject([{ gravity: 'issue' }]);
  });
});
