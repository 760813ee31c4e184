import { describe, expect, it } from 'vitest';
import {
  type AppMessage,
  explain as explainInWords,
  type OutboundIssue,
  type OutboundOptions,
  type OutboundResult,
  profiles,
  toInstagram,
} from '../src/outbound/index.ts';
import { faultsOf } from './support/oracle.ts';

const { current, documented } = profiles;

/** Gives what is no message, or no option, to where the types would not let it. */
const send = (message: unknown, options?: unknown): OutboundResult =>
  toInstagram(message as AppMessage, options as OutboundOptions);

const hello: AppMessage = { text_message: { text: 'Hello' } };
const ok = (text: string) => ({
  status: 'ok',
  rule: 'text_message',
  requests: [{ messaging_type: 'RESPONSE', message: { text } }],
  notices: [],
  issues: [],
});
/** Refused before anything was noticed; `rule` is `none` where the message belongs to no rule, or to several. */
const refused = (rule: string, ...issues: object[]) => ({
  status: 'refused',
  ...(rule !== 'none' && { rule }),
  requests: [],
  notices: [],
  issues,
});
const withPostback = (postback_data: unknown): unknown => ({
  choice_message: { text_message: { text: 'Which?' }, choices: [{ text_message: { text: 'A' }, postback_data }] },
});
const postbackPath = '/choice_message/choices/0/postback_data';
const nested = (levels: number): unknown => {
  let value: unknown = [];
  for (let level = 1; level < levels; level++) value = [value];
  return value;
};

describe('toInstagram with what JSON cannot hold', () => {
  it.each([
    ['undefined', undefined],
    ['function', () => hello],
    ['symbol', Symbol('text_message')],
    ['bigint', 1n],
  ])('should refuse a message that is of type %s', (received, message) => {
    const result = send(message);

    expect(result).toStrictEqual(
      refused('none', { code: 'message.no-object', path: '', expected: 'object', received }),
    );
  });

  it('should read own keys only', () => {
    const inherited = Object.create({ text_message: { text: 'inherited' } });

    const result = send(inherited);

    expect(result).toStrictEqual(refused('none', { code: 'content.missing', path: '', expected: 1, received: 0 }));
  });

  it('should read own keys of a map by channel only', () => {
    const explicit_channel_message = Object.create({ INSTAGRAM: '{}' });

    const result = send({ text_message: { text: 'Hello' }, explicit_channel_message });

    expect(result).toStrictEqual(ok('Hello'));
  });

  it('should send a message whatever its ignored fields hold', () => {
    const result = send({
      text_message: { text: 'Hello' },
      agent: { name: 'Ada', age: Number.NaN, greet: () => 'hi' },
    });

    const notice = {
      code: 'field.ignored',
      severity: 'info',
      path: '/agent',
      value: { name: 'Ada', age: null, greet: null },
    };
    expect(result).toStrictEqual({ ...ok('Hello'), status: 'adapted', notices: [notice] });
  });

  it('should not note an ignored field that is too deep to be told', () => {
    const result = send({ text_message: { text: 'Hello' }, agent: nested(65) });

    const fault = { code: 'message.too-deep', path: '/agent', expected: 64, received: 65 };
    expect(result).toStrictEqual(refused('text_message', fault));
  });

  it('should treat an own __proto__ as any key that the contract does not list', () => {
    const message = JSON.parse('{"text_message":{"text":"Hello","__proto__":{"text":"no"}}}');

    const result = send(message);

    expect(result).toStrictEqual({
      ...ok('Hello'),
      status: 'adapted',
      notices: [{ code: 'field.unknown', severity: 'info', path: '/text_message/__proto__' }],
    });
  });

  it('should escape keys in paths as JSON Pointers do', () => {
    const result = send({ text_message: { text: 'Hello', 'a/b~c': 1 } });

    expect(result).toMatchObject({ notices: [{ path: '/text_message/a~1b~0c' }] });
  });

  it('should read instances of classes by their own fields', () => {
    class Message {
      text_message = { text: 'Hello' };
    }

    const result = send(new Message());

    expect(result).toStrictEqual(ok('Hello'));
  });

  it.each([
    [
      'getter',
      {
        get text_message(): never {
          throw new Error('no');
        },
      },
    ],
    [
      'proxy',
      new Proxy(
        {},
        {
          ownKeys() {
            throw new Error('no');
          },
        },
      ),
    ],
  ])('should refuse a message whose %s throws', (_, message) => {
    const result = send(message);

    expect(result).toStrictEqual(refused('none', { code: 'message.unreadable', path: '' }));
  });

  it('should refuse coordinates that are NaN', () => {
    const result = send({
      location_message: { title: 'Nowhere', coordinates: { latitude: Number.NaN, longitude: 0 } },
    });

    const path = '/location_message/coordinates/latitude';
    expect(result).toStrictEqual(
      refused('location_message', { code: 'coordinates.out-of-range', path, expected: '-90 to 90' }),
    );
  });

  it('should take times of a calendar choice as the official SDK has them', () => {
    const calendar_message = {
      title: 'Save',
      event_title: 'Party',
      event_start: new Date(0),
      event_end: new Date(3_600_000),
      fallback_url: 'https://example.com/party',
    };

    const result = send({ choice_message: { text_message: { text: 'Come!' }, choices: [{ calendar_message }] } });

    expect(result).toMatchObject({
      notices: [
        { code: 'choice.as-line' },
        {
          code: 'calendar.as-link',
          event_start: '1970-01-01T00:00:00.000Z',
          event_end: '1970-01-01T01:00:00.000Z',
        },
      ],
    });
  });

  it('should refuse a time that is no time', () => {
    const calendar_message = {
      title: 'Save',
      event_title: 'Party',
      event_start: new Date(Number.NaN),
      event_end: '2026-01-01T00:00:00Z',
      fallback_url: 'https://example.com/party',
    };

    const result = send({ choice_message: { choices: [{ calendar_message }] } });

    const path = '/choice_message/choices/0/calendar_message/event_start';
    expect(result).toStrictEqual(
      refused('choice_message', { code: 'field.wrong-type', path, expected: 'string', received: 'object' }),
    );
  });

  it('should refuse holes of a sparse list', () => {
    const result = send({ choice_message: { choices: new Array(1) } });

    const path = '/choice_message/choices/0';
    expect(result).toStrictEqual(refused('choice_message', { code: 'field.missing', path, expected: 'object' }));
  });

  it('should refuse an object with too many keys', () => {
    const message = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`key${index}`, 1]));

    const result = send(message);

    expect(result).toStrictEqual(
      refused('none', { code: 'message.too-wide', path: '', expected: 1000, received: 1001 }),
    );
  });

  it('should refuse a content with too many keys', () => {
    const text_message = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`key${index}`, 1]));

    const result = send({ text_message });

    const path = '/text_message';
    expect(result).toStrictEqual(
      refused('text_message', { code: 'message.too-wide', path, expected: 1000, received: 1001 }),
    );
  });

  it('should report the first hundred issues', () => {
    const result = send({ carousel_message: { cards: new Array(1000).fill({}) } });

    expect(result).toHaveProperty('issues.length', 100);
  });
});

describe('toInstagram with postback data that are no string', () => {
  it.each([
    ['an object', { b: 1, a: [true, null, 'x'] }, '{"b":1,"a":[true,null,"x"]}'],
    ['a number', 7, '7'],
    ['a date', new Date(0), '"1970-01-01T00:00:00.000Z"'],
    ['an undefined member', { a: undefined, b: 1 }, '{"b":1}'],
    ['an own __proto__', JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
  ])('should send the JSON text of %s', (_, data, payload) => {
    const result = send(withPostback(data));

    expect(result).toMatchObject({
      requests: [{ message: { quick_replies: [{ payload }] } }],
      notices: [{ code: 'postback.as-json', path: postbackPath }],
    });
  });

  it.each([
    ['NaN', Number.NaN, 'number'],
    ['a bigint', { a: 1n }, 'bigint'],
    ['a function', [() => 1], 'function'],
    ['a symbol', Symbol('x'), 'symbol'],
    ['an invalid date', new Date(Number.NaN), 'object'],
    ['a hole', new Array(1), 'undefined'],
  ])('should refuse %s', (_, data, received) => {
    const result = send(withPostback(data));

    expect(result).toStrictEqual(
      refused('choice_message', { code: 'postback.not-json', path: postbackPath, expected: 'JSON', received }),
    );
  });

  it('should take 64 levels', () => {
    const result = send(withPostback(nested(64)));

    expect(result.status).toBe('adapted');
  });

  it('should refuse data that hold themselves', () => {
    const data: unknown[] = [];
    data.push({ data });

    const result = send(withPostback(data));

    const fault = { code: 'message.too-deep', path: postbackPath, expected: 64, received: 65 };
    expect(result).toStrictEqual(refused('choice_message', fault));
  });

  it('should not walk for ever through data that refer to the same again and again', () => {
    let data: unknown = 1;
    for (let level = 0; level < 60; level++) data = new Array(1000).fill(data);

    const result = send(withPostback(data));

    expect(result).toMatchObject({ status: 'refused', issues: [{ code: 'message.too-wide' }] });
  });

  it.each([
    ['array', new Array(1001).fill(1), 1000, 1001],
    ['object', Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`key${index}`, 1])), 1000, 1001],
    ['tree', new Array(1000).fill(new Array(1000).fill(1)), 100_000, 100_001],
  ])('should refuse an %s that is too wide', (_, data, expected, received) => {
    const result = send(withPostback(data));

    expect(result).toStrictEqual(
      refused('choice_message', { code: 'message.too-wide', path: postbackPath, expected, received }),
    );
  });
});

describe('toInstagram with what was made to mislead', () => {
  /** A list that says another length each time it is asked. */
  const lying = (item: unknown, ...lengths: number[]) =>
    new Proxy([], { get: (_, key) => (key === 'length' ? (lengths.shift() ?? 1_000_000_000) : item) });
  const card = { title: 'A', description: 'B' };

  it('should believe the first length that a list says, and no other', () => {
    const result = send({ carousel_message: { cards: lying(card, 1, 0, 5) } });

    expect(result).toMatchObject({
      status: 'ok',
      requests: [{ message: { attachment: { payload: { elements: [{}] } } } }],
    });
  });

  it('should believe so of postback data too', () => {
    const result = send(withPostback(lying(7, 2)));

    expect(result).toMatchObject({ requests: [{ message: { quick_replies: [{ payload: '[7,7]' }] } }] });
  });

  it('should refuse lists of lists that are too long together', () => {
    const choices = new Array(1000).fill({ text_message: { text: 'A' } });

    const result = send({ carousel_message: { cards: new Array(1000).fill({ title: 'A', choices }) } });

    expect(result).toMatchObject({ status: 'refused', issues: [{ code: 'message.too-wide', expected: 20_000 }] });
  });

  it('should refuse a message that holds itself', () => {
    const message: Record<string, unknown> = { card_message: { title: 'A', choices: [] } };
    Object.assign(message, { carousel_message: { cards: [message] } });

    const result = send(message);

    expect(result).toStrictEqual(refused('none', { code: 'content.several', path: '', expected: 1, received: 2 }));
  });

  it.each([
    ['bytes', new Uint8Array(10_000_000)],
    ['a boxed text', new String('x'.repeat(10_000_000))],
    ['a map', new Map([['text_message', hello]])],
    ['a symbol as key', { [Symbol('text_message')]: hello }],
  ])('should find no content in %s', (_, message) => {
    const result = send(message);

    expect(result).toStrictEqual(refused('none', { code: 'content.missing', path: '', expected: 1, received: 0 }));
  });

  it('should refuse bytes where a list belongs', () => {
    const result = send({ carousel_message: { cards: new Uint8Array(3) } });

    const path = '/carousel_message/cards';
    expect(result).toStrictEqual(
      refused('carousel_message', { code: 'field.wrong-type', path, expected: 'array', received: 'object' }),
    );
  });

  it('should read nothing of a content that is replaced', () => {
    const message = {
      get text_message(): never {
        throw new Error('no');
      },
      explicit_channel_omni_message: { INSTAGRAM: hello },
    };

    const result = send(message);

    expect(result).toStrictEqual({ ...ok('Hello'), rule: 'explicit_channel_omni_message' });
  });

  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  it.each([
    ['to', { to: revoked }],
    ['channelProperties', { channelProperties: revoked }],
    [
      'channelProperties',
      {
        channelProperties: {
          get INSTAGRAM_MESSAGE_TAG(): never {
            throw new Error('no');
          },
        },
      },
    ],
  ])('should refuse data in the options that cannot be read: %s', (option, options) => {
    const result = send(hello, options);

    const fault = { code: 'option.invalid', path: '', expected: 'readable', received: 'unreadable', option };
    expect(result).toStrictEqual(refused('text_message', fault));
  });

  it.each([
    ['too deep', JSON.stringify({ message: nested(65) }), { code: 'message.too-deep', expected: 64 }],
    ['too wide', JSON.stringify(new Array(1001).fill({})), { code: 'message.too-wide', expected: 1000 }],
  ])('should refuse an explicit message that is %s', (_, text, issue) => {
    const result = send({ explicit_channel_message: { INSTAGRAM: text } });

    expect(result).toMatchObject({ status: 'refused', issues: [issue] });
  });

  const unknown = { code: 'field.unknown', path: '/own' };
  const more = { code: 'request.more', path: '' };
  it.each([
    ['a hundred', 100, []],
    ['more than a hundred', 103, [{ issue: more, request: 100 }]],
  ])('should tell a hundred doubts of an explicit message, and then that there are more: %s', (_, length, last) => {
    const bodies = Array.from({ length }, () => ({ message: { text: 'Hi' }, own: 1 }));

    const result = send({ explicit_channel_message: { INSTAGRAM: JSON.stringify(bodies) } });

    const doubt = { code: 'explicit.doubtful', severity: 'info', path: '/explicit_channel_message/INSTAGRAM' };
    const hundred = Array.from({ length: 100 }, (_, request) => ({ issue: unknown, request }));
    expect(result.notices).toStrictEqual([...hundred, ...last].map((details) => ({ ...doubt, ...details })));
  });

  it('should tell once that one body of an explicit message has more doubts', () => {
    const own = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`own${index}`, 1]));
    const bodies = [{ message: { text: 'Hi' }, ...own }, { message: { text: 'Hi' } }];

    const result = send({ explicit_channel_message: { INSTAGRAM: JSON.stringify(bodies) } });

    expect(result.notices).toHaveLength(101);
    expect(result.notices.at(-1)).toMatchObject({ code: 'explicit.doubtful', issue: more, request: 0 });
  });

  it('should be ok where an explicit message is as Instagram documents it', () => {
    const result = send({ explicit_channel_message: { INSTAGRAM: '{"message":{"text":"Hi"}}' } }, { to: '1' });

    expect(result).toMatchObject({ status: 'ok', notices: [] });
  });

  it('should take an explicit message as wide as an object may be', () => {
    const message = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`key${index}`, 1]));

    const result = send({ explicit_channel_message: { INSTAGRAM: JSON.stringify({ message }) } });

    expect(result).toMatchObject({ requests: [{ message }] });
  });
});

describe('toInstagram with templates', () => {
  const message = {
    template_message: { omni_template: { template_id: 'hello', version: '1', parameters: { name: '' } } },
  };

  it('should ask once, with a checked copy of the reference', () => {
    const asked: unknown[] = [];

    const result = send(message, {
      templates: (reference: unknown) => {
        asked.push(reference);
        return hello;
      },
    });

    expect(asked).toStrictEqual([{ template_id: 'hello', version: '1', parameters: { name: '' } }]);
    expect(result).toStrictEqual({ ...ok('Hello'), rule: 'template_message' });
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['gives nothing', () => undefined],
  ])('should refuse a template where the look-up %s', (_, templates) => {
    const result = send(message, { templates });

    expect(result.status).toBe('refused');
  });

  it('should refuse whatever is given that is no message', () => {
    const path = '/template_message/omni_template';

    const result = send(message, { templates: () => 5 });

    const fault = { code: 'message.no-object', path, expected: 'object', received: 'number', within: '' };
    expect(result).toStrictEqual(refused('template_message', fault));
  });

  it('should leave out of the reference what was not given', () => {
    const asked: unknown[] = [];
    const channel_template = { INSTAGRAM: { template_id: 'hello', language_code: '' } };

    send({ template_message: { channel_template } }, { templates: (reference: unknown) => asked.push(reference) });

    expect(asked).toStrictEqual([{ template_id: 'hello' }]);
  });

  it.each([
    ['are a list', ['Ada']],
    ['are a function', () => 'Ada'],
    ['hold a function', { name: () => 'Ada' }],
  ])('should refuse parameters that %s', (_, parameters) => {
    const result = send({ template_message: { omni_template: { template_id: 'hello', version: '1', parameters } } });

    const faults = result.status === 'refused' ? result.issues.map(({ code, path }) => `${code} ${path}`) : [];
    expect(new Set(faults)).toStrictEqual(new Set(['field.wrong-type /template_message/omni_template/parameters']));
  });

  it('should name both places of a fault in a message that was given', () => {
    const given = {
      get text_message(): never {
        throw new Error('no');
      },
    };

    const result = send(message, { templates: () => given });

    const path = '/template_message/omni_template';
    expect(result).toStrictEqual(refused('template_message', { code: 'message.unreadable', path, within: '' }));
  });
});

describe('toInstagram with numbers that are none', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY])('should refuse a product with %s of them', (quantity) => {
    const product = { id: 'A', marketplace: 'M', quantity };

    const result = send({ list_message: { title: 'Cups', sections: [{ items: [{ product }] }] } });

    const path = '/list_message/sections/0/items/0/product/quantity';
    const fault = { code: 'field.wrong-type', path, expected: 'finite number', received: 'number' };
    expect(result).toStrictEqual(refused('list_message', fault));
  });
});

describe('toInstagram with options', () => {
  it.each([
    ['is no object', null, 'toInstagram: options must be an object, not null'],
    ['does not exist', { too: 'x' }, 'toInstagram: there is no option "too"'],
    ['callChoices', { callChoices: 'none' }, 'toInstagram: callChoices must be one of both, button, text, not string'],
    ['longText', { longText: 1 }, 'toInstagram: longText must be one of cut, follow-up, not number'],
    ['templates', { templates: {} }, 'toInstagram: templates must be a function, not object'],
    ['onLoss', { onLoss: true }, 'toInstagram: onLoss must be one of report, refuse, not boolean'],
    [
      'mediaTypes',
      { mediaTypes: [] },
      'toInstagram: mediaTypes must be a function, or an object that holds kinds by their links, not array',
    ],
    [
      'mediaTypes, a map',
      { mediaTypes: new Map([['https://example.com/a', 'image']]) },
      'toInstagram: mediaTypes must be a function, or an object that holds kinds by their links',
    ],
    ['a media type', { mediaTypes: { x: 'gif' } }, 'each of mediaTypes must be one of image, video, audio'],
    [
      'profile',
      { profile: 'currant' },
      'toInstagram: profile must be the name of a profile (documented, current), or a profile made by spreading one of `profiles`, not string',
    ],
    ['the name of a profile', { profile: 'toString' }, 'toInstagram: profile must be the name of a profile'],
    ['a profile', { profile: 5 }, 'toInstagram: profile must be the name of a profile'],
    ['profile.media', { profile: { ...documented, media: null } }, 'toInstagram: profile.media must be an object'],
    ['a kind', { profile: { ...documented, media: { gif: [] } } }, 'profile.media.gif must be left out, not array'],
    [
      'a list',
      { profile: { ...documented, media: { image: 'png' } } },
      'toInstagram: profile.media.image must be a list',
    ],
    [
      'an entry',
      { profile: { ...documented, media: { image: [1] } } },
      'toInstagram: profile.media.image must be a list',
    ],
    [
      'an extension',
      { profile: { ...documented, media: { image: ['.PNG'] } } },
      'toInstagram: profile.media.image must be a list',
    ],
    [
      'one extension of several',
      { profile: { ...documented, media: { image: ['png', 'JPG'] } } },
      'toInstagram: profile.media.image must be a list',
    ],
    [
      'an extension with its dot',
      { profile: { ...documented, media: { image: ['.png'] } } },
      'toInstagram: profile.media.image must be a list',
    ],
    [
      'an extension with a dot behind',
      { profile: { ...documented, media: { image: ['png.'] } } },
      'toInstagram: profile.media.image must be a list',
    ],
    [
      'a key',
      { profile: { ...documented, buttonTemplates: true } },
      'profile.buttonTemplates must be left out, not boolean',
    ],
    [
      'a limit that does not exist',
      { profile: { ...documented, limits: { ...documented.limits, textCharacter: 9 } } },
      'profile.limits.textCharacter must be left out, not number',
    ],
    [
      'imageGroups',
      { profile: { ...documented, imageGroups: undefined } },
      'toInstagram: profile.imageGroups must be true or false, not undefined',
    ],
    [
      'buttonTemplate',
      { profile: { ...documented, buttonTemplate: 1 } },
      'toInstagram: profile.buttonTemplate must be true',
    ],
    ['limits', { profile: { ...documented, limits: 5 } }, 'toInstagram: profile.limits must be an object, not number'],
    [
      'a limit',
      { profile: { ...documented, limits: { ...documented.limits, textBytes: 3 } } },
      'toInstagram: profile.limits.textBytes must be a whole number of at least 4, not number',
    ],
  ])('should throw where the fault is a programmer’s: %s', (_, options, message) => {
    expect(() => send(hello, options)).toThrow(TypeError);
    expect(() => send(hello, options)).toThrow(message);
  });

  it('should take an option that is inherited for absent', () => {
    const result = send(hello, Object.create({ callChoices: 'none', profile: null, onLoss: 'refuse' }));

    expect(result).toStrictEqual(ok('Hello'));
  });

  it('should take an option that all objects inherit for absent', () => {
    Object.defineProperty(Object.prototype, 'to', { value: 'someone', configurable: true });
    try {
      expect(send(hello, {})).toStrictEqual(ok('Hello'));
    } finally {
      Reflect.deleteProperty(Object.prototype, 'to');
    }
  });

  it.each(['to', 'commentId', 'messageId', 'replyTo'])('should refuse a blank %s', (option) => {
    const result = send(hello, { [option]: ' \n' });

    const fault = { code: 'option.invalid', path: '', expected: 'non-blank string', received: 'blank string', option };
    expect(result).toStrictEqual(refused('text_message', fault));
  });

  it.each([
    ['to', { to: undefined }],
    ['commentId', { commentId: undefined }],
    ['to', { to: undefined, commentId: undefined }],
  ])('should refuse a %s that was meant to be somebody, but is undefined', (option, options) => {
    const result = send(hello, options);

    const fault = { code: 'option.invalid', path: '', expected: 'string', received: 'undefined', option };
    expect(result).toStrictEqual(refused('text_message', fault));
  });

  it.each([
    [{ to: undefined, commentId: 'c1' }, { comment_id: 'c1' }],
    [{ to: '1', commentId: undefined }, { id: '1' }],
  ])('should take the one of to and commentId that is there: %j', (options, recipient) => {
    const result = send(hello, options);

    expect(result).toMatchObject({ status: 'ok', requests: [{ recipient }] });
  });

  it.each([
    ['to', { to: null, commentId: undefined }, 'null'],
    ['commentId', { to: undefined, commentId: 7 }, 'number'],
  ])('should tell once what is wrong with %s', (option, options, received) => {
    const result = send(hello, options);

    const fault = { code: 'option.invalid', path: '', expected: 'string', received, option };
    expect(result).toStrictEqual(refused('text_message', fault));
  });

  it.each(['messageId', 'replyTo', 'tag', 'channelProperties'])('should take an undefined %s for absent', (option) => {
    const result = send(hello, { [option]: undefined });

    expect(result).toStrictEqual(ok('Hello'));
  });

  it.each([
    ['textBytes', 4],
    ['textCharacters', 2],
    ['quickReplies', 1],
    ['elements', 1],
    ['buttons', 1],
    ['choiceTitle', 1],
    ['elementTitle', 1],
    ['subtitle', 1],
    ['payload', 1],
    ['buttonTemplateText', 1],
    ['images', 1],
  ] as const)('should take a limit %s of %i, and none that is less', (limit, least) => {
    const withLimit = (value: unknown) => ({
      profile: { ...documented, limits: { ...documented.limits, [limit]: value } },
    });

    expect(() => send(hello, withLimit(least))).not.toThrow();
    for (const wrong of [least - 1, least + 0.5, Number.NaN, String(least), undefined]) {
      expect(() => send(hello, withLimit(wrong))).toThrow(
        `toInstagram: profile.limits.${limit} must be a whole number`,
      );
    }
  });

  it('should take limits as loose as they come', () => {
    const limits = { ...documented.limits, textBytes: Number.MAX_SAFE_INTEGER, textCharacters: 100_000 };

    const result = send({ text_message: { text: 'x'.repeat(50_000) } }, { profile: { ...documented, limits } });

    expect(result.status).toBe('ok');
  });

  it.each([
    ['documented', documented, 'jpg jpeg png ico bmp', '', '', ''],
    ['current', current, 'jpg jpeg png gif', 'mp4 avi mov webm', 'aac m4a wav', 'pdf'],
  ])('should send as attachments what %s calls native', (_, profile, ...formats) => {
    const kinds = ['image', 'video', 'audio', 'file'];
    const all = 'jpg jpeg png ico bmp gif webp svg mp4 ogg avi mov webm mkv aac m4a wav mp3 pdf doc zip'.split(' ');

    const sent = all.map((extension) => {
      const [request] = send({ media_message: { url: `https://example.com/a.${extension}` } }, { profile }).requests;
      return [
        extension,
        request && 'message' in request && 'attachment' in request.message && request.message.attachment.type,
      ];
    });

    const kindOf = (extension: string) =>
      kinds.find((__, index) => formats[index]?.split(' ').includes(extension)) ?? false;
    expect(sent).toStrictEqual(all.map((extension) => [extension, kindOf(extension)]));
  });

  it('should send as a link what Instagram refuses, whatever a profile says', () => {
    const media = { image: ['ogg'], video: ['ogg', 'mp3'], audio: ['ogg', 'mp3'], file: ['ogg', 'mp3', 'zip'] };

    const sent = ['ogg', 'mp3', 'OGG', 'zip'].map((extension) => {
      const url = `https://example.com/a.${extension}`;
      return send({ media_message: { url } }, { profile: { ...current, media } }).status;
    });

    expect(sent).toStrictEqual(['adapted', 'adapted', 'adapted', 'ok']);
  });

  it('should take no medium for an image where a profile sends no images', () => {
    const card = { title: 'Lamp', description: 'Brass', media_message: { url: 'https://example.com/lamp' } };
    const { image: _, ...media } = current.media;

    const { requests, notices } = send({ card_message: card }, { profile: { ...current, media } });

    expect(requests).toHaveLength(2);
    expect(notices.map(({ code }) => code)).toStrictEqual(['media.as-link']);
  });

  it.each(['documented', 'current'] as const)('should take the profile %s by its name', (profile) => {
    const message: AppMessage = { media_message: { url: 'https://example.com/a.mp4' } };

    const result = toInstagram(message, { profile });

    expect(result).toStrictEqual(toInstagram(message, { profile: profiles[profile] }));
  });

  it('should take options that are undefined for absent', () => {
    const result = send(hello, { profile: undefined, onLoss: undefined, templates: undefined });

    expect(result).toStrictEqual(ok('Hello'));
  });

  it('should refuse an id that no request can carry', () => {
    const result = send(hello, { to: '\ud800' });

    const fault = {
      code: 'option.invalid',
      path: '',
      expected: 'well-formed string',
      received: 'ill-formed string',
      option: 'to',
    };
    expect(result).toStrictEqual(refused('text_message', fault));
  });

  it('should keep the tighter limits of a profile of the caller’s own', () => {
    const profile = { ...documented, media: { image: undefined }, limits: { ...documented.limits, textCharacters: 2 } };

    const result = send({ text_message: { text: 'abc' } }, { profile });

    expect(result).toMatchObject({ requests: [{ message: { text: 'ab' } }, { message: { text: 'c' } }] });
  });

  it.each([
    ['textBytes', 30],
    ['textCharacters', 30],
    ['quickReplies', 2],
    ['elements', 2],
    ['buttons', 1],
    ['choiceTitle', 5],
    ['elementTitle', 5],
    ['subtitle', 5],
    ['buttonTemplateText', 5],
    ['images', 2],
  ] as const)('should keep a limit %s of %i', (limit, tight) => {
    const limits = { ...current.limits, [limit]: tight };
    const choices = [1, 2, 3, 4].map((number) => ({ text_message: { text: `A choice ${number}` } }));
    const cards = [1, 2, 3, 4, 5].map((number) => ({ title: `Card ${number}`, description: 'Plain words', choices }));
    const images = [1, 2, 3].map((number) => ({ media_message: { url: `https://example.com/${number}.png` } }));
    const link = { url_message: { title: 'Menu', url: 'https://example.com' } };
    const messages = [
      { carousel_message: { cards } },
      { carousel_message: { cards: images } },
      { choice_message: { text_message: { text: 'Which one of these?' }, choices } },
      { choice_message: { text_message: { text: 'Which one of these?' }, choices: [link] } },
    ];

    const results = messages.map((message) => send(message, { profile: { ...current, limits } }));

    expect(results.map(({ status }) => status)).not.toContain('refused');
    for (const request of results.flatMap(({ requests }) => requests))
      expect(faultsOf(request, limits)).toStrictEqual([]);
    // The documented limits are looser: these messages would break the tight one.
    const loose = messages.flatMap((message) => send(message, { profile: current }).requests);
    expect(loose.flatMap((request) => faultsOf(request, limits))).not.toStrictEqual([]);
  });

  it('should keep a payload limit of its own', () => {
    const profile = { ...documented, limits: { ...documented.limits, payload: 5 } };

    const [met, passed] = ['12345', '123456'].map((data) => send(withPostback(data), { profile }));

    expect(met).toMatchObject({ status: 'ok' });
    expect(passed).toMatchObject({
      status: 'refused',
      issues: [{ code: 'postback.too-long', expected: 5, received: 6 }],
    });
  });

  it('should give up on distinct titles where the limit has no room for a number', () => {
    const profile = { ...documented, limits: { ...documented.limits, choiceTitle: 1 } };
    const choices = ['Yes', 'No'].map((text) => ({ text_message: { text } }));

    const result = send({ choice_message: { text_message: { text: '?' }, choices } }, { profile });

    expect(result).toMatchObject({ requests: [{ message: { quick_replies: [{ title: '…' }, { title: '…' }] } }] });
  });

  it('should number distinct titles where the limit has just room for it', () => {
    const profile = { ...documented, limits: { ...documented.limits, choiceTitle: 3 } };
    const choices = ['Yes, this', 'Yes, that'].map((text) => ({ text_message: { text } }));

    const result = send({ choice_message: { text_message: { text: '?' }, choices } }, { profile });

    expect(result).toMatchObject({ requests: [{ message: { quick_replies: [{ title: 'Ye…' }, { title: '… 2' }] } }] });
  });

  it.each([
    ['calendar_message', { event_title: 'Party', event_start: 'now', event_end: 'then' }],
    ['share_location_message', {}],
  ])('should name the link of a %s that no text can hold', (kind, more) => {
    const content = { title: 'Save', fallback_url: `https://example.com/${'a'.repeat(1000)}`, ...more };

    const result = send({ choice_message: { text_message: { text: 'Come!' }, choices: [{ [kind]: content }] } });

    const path = `/choice_message/choices/0/${kind}/fallback_url`;
    expect(result).toMatchObject({ status: 'refused', issues: [{ code: 'link.too-long', path, received: 1020 }] });
  });

  it('should know the kind of a medium whose host is one letter', () => {
    const result = send({ media_message: { url: 'http://a/b.png' } });

    expect(result).toMatchObject({ requests: [{ message: { attachment: { type: 'image' } } }] });
  });

  it('should link to a medium whose kind the profile does not send, whatever its extension', () => {
    const url = 'https://example.com/a.png';

    const result = send({ media_message: { url } }, { mediaTypes: { [url]: 'video' } });

    expect(result).toMatchObject({ requests: [{ message: { text: url } }] });
  });

  it('should have profiles that nobody can change', () => {
    for (const profile of [documented, current]) {
      expect(Object.isFrozen(profile)).toBe(true);
      expect(Object.isFrozen(profile.media)).toBe(true);
      for (const extensions of Object.values(profile.media)) expect(Object.isFrozen(extensions)).toBe(true);
      expect(Object.isFrozen(profile.limits)).toBe(true);
    }
  });
});

describe('toInstagram with a function that knows media types', () => {
  const url = 'https://example.com/a';
  const media = { media_message: { url } };
  const card = { card_message: { title: 'Lamp', description: 'Brass', media_message: { url } } };
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const noKind = { code: 'option.invalid', path: '/media_message/url', expected: 'image, video, audio, file' };

  it('should ask it once for each medium, with the link and where it stands', () => {
    const asked: unknown[] = [];
    const mediaTypes = (...args: unknown[]) => {
      asked.push(args);
      return 'image';
    };

    const result = send({ carousel_message: { cards: [card.card_message, card.card_message] } }, { mediaTypes });

    expect(asked).toStrictEqual([
      [url, '/carousel_message/cards/0/media_message/url'],
      [url, '/carousel_message/cards/1/media_message/url'],
    ]);
    expect(result).toMatchObject({
      status: 'ok',
      requests: [{ message: { attachment: { payload: { elements: [{ image_url: url }, { image_url: url }] } } } }],
    });
  });

  it('should give it the place in the message that was given for a template', () => {
    const asked: unknown[] = [];
    const message = { template_message: { omni_template: { template_id: 't', version: '1' } } };

    send(message, { templates: () => media, mediaTypes: (...args: unknown[]) => void asked.push(args) });

    expect(asked).toStrictEqual([[url, '/media_message/url']]);
  });

  it.each([undefined, null])('should let the extension tell where it gives %s', (nothing) => {
    const result = send({ media_message: { url: `${url}.png` } }, { mediaTypes: () => nothing });

    expect(result).toMatchObject({ status: 'ok', requests: [{ message: { attachment: { type: 'image' } } }] });
  });

  it.each([
    ['string', 'gif'],
    ['number', 0],
    ['object', revoked],
    ['object', { image: true }],
  ])('should refuse a medium of which it gives what is no kind: %s', (received, kind) => {
    const result = send(media, { mediaTypes: () => kind });

    expect(result).toStrictEqual(refused('media_message', { ...noKind, received, option: 'mediaTypes' }));
  });

  it('should tell once that it throws', () => {
    const mediaTypes = () => {
      throw new Error('no');
    };

    const results = [media, card].map((message) => send(message, { mediaTypes }));

    const fault = { ...noKind, received: 'throws', option: 'mediaTypes' };
    expect(results).toStrictEqual([
      refused('media_message', fault),
      refused('card_message', { ...fault, path: '/card_message/media_message/url' }),
    ]);
  });
});

describe('toInstagram with a promise', () => {
  const template = { template_message: { omni_template: { template_id: 't', version: '1' } } };
  const media = { media_message: { url: 'https://example.com/a' } };
  /** What can be awaited, but is no `Promise`. */
  // biome-ignore lint/suspicious/noThenProperty: this is what is tested
  const thenable = (fields: object): unknown => ({ ...fields, then: () => undefined });

  it.each<[string, unknown, object, string]>([
    ['the message', Promise.resolve(hello), {}, 'the message is a promise: await it first'],
    ['the message, of another library', thenable({}), {}, 'the message is a promise: await it first'],
    ['the options', hello, Promise.resolve({ to: '1' }), 'the argument options is a promise: await it first'],
    ['mediaTypes', media, { mediaTypes: Promise.resolve({}) }, 'mediaTypes is a promise: await it first'],
    ['what templates gave', template, { templates: async () => hello }, 'what templates gave is a promise: await'],
    [
      'what templates gave, with fields',
      template,
      { templates: () => thenable(hello) },
      'what templates gave is a promise',
    ],
    ['what mediaTypes gave', media, { mediaTypes: async () => 'image' }, 'what mediaTypes gave is a promise: await'],
  ])('should throw what is to be awaited: %s', (_, message, options, expected) => {
    expect(() => send(message, options)).toThrow(TypeError);
    expect(() => send(message, options)).toThrow(`toInstagram: ${expected}`);
  });

  it('should take nothing for a promise because of what all objects inherit', () => {
    Object.defineProperty(Object.prototype, 'then', { value: () => undefined, configurable: true });
    try {
      expect(send({}).status).toBe('refused');
      expect(send(template, { templates: () => hello }).status).toBe('ok');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'then');
    }
  });

  it('should refuse what throws when it is asked whether it is one', () => {
    const broken = {
      // biome-ignore lint/suspicious/noThenProperty: this is what is tested
      get then(): never {
        throw new Error('no');
      },
    };

    expect(send(broken).status).toBe('refused');
  });
});

describe('toInstagram with texts over the limit', () => {
  const partsOf = (text: string): string[] => {
    const result = toInstagram({ text_message: { text } });
    return result.requests.map((request) =>
      'message' in request && 'text' in request.message ? request.message.text : '',
    );
  };

  const graphemesOf = (text: string): string[] =>
    [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);

  it.each([
    ['flags', '🇳🇴'.repeat(1000), 8],
    ['flags and a letter of one', `${'🇳🇴'.repeat(300)}🇳`, 3],
    ['flags after a letter', `a${'🇳🇴'.repeat(300)}`, 3],
    ['families', '👨‍👩‍👧‍👦'.repeat(100), 3],
    ['letters with forty marks each', `a${'\u0301'.repeat(40)}`.repeat(30), 3],
    ['chains of fifty people each', `xx${`${'👨‍'.repeat(50)}👨`.repeat(10)}`, 5],
  ])('should cut %s between graphemes', (_, text, count) => {
    const parts = partsOf(text);

    expect(parts).toHaveLength(count);
    expect(parts.flatMap(graphemesOf)).toStrictEqual(graphemesOf(text));
  });

  it('should cut a grapheme over the limit between code points', () => {
    const text = `a${'\u{1d165}'.repeat(1000)}`;

    const parts = partsOf(text);

    expect(parts.join('')).toBe(text);
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
    expect(parts).toHaveLength(5);
  });

  it.each([
    ['a chain of four hundred people', `${'👩\u200d'.repeat(399)}👩`, 142 * 7 + 4],
    ['hearts joined over their variations', `👩🏽\u200d${'❤\ufe0f\u200d'.repeat(299)}❤`, 11 + 109 * 9 + 6],
  ])('should go on in the next request where %s had to be cut', (_, text, bytes) => {
    const parts = partsOf(text);

    expect(parts.join('')).toBe(text);
    expect(parts).toHaveLength(3);
    expect(new TextEncoder().encode(parts[0]).length).toBe(bytes);
  });

  it('should take a text of a megabyte', () => {
    const text = 'Ünïcödé wörds, and a sentence. '.repeat(30_000);

    const parts = partsOf(text);

    // Not `toBe(text)`: a failure would print all of it.
    expect(parts.join(' ') === text).toBe(true);
  });
});

describe('explain', () => {
  it('should name the place', () => {
    const sentence = explainInWords({ code: 'text.blank', path: '/text_message/text' });

    expect(sentence).toBe('The text at /text_message/text must not be blank.');
  });

  it.each([
    ['/text_message/text', 'The text at /text_message/text given for /template_message must not be blank.'],
    ['', 'The text given for /template_message must not be blank.'],
  ])('should name both places where one is in a message that was given, %j', (within, expected) => {
    const sentence = explainInWords({ code: 'text.blank', path: '/template_message', within });

    expect(sentence).toBe(expected);
  });

  it('should keep no sign of a key that could break a line, colour a terminal or turn the words round', () => {
    const result = toInstagram({
      text_message: { text: 'Hi', ['a\n\u001b[31m\u202e\u2028b\ud800👋']: 1 },
    } as AppMessage);

    const sentences = result.status === 'adapted' && result.notices.map(explainInWords);

    expect(sentences).toStrictEqual([
      'The field at /text_message/a\\u{a}\\u{1b}[31m\\u{202e}\\u{2028}b\\u{d800}👋 is unknown.',
    ]);
  });

  it('should name no place where something is wrong with a message as a whole', () => {
    const sentence = explainInWords({ code: 'text.blank', path: '' });

    expect(sentence).toBe('The text must not be blank.');
  });

  it.each([
    [
      { code: 'option.invalid', path: '', expected: 'string', received: 'number', option: 'to' },
      'The option `to` is not valid (expected string, received number).',
    ],
    [{ code: 'explicit.not-json', path: '/a' }, 'The explicit message at /a must be JSON.'],
    [
      { code: 'private-reply.text-only', path: '/a' },
      'The private reply at /a must be one text without quick replies.',
    ],
  ] as const)('should name the thing, what happened and the facts of %j', (issue, expected) => {
    const sentence = explainInWords(issue);

    expect(sentence).toBe(expected);
  });

  it.each<[string, object]>([
    ['of a newer version', { code: 'story.too-short', path: '/story_message' }],
    ['that is a name all objects have', { code: 'toString', path: '/story_message' }],
    ['that is the name of the prototype', { code: '__proto__', path: '/story_message' }],
    ['of three halves', { code: 'text.blank.blank', path: '/story_message' }],
    ['that is no text', { code: { toString: 5 }, path: '/story_message' }],
    ['that is missing', { path: '/story_message' }],
  ])('should have a sentence for a code %s', (_, remark) => {
    const sentence = explainInWords(remark as OutboundIssue);

    expect(sentence).toBe('The message at /story_message has a notice or an issue that this version does not know.');
  });

  it.each<[string, object, string]>([
    ['no path', { code: 'text.blank' }, 'The text must not be blank.'],
    ['a path that is no text', { code: 'text.blank', path: 5, within: {} }, 'The text must not be blank.'],
    [
      'facts that are no facts',
      { code: 'text.blank', path: '', limit: {}, expected: Object.create(null), count: 2 },
      'The text must not be blank (count 2).',
    ],
    [
      'facts that break the line',
      { code: 'text.blank', path: '', expected: 'a\nb' },
      'The text must not be blank (expected a\\u{a}b).',
    ],
  ])('should have a sentence for what has %s', (_, remark, expected) => {
    const sentence = explainInWords(remark as OutboundIssue);

    expect(sentence).toBe(expected);
  });

  it('should name the key that was perhaps meant', () => {
    const result = send({ txt_message: { text: 'Hi' } });

    expect([...result.notices, ...result.issues].map(explainInWords)).toStrictEqual([
      'The field at /txt_message is unknown: did you mean "text_message"?',
      'The content must not be missing (expected 1, received 0): did you mean "text_message"?',
    ]);
  });

  it('should quote no content', () => {
    const result = send({ card_message: { title: 'secret '.repeat(20), description: 'plain' } });

    const notices = result.status === 'adapted' ? result.notices : [];
    expect(notices.map(explainInWords)).toStrictEqual([
      'The title at /card_message/title is too long and must be cut (limit 80).',
    ]);
  });
});
