import { expect, describe as group, test } from 'vitest';
import {
  type ContactEvent,
  type ContactMessageEvent,
  type Envelope,
  explain,
  fromInstagram,
  type InboundOptions,
  type Outcome,
  toCallback,
} from '../src/inbound/index.ts';
import { toInstagram } from '../src/outbound/index.ts';
import { needsMark, readChoicePayload } from '../src/shared/choice-payload.ts';

const account = '17841400000000001';
const person = '900000000000001';

function itemWith(fields: object): object {
  return { sender: { id: person }, recipient: { id: account }, timestamp: 1700000000000, ...fields };
}

function textItem(mid: string): object {
  return itemWith({ message: { mid, text: 'Hello' } });
}

function webhookOf(...items: readonly unknown[]): object {
  return { object: 'instagram', entry: [{ id: account, time: 1700000000123, messaging: items }] };
}

function outcomesOf(webhook: unknown, options?: InboundOptions): readonly Outcome[] {
  const result = fromInstagram(webhook, options);
  if (result.status === 'refused') throw new Error('The test expects a webhook that is read.');
  return result.outcomes;
}

function keysOf(...items: readonly unknown[]): readonly string[] {
  return outcomesOf(webhookOf(...items)).map(({ dedupeKey }) => dedupeKey);
}

function summary(outcome: Outcome | undefined): unknown {
  if (outcome?.kind !== 'unsupported') return outcome?.kind;
  return { reason: outcome.reason, at: outcome.at, part: outcome.part, payload: outcome.payload };
}

/** Lists within lists: `JSON.parse` takes far more levels than `JSON.stringify`. */
function deep(levels = 20_000): unknown {
  return JSON.parse('['.repeat(levels) + ']'.repeat(levels));
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** What `JSON.parse` makes of a number like 1e999. */
const tooLarge = Number.POSITIVE_INFINITY;

const image = { type: 'image', payload: { url: 'https://media.example.com/photo.jpg' } };

group('fromInstagram', () => {
  test('should give each item back by reference', () => {
    const [first, second] = [textItem('mid.1'), null];

    const outcomes = outcomesOf(webhookOf(first, second));

    expect(outcomes[0]?.raw).toBe(first);
    expect(outcomes[1]?.raw).toBe(second);
  });

  test('should give the entry itself back where it has no items', () => {
    const entry = { id: account, messaging: [] };

    const [outcome] = outcomesOf({ entry: [entry] });

    expect(outcome?.raw).toBe(entry);
  });

  test('should read a frozen webhook with frozen options', () => {
    const webhook = frozen(
      webhookOf(
        textItem('mid.1'),
        itemWith({ message: { mid: 'mid.2', text: 'Two', attachments: [image, { type: 'ephemeral' }] } }),
        itemWith({ message: { mid: 'mid.3', text: 'Hi', reply_to: { mid: 'mid.0' }, referral: { ref: 'a' } } }),
        itemWith({ message: { mid: 'mid.4', is_unsupported: true } }),
      ),
    );
    const options = frozen<InboundOptions>({ messageIdOf: () => 'id', choiceOf: () => undefined });

    const outcomes = outcomesOf(webhook, options);

    expect(outcomes.map(({ rule }) => rule)).toEqual([
      'text',
      'text',
      'media',
      'unsupported',
      'text',
      'referral',
      'unsupported',
    ]);
  });

  test('should call the look-ups as methods of the options', () => {
    const ids = new Map([['mid.0', 'id-0']]);
    const store = {
      messageIdOf(this: unknown, mid: string): string | undefined {
        return this === store ? ids.get(mid) : undefined;
      },
      choiceOf(this: unknown, payload: string) {
        return this === store ? { message_id: 'id-1', postback_data: payload } : undefined;
      },
    };
    const postback = { mid: 'mid.1', title: 'Tea', payload: 'tea' };

    const outcomes = outcomesOf(webhookOf(itemWith({ read: { mid: 'mid.0' } }), itemWith({ postback })), store);

    expect(outcomes).toMatchObject([
      { kind: 'receipt', message_id: 'id-0' },
      { message: { choice_response_message: { message_id: 'id-1', postback_data: 'tea' } } },
    ]);
  });

  test.each<[string, unknown]>([
    ...'isLinkPreview isItsThumbnail linkIsNoMedia mayBePage idIsOfPost mayLackLink'
      .split(' ')
      .map((name): [string, unknown] => [name, true]),
    ['newForm', 'ig_post'],
    ['rule', 'media'],
    ['reason', 'template'],
  ])('should not take %s that all objects inherit for what is known of a type of attachment', (name, value) => {
    const url = 'https://www.instagram.com/p/1';
    const types = 'image sticker video share ig_post post ig_reel story_mention like_heart fallback ephemeral later';
    const attachments = types.split(' ').map((type) => ({ type, payload: { url, id: '1' } }));
    const linkless = types.split(' ').map((type) => ({ type }));
    const webhook = webhookOf(
      ...[...attachments, ...linkless].map((each) => itemWith({ message: { mid: 'mid.1', attachments: [each] } })),
      ...attachments.map((each) => itemWith({ message: { mid: 'mid.2', text: 'Hi', attachments: [each] } })),
      ...[attachments, linkless].map((all) => itemWith({ message: { mid: 'mid.3', attachments: all } })),
    );
    const before = outcomesOf(webhook);

    let after: unknown;
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
    try {
      after = outcomesOf(webhook);
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }

    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });

  test('should take options that are inherited for absent', () => {
    const fail = (): never => {
      throw new Error('It was called.');
    };
    const options: InboundOptions = Object.create({ objects: ['page'], messageIdOf: fail, choiceOf: fail });
    const webhook = webhookOf(
      itemWith({ read: { mid: 'mid.0' } }),
      itemWith({ postback: { mid: 'mid.1', title: 'Tea', payload: 'tea' } }),
    );

    expect(outcomesOf(webhook, options)).toEqual(outcomesOf(webhook));
  });

  test('should keep a referral in the details', () => {
    const referral = { product: { id: 1000000001 } };

    const [outcome] = outcomesOf(webhookOf(itemWith({ message: { mid: 'mid.1', text: 'This?', referral } })));

    expect(outcome?.details).toEqual({ product_id: '1000000001', referral });
  });

  test('should read numbers that come as texts', () => {
    const [read, edit] = outcomesOf(
      webhookOf(itemWith({ read: { watermark: '1700000000000' } }), itemWith({ message_edit: { num_edit: '0' } })),
    );

    expect(read?.details).toEqual({ watermark: 1700000000000 });
    expect(edit?.details).toEqual({ num_edit: 0 });
  });

  test('should give each attachment of an echo a place in the details, also where nothing is known of it', () => {
    const message = { mid: 'mid.1', is_echo: true, attachments: [null, {}, { type: '' }] };

    const [outcome] = outcomesOf(webhookOf(itemWith({ message })));

    expect(outcome?.details).toEqual({ attachments: [{}, {}, {}] });
  });

  test('should take an entry id of zero for the account where the item does not know better', () => {
    const webhook = {
      entry: [
        { id: 0, messaging: [{}] },
        { id: '', messaging: [{}] },
      ],
    };

    const outcomes = outcomesOf(webhook);

    expect(outcomes.map((outcome) => outcome.account)).toEqual(['0', '']);
  });

  test('should merge a share and a post of one link where only one of them names the post', () => {
    const url = 'https://media.example.com/post';
    const share = { type: 'share', payload: { url } };
    const post = { type: 'ig_post', payload: { url, ig_post_media_id: '1' } };

    const outcomes = [
      [share, post],
      [post, share],
    ].map((attachments) => outcomesOf(webhookOf(itemWith({ message: { mid: 'mid.1', attachments } }))));

    expect(outcomes.map(([first, ...others]) => [first?.details, others])).toEqual([
      [{ type: 'ig_post', post_id: '1' }, []],
      [{ type: 'ig_post', post_id: '1' }, []],
    ]);
  });

  test('should keep a share and a post apart that have one link and two ids', () => {
    const url = 'https://media.example.com/post';
    const attachments = [
      { type: 'share', payload: { url, ig_post_media_id: '1' } },
      { type: 'ig_post', payload: { url, ig_post_media_id: '2' } },
    ];

    const outcomes = outcomesOf(webhookOf(itemWith({ message: { mid: 'mid.1', attachments } })));

    expect(outcomes.map(({ details }) => details.post_id)).toEqual(['1', '2']);
  });

  test('should take a plain id for that of a post where the attachment is one, and nowhere else', () => {
    const attachments = ['post', 'ig_reel'].map((type) => ({
      type,
      payload: { url: 'https://example.com/', id: '1' },
    }));

    const outcomes = outcomesOf(webhookOf(itemWith({ message: { mid: 'mid.1', attachments } })));

    expect(outcomes.map(({ details }) => details)).toEqual([{ type: 'post', post_id: '1' }, { type: 'ig_reel' }]);
  });

  test('should keep an image and a sticker apart that say nothing of themselves', () => {
    const attachments = [{ type: 'image' }, { type: 'sticker' }, {}];

    const outcomes = outcomesOf(webhookOf(itemWith({ message: { mid: 'mid.1', attachments } })));

    expect(outcomes.map(({ details }) => details)).toEqual([{ type: 'image' }, { type: 'sticker' }, {}]);
  });

  test.each([
    ['a message that is no object', { message: 'Hello' }],
    ['a key that is called as what has no kind', { none: { mid: 'mid.1' }, entry: {}, stray: {}, comment: {} }],
  ])('should hand over %s', (_name, fields) => {
    const outcomes = outcomesOf(webhookOf(itemWith(fields)));

    expect(outcomes).toMatchObject([{ rule: 'unsupported', kind: 'unsupported', reason: 'unknown', contact: person }]);
  });

  test('should hand over each item of the other lists, alone in its entry', () => {
    const change = { field: 'mentions', value: { media_id: '1' } };
    const mute = itemWith({ message: { mid: 'mid.1' } });
    const entry = { id: account, standby: [mute], changes: [change], messaging: [textItem('mid.2')] };

    const [message, standby, mention] = outcomesOf({ entry: [entry] });

    expect(message?.kind).toBe('message');
    expect(summary(standby)).toEqual({
      reason: 'empty',
      at: '/entry/0/standby/0',
      part: { index: 0, count: 1 },
      payload: JSON.stringify({ entry: [{ id: account, standby: [mute] }] }),
    });
    expect(summary(mention)).toEqual({
      reason: 'mention',
      at: '/entry/0/changes/0',
      part: { index: 0, count: 1 },
      payload: JSON.stringify({ entry: [{ id: account, changes: [change] }] }),
    });
  });

  test('should hand over a bare change, at the top and as an entry', () => {
    const change = { field: 'later', value: textItem('mid.1') };

    const bare = outcomesOf(change);
    const entry = outcomesOf({ object: 'instagram', entry: [change] });

    const part = { index: 0, count: 1 };
    expect(bare.map(summary)).toEqual([{ reason: 'unknown', at: '', part, payload: JSON.stringify(change) }]);
    expect(entry.map(summary)).toEqual([
      { reason: 'unknown', at: '/entry/0', part, payload: JSON.stringify({ object: 'instagram', entry: [change] }) },
    ]);
  });

  test('should hand over a bare change beside entries without them', () => {
    const change = { field: 'later', value: 1 };

    const outcomes = outcomesOf({ entry: [{ id: account, messaging: [textItem('mid.1')] }], ...change });

    const payload = JSON.stringify({ entry: [], ...change });
    expect(outcomes.map(summary)).toEqual([
      'message',
      { reason: 'unknown', at: '', part: { index: 0, count: 1 }, payload },
    ]);
  });

  test('should say which items another app got', () => {
    const outcomes = outcomesOf({
      entry: [{ id: account, messaging: [textItem('mid.1')], standby: [textItem('mid.2'), null] }],
    });

    expect(outcomes.map(({ standby }) => standby)).toEqual([undefined, true, true]);
    expect(outcomes[0]).not.toHaveProperty('standby');
  });

  test('should read a bare change beside the lists of an entry by itself', () => {
    const change = { field: 'comments', value: { id: '1' } };
    const entry = { id: account, ...change, changes: [change] };

    const outcomes = outcomesOf({ entry: [entry] });

    expect(outcomes.map(({ at }) => at)).toEqual(['/entry/0/changes/0', '/entry/0']);
    expect(outcomes[1]?.raw).toBe(entry);
    expect(outcomes[1]?.dedupeKey).toBe(outcomes[0]?.dedupeKey);
  });

  test.each([null, ''])('should take %j where a list should be for none', (nothing) => {
    const outcomes = outcomesOf({ entry: [{ id: account, standby: nothing, messaging: [textItem('mid.1')] }] });

    expect(outcomes.map(({ at }) => at)).toEqual(['/entry/0/messaging/0']);
  });

  test('should refuse a field without a value, and a value without a field', () => {
    const results = [{ field: 'messages' }, { value: {} }].map((webhook) => fromInstagram(webhook));

    expect(results.map((result) => result.status === 'refused' && result.issues)).toEqual([
      [{ code: 'webhook.no-entry', path: '', expected: 'entry' }],
      [{ code: 'webhook.no-entry', path: '', expected: 'entry' }],
    ]);
  });

  test.each([
    [1, 1000],
    ['0.001', 1],
    [0.0004, undefined],
    [99_999_999_999, undefined],
    [100_000_000_000, 100_000_000_000],
    [4_102_444_800, 4_102_444_800_000],
    [4_102_444_800_000, 4_102_444_800_000],
    [4_102_444_800_001, undefined],
    ['0x18bcfe56800', undefined],
    [' 1700000000000', undefined],
    [-1, undefined],
    [tooLarge, undefined],
  ])('should read the time %j as %j', (timestamp, milliseconds) => {
    const [outcome] = outcomesOf({ entry: [{ id: account, messaging: [{ timestamp }] }] });

    expect(outcome?.timestamp).toBe(milliseconds);
  });

  test.each(['abc', tooLarge, '', '-1', true])(
    'should leave a watermark and a count of edits out that is %j',
    (value) => {
      const items = [itemWith({ read: { watermark: value } }), itemWith({ message_edit: { num_edit: value } })];

      const outcomes = outcomesOf(webhookOf(...items));

      expect(outcomes.map(({ details }) => details)).toEqual([{}, {}]);
    },
  );

  test('should take ids that are BigInts for their decimal digits', () => {
    const message = { mid: 9007199254740993n, is_unsupported: true };
    const item = { sender: { id: 900000000000000001n }, timestamp: 1700000000000, message };

    const [outcome] = outcomesOf({ entry: [{ id: 17841400000000001n, messaging: [item] }] });

    expect(outcome).toMatchObject({ account, contact: '900000000000000001', mid: '9007199254740993' });
    expect(summary(outcome)).toHaveProperty(
      'payload',
      '{"entry":[{"id":"17841400000000001","messaging":[{"sender":{"id":"900000000000000001"},"timestamp":1700000000000,' +
        '"message":{"mid":"9007199254740993","is_unsupported":true}}]}]}',
    );
  });

  test('should take no number for an id that stands for all too large', () => {
    const item = { sender: { id: tooLarge }, message: { mid: tooLarge, text: 'Hi' } };

    const [outcome] = outcomesOf(webhookOf(item));

    expect(outcome).toMatchObject({ kind: 'unsupported', reason: 'no-sender' });
    expect(outcome).not.toHaveProperty('mid');
  });

  test('should not take for an echo what has no sender, in an entry without an id', () => {
    const item = { recipient: { id: account }, message: { mid: 'mid.1', text: 'Hello' } };

    const [outcome] = outcomesOf({ entry: [{ messaging: [item] }] });

    expect(outcome).toMatchObject({ kind: 'unsupported', reason: 'no-sender', account });
  });

  test('should say of what stands where a list should be whether that is the standby list', () => {
    const outcomes = outcomesOf({ entry: [{ id: account, messaging: [null], standby: 'text', changes: 'text' }] });

    expect(outcomes.map(({ at, standby }) => [at, standby])).toEqual([
      ['/entry/0/messaging/0', undefined],
      ['/entry/0/standby', true],
      ['/entry/0/changes', undefined],
    ]);
  });

  test('should read what stands around many items once for all of their texts', () => {
    const reads = { webhook: 0, entry: 0 };
    const counting = (name: keyof typeof reads, fields: object): object =>
      Object.defineProperty(fields, 'trace', {
        get: () => {
          reads[name] += 1;
          return 'around';
        },
        enumerable: true,
      });
    const items = Array.from({ length: 100 }, () => ({}));
    const entries = [1, 2].map(() => counting('entry', { id: account, absent: undefined, messaging: items }));

    const outcomes = outcomesOf(counting('webhook', { entry: entries }));

    expect(reads).toEqual({ webhook: 1, entry: 2 });
    expect(summary(outcomes[199])).toHaveProperty(
      'payload',
      JSON.stringify({ entry: [{ id: account, messaging: [{}], trace: 'around' }], trace: 'around' }),
    );
  });

  test('should not let a stranger in a list of bodies spoil its neighbours', () => {
    const outcomes = outcomesOf([5, webhookOf(textItem('mid.1'))]);

    expect(outcomes.map(summary)).toEqual([
      { reason: 'no-items', at: '/0', part: { index: 0, count: 1 }, payload: '5' },
      'message',
    ]);
  });

  test.each([
    [null, 'options'],
    ['options', 'options'],
    [[], 'options'],
    [{ messageIdOf: 'id' }, 'options.messageIdOf'],
    [{ choiceOf: {} }, 'options.choiceOf'],
    [{ choiceOf: null }, 'options.choiceOf'],
    [{ objects: 'instagram' }, 'options.objects'],
    [{ objects: ['instagram', ''] }, 'options.objects'],
    [{ objects: [5] }, 'options.objects'],
    [{ objects: null }, 'options.objects'],
  ])('should throw a TypeError that names what is wrong in the options %j', (options, name) => {
    // @ts-expect-error: options that no compiler would let pass
    const read = () => fromInstagram(webhookOf(), options);

    expect(read).toThrow(TypeError);
    expect(read).toThrow(`fromInstagram: ${name} must be`);
  });

  test('should throw a TypeError that says to await options that are a promise', () => {
    // @ts-expect-error: options that no compiler would let pass
    const read = () => fromInstagram(webhookOf(), Promise.resolve({}));

    expect(read).toThrow(new TypeError('fromInstagram: options are a promise: await them first'));
  });

  test('should throw a TypeError that names an option that there is not', () => {
    // @ts-expect-error: an option that no compiler would let pass
    const read = () => fromInstagram(webhookOf(), { messageIdof: () => undefined });

    expect(read).toThrow(new TypeError('fromInstagram: there is no option "messageIdof"'));
  });

  test('should take an option that is there and undefined for one that is absent', () => {
    const options = { objects: undefined, messageIdOf: undefined, choiceOf: undefined };

    // @ts-expect-error: undefined, where the compiler wants the option to be absent
    const result = fromInstagram(webhookOf(textItem('mid.1')), options);

    expect(result.outcomes).toMatchObject([{ kind: 'message' }]);
  });

  const bytes = new TextEncoder().encode('{}');

  test.each([
    ['{"entry":[]}', 'is a text: parse it first, with JSON.parse'],
    ['', 'is a text: parse it first, with JSON.parse'],
    [bytes, 'is bytes: decode and parse them first, with JSON.parse'],
    [bytes.buffer, 'is bytes: decode and parse them first, with JSON.parse'],
    [Buffer.from('{}'), 'is bytes: decode and parse them first, with JSON.parse'],
    [new DataView(bytes.buffer), 'is bytes: decode and parse them first, with JSON.parse'],
    [new SharedArrayBuffer(2), 'is bytes: decode and parse them first, with JSON.parse'],
    [Promise.resolve({}), 'is a promise: await it first'],
    // biome-ignore lint/suspicious/noThenProperty: what is like a promise is tested
    [{ then: () => undefined }, 'is a promise: await it first'],
  ])('should throw a TypeError that says what to do with the webhook %o', (webhook, words) => {
    expect(() => fromInstagram(webhook)).toThrow(new TypeError(`fromInstagram: the webhook ${words}`));
  });

  test('should not let a webhook that is a rejected promise end the process', async () => {
    const rejected: unknown[] = [];
    const listen = (reason: unknown) => rejected.push(reason);
    process.on('unhandledRejection', listen);

    expect(() => fromInstagram(Promise.reject(new Error('no body')))).toThrow(TypeError);

    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', listen);
    expect(rejected).toEqual([]);
  });

  test('should take what JSON can hold for data, whatever its keys are called', () => {
    // biome-ignore lint/suspicious/noThenProperty: a key of data is tested
    const webhook = { ...webhookOf(textItem('mid.1')), then: 'later', byteLength: 5 };

    expect(fromInstagram(webhook).outcomes).toHaveLength(1);
  });
});

group('changes', () => {
  test('should read the item of a change by what it holds, whatever its field is called', () => {
    const fields = ['messages', 'message_echoes', 'messaging_optins', 'messaging_handovers', 'standby'];
    const changes = fields.map((field) => ({ field, value: itemWith({ read: { mid: 'mid.1' } }) }));

    const outcomes = outcomesOf({ entry: [{ id: account, changes }] });

    expect(outcomes.map(({ rule, standby }) => [rule, standby])).toEqual([
      ['read', undefined],
      ['read', undefined],
      ['read', undefined],
      ['read', undefined],
      ['read', true],
    ]);
  });

  test.each(['messages', 'comments', 'mentions', 'constructor', '__proto__', 7, null])(
    'should hand over a change of the field %j whose value is none, and spoil no neighbour',
    (field) => {
      const changes = [null, 'text', [], '', 7].map((value) => ({ field, value }));
      const comment = { field: 'comments', value: { id: '1' } };

      const outcomes = outcomesOf({ entry: [{ id: account, changes: [...changes, comment] }] });

      expect(outcomes.map((outcome) => summary(outcome))).toMatchObject([
        ...changes.map(() => ({ reason: 'unknown' })),
        'event',
      ]);
    },
  );

  test('should hand over a comment with neither id nor text', () => {
    const value = { from: { id: person, username: 'jane' } };

    const [outcome] = outcomesOf({ entry: [{ id: account, changes: [{ field: 'comments', value }] }] });

    expect(outcome).toMatchObject({ rule: 'unsupported', reason: 'empty', contact: person });
  });

  test('should take a comment of nobody for no comment of the account', () => {
    const [outcome] = outcomesOf({ field: 'comments', value: { id: '1', from: { self_ig_scoped_id: '' } } });

    expect(outcome?.account).toBe('');
    expect(outcome).not.toHaveProperty('self');
  });
});

group('referrals', () => {
  test('should be an event of their own where a tap says nothing', () => {
    const outcomes = outcomesOf(webhookOf(itemWith({ postback: { mid: 'mid.1', referral: { ref: 'summer' } } })));

    expect(outcomes).toMatchObject([{ rule: 'referral', details: { referral: { ref: 'summer' } } }]);
  });

  test('should be given back by reference, and read by their own fields alone', () => {
    const referral = Object.assign(Object.create({ ref: 'inherited' }), { source: 'SHORTLINK' });

    const outcomes = outcomesOf(webhookOf(itemWith({ message: { mid: 'mid.1', referral } })));

    expect(outcomes[0]?.details.referral).toBe(referral);
    expect(outcomes).toMatchObject([{ event: { shortlink_activated_event: { existing_thread: false } } }]);
    expect(JSON.stringify(outcomes)).not.toContain('inherited');
  });

  test('should come after all of what a message says, also where nobody can read that', () => {
    const referral = { ref: 'summer', source: 'SHORTLINK' };
    const messages = [
      { mid: 'mid.1', is_unsupported: true, referral },
      { mid: 'mid.2', text: 'Hi', attachments: [image, { type: 'ephemeral' }], referral },
    ];

    const outcomes = outcomesOf(webhookOf(...messages.map((message) => itemWith({ message }))));

    expect(outcomes.map(({ rule, part }) => [rule, part.index, part.count])).toEqual([
      ['unsupported', 0, 2],
      ['referral', 1, 2],
      ['text', 0, 4],
      ['media', 1, 4],
      ['unsupported', 2, 4],
      ['referral', 3, 4],
    ]);
  });
});

group('doubles', () => {
  const link = 'https://media.example.com/double';

  test('should each be merged with their own twin where two of one type have the same link', () => {
    const attachments = [
      { type: 'image', payload: { url: link, sticker_id: 1 } },
      { type: 'image', payload: { url: link, sticker_id: 2 } },
      { type: 'sticker', payload: { url: link, sticker_id: 1 } },
      { type: 'sticker', payload: { url: link, title: 'second' } },
    ];

    const outcomes = outcomesOf(webhookOf(itemWith({ message: { mid: 'mid.1', attachments } })));

    expect(outcomes.map(({ details }) => details)).toEqual([
      { type: 'sticker', sticker_id: '1' },
      { type: 'sticker', title: 'second', sticker_id: '2' },
    ]);
  });

  test.each([
    ['share', 'ig_post', 'story_media_id', 'story_id'],
    ['share', 'ig_post', 'reel_video_id', 'reel_id'],
    ['share', 'ig_post', 'ig_post_media_id', 'post_id'],
    ['image', 'sticker', 'sticker_id', 'sticker_id'],
  ])('should be merged, %s and %s, with the %s that only one of them has', (old, recent, key, detail) => {
    const ids = [{ [key]: '1' }, {}];
    for (const [first, second] of [ids, ids.toReversed()]) {
      const attachments = [
        { type: old, payload: { url: link, ...first } },
        { type: recent, payload: { url: link, ...second } },
      ];

      const outcomes = outcomesOf(webhookOf(itemWith({ message: { mid: 'mid.1', attachments } })));

      expect(outcomes.map(({ details }) => details)).toStrictEqual([{ type: recent, [detail]: '1' }]);
    }
  });

  test('should not be merged where one has no type', () => {
    const attachments = [{ payload: { url: link } }, { type: 'video', payload: { url: link } }];

    const outcomes = outcomesOf(webhookOf(itemWith({ message: { mid: 'mid.1', attachments } })));

    expect(outcomes.map(({ kind }) => kind)).toEqual(['unsupported', 'message']);
  });
});

group('choices', () => {
  /** The payloads of one choice: of a quick reply, and of the button of a card. */
  function payloadsOf(postback_data: string, messageId: string | undefined): readonly string[] {
    const choices = [{ text_message: { text: 'Yes' }, postback_data }];
    const messages = [
      { choice_message: { text_message: { text: 'Well?' }, choices } },
      { card_message: { title: 'Card', description: 'Well?', choices } },
    ];
    const payloads: string[] = [];
    const requests = messages.map((message) => toInstagram(message, messageId === undefined ? {} : { messageId }));
    JSON.parse(JSON.stringify(requests), (key, value) => {
      if (key === 'payload' && typeof value === 'string') payloads.push(value);
      return value;
    });
    return payloads;
  }

  /** What the taps on both bring home. */
  function taps([reply, button]: readonly (string | undefined)[], options?: InboundOptions): readonly unknown[] {
    const items = [
      itemWith({ message: { mid: 'mid.1', text: 'Yes', quick_reply: { payload: reply } } }),
      itemWith({ postback: { mid: 'mid.2', title: 'Yes', payload: button } }),
    ];
    const webhook: unknown = JSON.parse(JSON.stringify(webhookOf(...items)));
    return outcomesOf(webhook, options).map((outcome) => outcome.kind === 'message' && outcome.message);
  }

  test.each([
    ['', 'a:b%3A'],
    ['01F6:100%', 'cg1:01F6:yes'],
    ['%25:%3A::', '🙂 "{'],
    ['%:', 'yes'],
  ])('should come home with the id %j and the data %j', (message_id, postback_data) => {
    const home = taps(payloadsOf(postback_data, message_id === '' ? undefined : message_id));

    const choice_response_message = { message_id, postback_data };
    expect(home).toEqual([{ choice_response_message }, { choice_response_message }]);
  });

  test('should be looked up where the payload names no message, and only there', () => {
    const asked: string[] = [];
    const choiceOf = (payload: string) => {
      asked.push(payload);
      return { message_id: 'id', postback_data: 'known' };
    };

    const [known, named] = [undefined, 'id-0'].map((messageId) => taps(payloadsOf('y', messageId), { choiceOf }));

    const choice_response_message = { message_id: 'id', postback_data: 'known' };
    expect(known).toEqual([{ choice_response_message }, { choice_response_message }]);
    expect(named).toMatchObject([0, 1].map(() => ({ choice_response_message: { message_id: 'id-0' } })));
    expect(asked).toEqual(['y', 'cg1::y']);
  });
});

group('look-ups', () => {
  const fail = () => {
    throw new Error('no database');
  };
  const failing: InboundOptions = { messageIdOf: fail, choiceOf: fail };
  const reply = { mid: 'mid.1', text: 'Hi', attachments: [image, image], reply_to: { mid: 'mid.0' } };
  const echo = { mid: 'mid.1', is_echo: true, text: 'Thanks', attachments: [image], reply_to: { mid: 'mid.0' } };

  test.each([
    ['the message that is answered', { message: reply }, { reply_to_mid: 'mid.0' }],
    [
      'an echo',
      { message: echo },
      { text: 'Thanks', attachments: [{ type: 'image', url: image.payload.url }], reply_to_mid: 'mid.0' },
    ],
    ['a read', { read: { mid: 'mid.1', watermark: 5 } }, { watermark: 5000 }],
    ['a quick reply', { message: { text: 'Yes', quick_reply: { payload: 'y' } } }, { title: 'Yes', payload: 'y' }],
    ['a choice without an id', { postback: { title: 'Yes', payload: 'cg1::y' } }, { title: 'Yes', payload: 'cg1::y' }],
    ['a postback', { postback: { title: 'Yes', payload: 'y' } }, { title: 'Yes', payload: 'y' }],
    ['a tap over a link', { postback: { payload: 'y', referral: { ref: 'a' } } }, { payload: 'y' }],
    ['a reaction', { reaction: { mid: 'mid.1', action: 'react' } }, {}],
    ['one of two kinds', { message: { text: 'Hi' }, postback: { payload: 'y' } }, { payload: 'y' }],
  ])('should make the item unsupported, as a whole, when they throw for %s', (_name, fields, details) => {
    const item = itemWith(fields);

    const outcomes = outcomesOf(webhookOf(textItem('mid.0'), item, textItem('mid.2')), failing);

    expect(outcomes.map(summary)).toEqual([
      'message',
      {
        reason: 'lookup-failed',
        at: '/entry/0/messaging/1',
        part: { index: 0, count: 1 },
        payload: JSON.stringify(webhookOf(item)),
      },
      'message',
    ]);
    expect(outcomes[1]?.rule).toBe('unsupported');
    expect(outcomes[1]?.details).toEqual(details);
  });

  test('should have a key of the item they failed for, the same as when they know', () => {
    const item = itemWith({ message: reply });

    const [failed] = outcomesOf(webhookOf(item), failing);

    expect(failed?.dedupeKey).toBe(keysOf(item)[0]);
  });

  test('should be asked once for each thing of an item, and again for the next item', () => {
    const asked: string[] = [];
    const options: InboundOptions = {
      messageIdOf: (mid) => {
        asked.push(mid);
        return undefined;
      },
      choiceOf: (payload) => {
        asked.push(payload);
        return undefined;
      },
    };
    const tap = { payload: 'y', reply_to: { mid: 'mid.0' } };
    const item = itemWith({ message: { ...reply, quick_reply: tap }, postback: tap, read: { mid: 'mid.0' } });

    const outcomes = outcomesOf(webhookOf(item, item), options);

    expect(outcomes).toHaveLength(10);
    expect(asked).toEqual(['y', 'mid.0', 'y', 'mid.0']);
  });

  test('should not be asked for what is unsupported for a reason of its own', () => {
    const message = { mid: 'mid.1', attachments: [{ type: 'ephemeral' }], reply_to: { mid: 'mid.0' } };

    const [outcome] = outcomesOf(webhookOf(itemWith({ message })), failing);

    expect(outcome).toMatchObject({ kind: 'unsupported', reason: 'ephemeral' });
  });

  test('should not be asked where their answer has no place', () => {
    const items = [
      textItem('mid.1'),
      itemWith({ message: { mid: 'mid.1', is_deleted: true, reply_to: { mid: 'mid.0' } } }),
      itemWith({ message: { mid: 'mid.1', text: 'Hi', quick_reply: {} } }),
      itemWith({ message: { mid: 'mid.1', text: 'Hi', referral: { ref: 'a', source: 'SHORTLINK', payload: 'y' } } }),
      itemWith({ message_edit: { mid: 'mid.1', text: 'Hi', num_edit: 1 } }),
      itemWith({ message_edit: { mid: 'mid.1', num_edit: 0 } }),
      itemWith({ referral: { ref: 'a', payload: 'y' } }),
      itemWith({ postback: { mid: 'mid.1', title: 'Yes' } }),
      itemWith({ reaction: { action: 'react' } }),
      itemWith({ optin: { payload: 'y' } }),
    ];
    const changes = ['comments', 'mentions'].map((field) => ({ field, value: { id: '1', payload: 'y' } }));

    const outcomes = outcomesOf({ entry: [{ id: account, messaging: items, changes }] }, failing);

    expect(outcomes.filter((outcome) => outcome.kind === 'unsupported').map(({ reason }) => reason)).toEqual([
      'phantom-edit',
      'opt-in',
      'mention',
    ]);
  });

  test.each([5, {}])('should count a message id that is no string as failed: %j', (answer) => {
    // @ts-expect-error: an answer that no compiler would let pass
    const options: InboundOptions = { messageIdOf: () => answer };

    const [outcome] = outcomesOf(webhookOf(itemWith({ read: { mid: 'mid.1' } })), options);

    expect(outcome).toMatchObject({ kind: 'unsupported', reason: 'lookup-failed' });
  });

  test.each(['choice', { message_id: 5, postback_data: 'data' }, { message_id: 'id' }])(
    'should count a choice of the wrong form as failed: %j',
    (answer) => {
      // @ts-expect-error: an answer that no compiler would let pass
      const options: InboundOptions = { choiceOf: () => answer };

      const [outcome] = outcomesOf(webhookOf(itemWith({ postback: { payload: 'y' } })), options);

      expect(outcome).toMatchObject({ kind: 'unsupported', reason: 'lookup-failed' });
    },
  );

  test('should throw for a promise that says to await, and not let a rejected one end the process', async () => {
    const rejected: unknown[] = [];
    const listen = (reason: unknown) => rejected.push(reason);
    process.on('unhandledRejection', listen);
    const answer = () => Promise.reject(new Error('no database'));
    // @ts-expect-error: answers that no compiler would let pass
    const options: InboundOptions = { messageIdOf: answer, choiceOf: answer };
    const webhooks = [
      webhookOf(itemWith({ read: { mid: 'mid.1' } })),
      webhookOf(itemWith({ postback: { payload: 'y' } })),
    ];

    const reads = webhooks.map((webhook) => () => fromInstagram(webhook, options));

    for (const read of reads) expect(read).toThrow(TypeError);
    expect(reads[0]).toThrow('fromInstagram: options.messageIdOf gave back a promise: await what it needs before');
    expect(reads[1]).toThrow('fromInstagram: options.choiceOf gave back a promise: await what it needs before');
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', listen);
    expect(rejected).toEqual([]);
  });

  test('should count as failed what throws when somebody asks whether it is a promise', () => {
    const answer = Object.defineProperty({}, 'then', {
      get: () => {
        throw new Error('do not read me');
      },
    });
    // @ts-expect-error: an answer that no compiler would let pass
    const options: InboundOptions = { messageIdOf: () => answer };

    const [outcome] = outcomesOf(webhookOf(itemWith({ read: { mid: 'mid.1' } })), options);

    expect(outcome).toMatchObject({ reason: 'lookup-failed' });
  });

  test.each([undefined, null, ''])('should take %j for an id that is not known', (answer) => {
    // @ts-expect-error: data bases often answer with null
    const options: InboundOptions = { messageIdOf: () => answer };

    const [outcome] = outcomesOf(webhookOf(itemWith({ read: { mid: 'mid.1' } })), options);

    expect(outcome).toMatchObject({ kind: 'receipt', status: 'READ' });
    expect(outcome).not.toHaveProperty('message_id');
  });
});

group('payload', () => {
  test('should hold nothing that somebody put into Object.prototype', () => {
    const webhook = { object: 'instagram', entry: [{ id: account, messaging: [{ unknown: 1 }] }] };
    const text = JSON.stringify(webhook);
    let payloads: readonly unknown[] = [];
    Object.defineProperty(Object.prototype, 'planted', { value: 'x', configurable: true, enumerable: true });
    try {
      payloads = outcomesOf(webhook).map((outcome) => outcome.kind === 'unsupported' && outcome.payload);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'planted');
    }

    expect(payloads).toEqual([text]);
  });

  test('should be JSON where the list is there, but hidden', () => {
    const entry = Object.defineProperty({ id: account }, 'messaging', { value: [{ unknown: 1 }] });

    const payloads = outcomesOf({ object: 'instagram', entry: [entry] }).map(summary);

    const text = JSON.stringify({ object: 'instagram', entry: [{ id: account, messaging: [{ unknown: 1 }] }] });
    expect(payloads).toMatchObject([{ payload: text }]);
  });
});

group('dedupeKey', () => {
  test('should be the same in every version: stores are full of them', () => {
    const keys = keysOf(textItem('mid.1'), itemWith({ read: { mid: 'mid.3' } }));

    expect(keys).toEqual([
      `${account.length}:${account}7:messagesent5:mid.10`,
      `${account.length}:${account}4:read5:mid.3${person.length}:${person}0`,
    ]);
  });

  const items = [
    textItem('mid.1'),
    textItem('mid.2'),
    itemWith({ message: { mid: 'mid.1', text: 'Hello', is_echo: true } }),
    itemWith({ message: { mid: 'mid.1', is_deleted: true } }),
    itemWith({ message: { text: 'without an id' } }),
    itemWith({ message: { text: 'without an id, too' } }),
    itemWith({ message: { id: '1', text: 'with an id that messages do not have' } }),
    itemWith({ message: { id: '1', text: 'with it, too' } }),
    itemWith({ message: { mid: 'mid.3', text: 'parts', attachments: [image, image] } }),
    itemWith({ postback: { mid: 'mid.1', title: 'Yes', payload: 'y' } }),
    itemWith({ postback: { title: 'Yes', payload: 'y' } }),
    itemWith({ postback: { title: 'Yes', payload: 'n' } }),
    itemWith({ postback: { title: 'Yes', payload: 'y' }, timestamp: 1700000000001 }),
    itemWith({ postback: { title: 'Yes', payload: 'y' }, sender: { id: 'another' } }),
    itemWith({ postback: { title: 'Yes', payload: 'y' }, timestamp: 'soon' }),
    itemWith({ postback: { title: 'No', payload: 'y' }, timestamp: 'soon' }),
    itemWith({ postback: { title: 'Yes', payload: 'y' }, sender: null }),
    itemWith({ postback: { title: 'Yes' } }),
    itemWith({ read: { mid: 'mid.1' } }),
    itemWith({ read: { mid: 'mid.1' }, sender: { id: 'another' } }),
    itemWith({ read: { mid: 'mid.1' }, sender: null }),
    itemWith({ read: { watermark: 1700000000000 } }),
    itemWith({ reaction: { mid: 'mid.1', action: 'react' } }),
    itemWith({ reaction: { mid: 'mid.1', action: 'unreact' } }),
    itemWith({ reaction: { mid: 'mid.2', action: 'react' } }),
    itemWith({ reaction: { mid: 'mid.1', action: 'react' }, sender: { id: 'another' } }),
    itemWith({ reaction: { mid: 'mid.1', action: 'react' }, sender: null }),
    itemWith({ reaction: { mid: 'mid.1', action: 'react' }, timestamp: 1700000000001 }),
    itemWith({ reaction: { mid: 'mid.1', action: 'react', emoji: '❤️' } }),
    itemWith({ reaction: { mid: 'mid.1', action: 'react', emoji: '😂' } }),
    itemWith({ reaction: { mid: 'mid.1', emoji: '😂' }, timestamp: null }),
    itemWith({ reaction: { action: 'react' } }),
    itemWith({ reaction: { action: 'unreact' } }),
    itemWith({ message_edit: { mid: 'mid.1', text: 'one', num_edit: 1 } }),
    itemWith({ message_edit: { mid: 'mid.1', text: 'two', num_edit: 2 } }),
    itemWith({ message_edit: { mid: 'mid.2', text: 'one', num_edit: 1 } }),
    itemWith({ message_edit: { mid: 'mid.1', text: 'a count that is none', num_edit: ['1'] } }),
    itemWith({ message_edit: { mid: 'mid.1', text: 'without a count' } }),
    itemWith({ message_edit: { mid: 'mid.1', text: 'without a count, too' } }),
    itemWith({ message_edit: { text: 'without an id', num_edit: 1 } }),
    itemWith({ referral: { ref: 'summer', source: 'SHORTLINKS' } }),
    itemWith({ referral: { ref: 'winter', source: 'SHORTLINKS' } }),
    itemWith({ referral: { ref: 'summer' }, sender: { id: 'another' } }),
    itemWith({ referral: { ref: 'summer' }, sender: null }),
    itemWith({ referral: { ref: 'summer' }, timestamp: 1700000000001 }),
    itemWith({ referral: { source: 'ADS' } }),
    itemWith({ referral: { product: { id: '1' } } }),
    itemWith({ message: { mid: 'mid.5', text: 'over a link', referral: { ref: 'summer', source: 'SHORTLINK' } } }),
    itemWith({ postback: { mid: 'mid.5', title: 'over a link', referral: { ref: 'summer' } } }),
    itemWith({ optin: { mid: 'mid.1' } }),
    itemWith({ message: 'Hello' }),
    itemWith({ message: 'Hello', postback: 'Hello' }),
    itemWith({ message: { mid: 'mid.4', text: 'two' }, postback: { mid: 'mid.4', title: 'Yes' } }),
    itemWith({ message: { mid: 1e300, text: 'a number' } }),
    itemWith({ message: { mid: tooLarge, text: 'too large' } }),
    itemWith({ message: { mid: tooLarge, text: 'too large, too' } }),
    deep(),
    { message: deep() },
    itemWith({ deep: deep() }),
    itemWith({ deep: deep(), sender: { id: 'another' } }),
    itemWith({ deep: deep(), timestamp: 1700000000001 }),
    itemWith({ deep: deep(), wide: 1 }),
    itemWith({ deep: deep(), wide: 2 }),
    {},
    null,
    textItem('mid.beside'),
    'text',
    textItem('mid.behind'),
    5,
  ];

  test('should differ between items and between parts', () => {
    const keys = keysOf(...items);

    expect(keys).toHaveLength(items.length + 6);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('should be the same after redelivery in another batch, at another place and time', () => {
    const again = outcomesOf([
      { entry: [null, ...items.map((item) => ({ id: account, time: 1800000000123, messaging: [item] }))] },
    ]);

    expect(again.slice(1).map(({ dedupeKey }) => dedupeKey)).toEqual(keysOf(...items));
  });

  test('should not depend on what the look-ups know', () => {
    const options: InboundOptions = {
      messageIdOf: (mid) => `id of ${mid}`,
      choiceOf: () => ({ message_id: 'id', postback_data: 'data' }),
    };

    const keys = outcomesOf(webhookOf(...items), options).map(({ dedupeKey }) => dedupeKey);

    expect(keys).toEqual(keysOf(...items));
  });

  test.each([
    ['the order of keys', { payload: 'y', title: 'Yes' }],
    ['the title', { title: 'Ja', payload: 'y' }],
    ['a number for a payload', { title: 'Yes', payload: 7 }],
  ])('should not depend on %s in a tap without a mid', (_name, postback) => {
    const payload = String(postback.payload);

    const keys = keysOf(itemWith({ postback: { title: 'Yes', payload } }), itemWith({ postback }));

    expect(keys[0]).toBe(keys[1]);
  });

  test('should be short, and hold nothing of what people wrote', () => {
    const secret = 'customer text '.repeat(100);
    const fields = [
      { message: { text: secret } },
      { postback: { title: secret, payload: secret } },
      { reaction: { mid: 'mid.1', action: secret, emoji: secret } },
      { message_edit: { mid: 'mid.1', text: secret, num_edit: 1 } },
      { referral: { ref: secret } },
      { message: { text: secret, deep: deep() } },
    ];

    const keys = [...keysOf(...fields.map(itemWith)), ...keysOf(secret)];

    for (const key of keys) {
      expect(key.length).toBeLessThan(120);
      expect(key).not.toContain('customer');
    }
  });

  test('should leave to the hash only what one person did at one time', () => {
    const [reaction, tooDeep] = keysOf(itemWith({ reaction: { action: 'react' } }), itemWith({ deep: deep() }));

    for (const key of [reaction, tooDeep]) {
      expect(key).toContain(person);
      expect(key).toContain('1700000000000');
    }
  });

  test('should be made in time where a value holds itself, or more than anybody can send', () => {
    const knot: unknown[] = [];
    knot.push(knot, knot);
    const wide = JSON.parse(`[${'[],'.repeat(300_000)}${'['.repeat(100_000)}${']'.repeat(100_000)}]`);

    const [first, second] = keysOf(knot, wide);

    expect(first).not.toBe(second);
  });

  test('should be spread over all its bits', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => keysOf(index)[0]?.slice(-17, -1) ?? '');

    expect(new Set(keys.map((key) => key.slice(0, 8))).size).toBeGreaterThan(19_950);
    expect(new Set(keys.map((key) => key.slice(8))).size).toBeGreaterThan(19_950);
  });

  test('should not depend on the list', () => {
    const [standby] = outcomesOf({ entry: [{ id: account, standby: [textItem('mid.1')] }] });

    expect([standby?.dedupeKey]).toEqual(keysOf(textItem('mid.1')));
  });

  test('should differ between accounts', () => {
    const outcomes = outcomesOf({ entry: ['1', '2'].map((id) => ({ id, messaging: [textItem('mid.1')] })) });

    expect(outcomes[0]?.dedupeKey).not.toBe(outcomes[1]?.dedupeKey);
  });

  test('should not depend on the time of an entry without items', () => {
    const fields = ['a', 'b'].map((field) => ({ id: account, time: 1, field }));
    const entries = [{ id: account, time: 1 }, { id: account, time: 2 }, ...fields, 'entry', null, 5, 6];

    const [first, second, ...others] = outcomesOf({ entry: entries }).map(({ dedupeKey }) => dedupeKey);

    expect(first).toBe(second);
    expect(new Set([first, ...others]).size).toBe(7);
  });

  test.each([
    ['an edit', { message_edit: { mid: 'mid.1', text: 'Hi', num_edit: 1 } }, { num_edit: '1', later: true }],
    ['a reaction', { reaction: { mid: 'mid.1', action: 'react', emoji: '😂' } }, { later: true }],
    ['a referral', { referral: { ref: 7 } }, { ref: '7', later: true }],
    ['an unsend', { message: { mid: 'mid.1', is_deleted: true } }, { text: 'Hi' }],
  ])('should be of the ids of %s alone, and of a time in whichever unit', (_name, fields, others) => {
    const again = Object.fromEntries(Object.entries(fields).map(([kind, body]) => [kind, { ...body, ...others }]));

    const keys = keysOf(itemWith(fields), itemWith({ ...again, timestamp: '1700000000' }));

    expect(keys[0]).toBe(keys[1]);
  });

  test('should be of the id of a comment alone, by either name and in either form', () => {
    const comment = { id: '1', text: 'Price?', from: { id: person } };
    const webhooks = [
      { entry: [{ id: account, time: 1700000000, changes: [{ field: 'comments', value: comment }] }] },
      { entry: [{ id: account, time: 1700000001, field: 'comments', value: { ...comment, later: true } }] },
      { entry: [{ id: account, changes: [{ later: true, field: 'live_comments', value: { comment_id: 1 } }] }] },
      { id: account, field: 'comments', value: comment },
    ];

    const keys = webhooks.flatMap((webhook) => outcomesOf(webhook)).map(({ dedupeKey }) => dedupeKey);

    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
  });

  test('should differ between changes, with ids and without', () => {
    const changes = [
      { field: 'comments', value: { id: '1', text: 'Price?' } },
      { field: 'comments', value: { id: '2', text: 'Price?' } },
      { field: 'comments', value: { text: 'Price?' } },
      { field: 'comments', value: { text: 'Price please' } },
      { field: 'comments', value: {} },
      { field: 'mentions', value: { media_id: '1' } },
      { field: 'mentions', value: { media_id: '1', comment_id: '1' } },
      { field: 'story_insights', value: { media_id: '1' } },
      { field: 'later', value: { media_id: '1' } },
      { field: 'messages', value: {} },
      { field: 'messages', value: 'text' },
      { field: 'messages' },
      null,
    ];

    const keys = outcomesOf({ entry: [{ id: account, changes }] }).map(({ dedupeKey }) => dedupeKey);

    expect(new Set(keys).size).toBe(changes.length);
  });

  test('should not take two texts for one, whatever they hold', () => {
    const reads = [
      itemWith({ sender: { id: '1:b' }, read: { mid: 'a' } }),
      itemWith({ sender: { id: 'b' }, read: { mid: 'a1:' } }),
    ];

    const [first, second] = keysOf(...reads);

    expect(first).not.toBe(second);
  });
});

group('hostile values', () => {
  const tooDeep = { deep: deep() };

  test('should give an item that is too deep for JSON text, and no other, an empty text', () => {
    const mute = { message: { mid: 'mid.1' } };
    const items = [
      deep(),
      { message: deep() },
      itemWith(tooDeep),
      mute,
      itemWith({ message: { mid: 'a', attachments: [tooDeep] } }),
    ];

    const outcomes = outcomesOf(webhookOf(...items));

    const text = JSON.stringify(webhookOf(mute));
    expect(outcomes.map((outcome) => outcome.kind === 'unsupported' && outcome.payload)).toEqual([
      '',
      '',
      '',
      text,
      '',
    ]);
  });

  test('should give an item that throws when it is written an empty text', () => {
    const shy = {
      toJSON: () => {
        throw new Error('do not write me');
      },
    };

    const outcomes = outcomesOf(webhookOf(itemWith({ optin: shy }), null));

    expect(outcomes.map((outcome) => outcome.kind === 'unsupported' && outcome.payload)).toEqual([
      '',
      JSON.stringify(webhookOf(null)),
    ]);
  });

  const core = { object: 'instagram', entry: [{ id: account, time: 1, messaging: [null] }] };
  const change = { field: 'mentions', value: { media_id: '1' } };

  test.each([
    ['an item, in the webhook', { ...core, ...tooDeep }, core],
    ['an item, in the entry', { ...core, entry: [{ ...tooDeep, trace: 1, ...core.entry[0] }] }, core],
    [
      'an item, in the known keys',
      { object: tooDeep, entry: [{ id: tooDeep, time: tooDeep, messaging: [null] }] },
      { entry: [{ messaging: [null] }] },
    ],
    [
      'an entry',
      { object: 'instagram', ...tooDeep, entry: [{ id: '1', trace: 1 }] },
      { object: 'instagram', entry: [{ id: '1', trace: 1 }] },
    ],
    ['a change of an entry', { entry: [{ id: '1', ...tooDeep, ...change }] }, { entry: [{ id: '1', ...change }] }],
    ['a change at the top', { ...tooDeep, ...change }, change],
  ])('should give %s beside a value that is too deep at least its core', (_name, webhook, text) => {
    const [outcome] = outcomesOf(webhook);

    expect(summary(outcome)).toHaveProperty('payload', JSON.stringify(text));
  });

  test('should give what stands where a list should be its core', () => {
    const outcomes = outcomesOf({ entry: [{ id: '1', ...tooDeep, standby: 'x', messaging: [null] }] });

    expect(summary(outcomes[1])).toHaveProperty('payload', JSON.stringify({ entry: [{ id: '1', standby: 'x' }] }));
  });

  test.each([
    { entry: [tooDeep] },
    { field: 'a', value: tooDeep },
    { entry: [{ field: 'a', value: tooDeep }] },
    { entry: [{ messaging: [], standby: tooDeep, field: 'a', value: 1 }] },
  ])('should not throw where the core is too deep', (webhook) => {
    const [outcome] = outcomesOf(webhook);

    expect(summary(outcome)).toHaveProperty('payload', '');
  });

  test('should take a hole in a list for an item, an entry or an attachment like any other', () => {
    // biome-ignore lint/suspicious/noSparseArray: holes are what is tested
    const holes = [, null];
    const message = { mid: 'mid.1', attachments: holes };

    const outcomes = [
      ...outcomesOf(webhookOf(...[]), {}),
      ...outcomesOf({ object: 'instagram', entry: [{ id: account, messaging: holes }] }),
      ...outcomesOf({ entry: holes }),
      ...outcomesOf([...holes, webhookOf()].map((one, index) => (index === 0 ? undefined : one))),
      ...outcomesOf(webhookOf(itemWith({ message }))),
    ];

    expect(outcomes.map(({ at }) => at)).toEqual([
      '/entry/0',
      '/entry/0/messaging/0',
      '/entry/0',
      '/entry/1',
      '/0',
      '/1',
      '/2/entry/0',
      '/entry/0/messaging/0',
    ]);
    const text = JSON.stringify({ object: 'instagram', entry: [{ id: account, messaging: [null, null] }] });
    expect(summary(outcomes[1])).toMatchObject({ payload: text });
    expect([outcomes[1], outcomes.at(-1)].map((outcome) => outcome?.details)).toEqual([{ count: 2 }, { count: 2 }]);
  });

  const thrower = () => {
    throw new Error('do not read me');
  };
  const getter = Object.defineProperty({}, 'message', { get: thrower, enumerable: true });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  test.each([
    ['a getter', webhookOf(getter)],
    ['a proxy as an item', webhookOf(new Proxy({}, { ownKeys: thrower }))],
    ['a proxy as the body', new Proxy({}, { get: thrower })],
    ['a proxy that is revoked', revoked.proxy],
    ['a proxy as a list', { entry: new Proxy([], { get: thrower }) }],
  ])('should refuse a body in which %s throws', (_name, webhook) => {
    const result = fromInstagram(webhook);

    expect(result).toEqual({
      status: 'refused',
      outcomes: [],
      issues: [{ code: 'webhook.unreadable', path: '', expected: 'object' }],
    });
  });

  test('should read what stands beside a value that is too deep', () => {
    const text = itemWith({ message: { mid: 'mid.1', text: 'Hello', deep: deep() } });

    const outcomes = outcomesOf({ ...webhookOf(text), deep: deep() });

    expect(outcomes.map(({ kind }) => kind)).toEqual(['message']);
  });

  test('should neither read nor lose keys that are called __proto__', () => {
    const item: object = JSON.parse('{"__proto__":{"message":{"mid":"mid.1","text":"inherited"}}}');

    const [outcome] = outcomesOf(webhookOf(item));

    expect(outcome).toMatchObject({ kind: 'unsupported', reason: 'unknown' });
    expect(summary(outcome)).toHaveProperty('payload', expect.stringContaining('{"__proto__":{"message"'));
  });

  test('should read own keys alone, whatever the class of an object', () => {
    const inherited: object = Object.create(textItem('mid.1'));
    const bare: object = Object.assign(Object.create(null), textItem('mid.2'));
    const message = Object.assign(Object.create({ text: 'inherited' }), { mid: 'mid.3' });

    const outcomes = outcomesOf(webhookOf(inherited, bare, itemWith({ message })));

    expect(outcomes.map(({ kind }) => kind)).toEqual(['unsupported', 'message', 'unsupported']);
    expect(outcomes[1]?.raw).toBe(bare);
  });

  const items: readonly object[] = [
    itemWith({ message: { mid: 'mid.1', text: 'Hi', quick_reply: { payload: 'y' } } }),
    itemWith({ message: { mid: 'mid.2', text: 'Hi', reply_to: { mid: 'mid.0', story: { id: '1', url: 'u' } } } }),
    itemWith({ message: { mid: 'mid.3', attachments: [{ type: 'share', payload: { url: 'u', title: 't' } }, image] } }),
    itemWith({ message: { mid: 'mid.4', is_echo: true, attachments: [image] } }),
    itemWith({ message: { mid: 'mid.5', referral: { product: { id: '1' } } } }),
    itemWith({ postback: { mid: 'mid.6', title: 'Yes', payload: 'y' } }),
    itemWith({ read: { mid: 'mid.7', watermark: 1 } }),
    itemWith({ message_edit: { mid: 'mid.8', num_edit: 0 } }),
  ];
  const options: InboundOptions = { messageIdOf: () => 'id' };
  const clean = items.map((item) => outcomesOf(webhookOf(item), options).map(comparable));
  const values = [null, true, 0, -1, 1e300, tooLarge, '', 'text', '0x1', [], [null], {}, { id: {} }, undefined];

  /** All ways to damage what stands at a place. */
  function damaged(whole: unknown, place: readonly Step[]): readonly unknown[] {
    const others = values.map((value) => changed(whole, place, (key) => [[key, value]]));
    return [
      ...others,
      changed(whole, place, () => []),
      changed(whole, place, (key, value) => [[`${key}s`, value]]),
      changed(whole, place, (key, value) => [
        [key, value],
        [`${key}_2`, value],
      ]),
      changed(whole, place, (key, value) => [[key, [value, value]]]),
    ];
  }

  test.each(items.map((item, index) => [index, item] as const))(
    'should read the neighbours of item %i as if it was whole, whatever is damaged in it',
    (index, item) => {
      for (const broken of placesOf(item).flatMap((place) => damaged(item, place))) {
        const outcomes = outcomesOf(webhookOf(...items.with(index, Object(broken))), options);

        const byItem = items.map((_, at) => outcomes.filter((outcome) => outcome.at === `/entry/0/messaging/${at}`));
        expect(byItem[index]).not.toEqual([]);
        expect(byItem.map((found) => found.map(comparable)).toSpliced(index, 1)).toEqual(clean.toSpliced(index, 1));
      }
    },
  );

  test('should keep the laws of outcomes, whatever is damaged around the items', () => {
    const whole = webhookOf(items[0], items[2]);

    for (const webhook of placesOf(whole).flatMap((place) => damaged(whole, place))) expectLawful(webhook);
  });
});

/** An outcome without its place, which tells in what company its item came. */
function comparable({ at, raw, ...rest }: Outcome): unknown {
  return 'payload' in rest ? { ...rest, payload: JSON.parse(rest.payload) } : rest;
}

/** What holds for all webhooks, whatever they hold. */
function expectLawful(body: unknown): void {
  const webhook: unknown = JSON.parse(JSON.stringify(body));
  const result = fromInstagram(webhook);
  if (result.status === 'refused') {
    const [issue] = result.issues;
    // Nothing that was parsed throws when it is read.
    expect(issue.code === 'webhook.no-entry' || issue.received !== undefined).toBe(true);
    return;
  }
  const { outcomes } = result;
  const places = [...new Set(outcomes.map(({ at }) => at))];
  expect(places).toEqual(expect.arrayContaining([...listedPlacesOf(webhook)]));
  for (const at of places) {
    const parts = outcomes.filter((outcome) => outcome.at === at);
    expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => ({ index, count: parts.length })));
    for (const outcome of parts) {
      expect(outcome.raw).toBe(valueAt(webhook, at));
      expect(toCallback(outcome, { ...envelope, contact: person, message_id: 'id' })).toBeDefined();
      if (outcome.kind === 'unsupported') expectReadable(outcome);
    }
  }
}

/** The text of what is unsupported is a webhook again, with the same outcome in it. */
function expectReadable({ at, payload, reason, dedupeKey }: Extract<Outcome, { kind: 'unsupported' }>): void {
  const webhook: unknown = JSON.parse(payload);
  const again = typeof webhook === 'string' ? undefined : fromInstagram(webhook);
  // A stranger in a list of bodies is none by itself.
  if (again === undefined || again.status === 'refused') {
    expect(reason).toBe('no-items');
    return;
  }
  // The last digit is that of the part: an attachment that nobody can read is alone in its item now.
  const same = again.outcomes.find((outcome) => outcome.dedupeKey.slice(0, -1) === dedupeKey.slice(0, -1));
  // What stands where a list should be is alone in its entry now, which has no items then.
  if (/[a-z]$/.test(at) && same === undefined) expect(again.outcomes).toMatchObject([{ reason: 'no-items' }]);
  else expect(same).toMatchObject({ kind: 'unsupported', reason });
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The places of all entries, or of what is in their lists (of a row of values that are no objects, the first), by the structure of webhooks alone. */
function listedPlacesOf(webhook: unknown): readonly string[] {
  const bodies = Array.isArray(webhook) ? webhook.map((body, index) => [`/${index}`, body]) : [['', webhook]];
  return bodies.flatMap(([top, body]) =>
    listOf(body, 'entry').flatMap((entry, at) => {
      const items = ['messaging', 'standby', 'changes'].flatMap((list) =>
        listOf(entry, list).flatMap((item, index, all) =>
          isObject(item) || index === 0 || isObject(all[index - 1]) ? [`${top}/entry/${at}/${list}/${index}`] : [],
        ),
      );
      return items.length === 0 ? [`${top}/entry/${at}`] : items;
    }),
  );
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list: unknown = Object.hasOwn(Object(value), key) ? Object(value)[key] : undefined;
  return Array.isArray(list) ? list : [];
}

/** What a JSON Pointer without escapes points to. */
function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((value, key) => Object(value)[key], document);
}

type Step = string;

type Change = (key: string, value: unknown) => readonly (readonly [string, unknown])[];

/** Every place in a value but the top, as the steps that lead there. */
function placesOf(value: unknown): readonly (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...placesOf(inner).map((place) => [key, ...place])]);
}

/** A copy in which one member of an object, or one item of a list, has become others. */
function changed(whole: unknown, [step, ...others]: readonly Step[], change: Change): unknown {
  const members = Object.entries(Object(whole)).flatMap(([key, value]) => {
    if (key !== step) return [[key, value] as const];
    return others.length === 0 ? change(key, value) : [[key, changed(value, others, change)] as const];
  });
  return Array.isArray(whole) ? members.map(([, value]) => value) : Object.fromEntries(members);
}

const envelope: Envelope = { app_id: 'APP', project_id: 'PROJECT', accepted_time: '2023-11-14T22:13:21.000Z' };

/** An outcome as rules make it, for what has no rule yet. */
function outcomeWith(fields: object): Outcome {
  const [outcome] = outcomesOf(webhookOf(textItem('mid.1')));
  // The fields are those of the kind that they name.
  return Object.assign({}, outcome, fields) as Outcome;
}

group('toCallback', () => {
  const reason = { code: 'RATE_LIMITED', description: 'too fast', sub_code: 'UNSPECIFIED_SUB_CODE' } as const;

  test.each([undefined, null, [], 'item'])('should say so where the callback needs an item that is %j', (raw) => {
    const [outcome] = outcomesOf(webhookOf(itemWith({ read: { mid: 'mid.1' } })));

    const make = () => toCallback({ ...outcome, raw } as unknown as Outcome, envelope);

    expect(make).toThrow(new TypeError('outcome.raw is missing: keep it, because this callback holds the item'));
  });

  test.each([undefined, null])('should take the time of an outcome that is %j for absent', (timestamp) => {
    const outcome = { ...outcomesOf(webhookOf(textItem('mid.1')))[0], timestamp };

    const callback = toCallback(outcome as unknown as Outcome, envelope);

    expect(callback.event_time).toBe(envelope.accepted_time);
  });

  test('should need no item where the callback holds none', () => {
    const outcomes = outcomesOf(
      webhookOf(textItem('mid.1'), itemWith({ message: { mid: 'mid.2', is_unsupported: true } })),
    );

    const stored: readonly Outcome[] = JSON.parse(JSON.stringify(outcomes.map(({ raw, ...rest }) => rest)));

    expect(stored.map((outcome) => toCallback(outcome, envelope))).toEqual(
      outcomes.map((outcome) => toCallback(outcome, envelope)),
    );
  });

  test('should hand over what was stored with null for what it does not have', () => {
    const raw = itemWith({ read: { mid: 'mid.1' } });
    const [outcome] = outcomesOf({ entry: [{ id: account, messaging: [{ ...raw, timestamp: undefined }] }] });
    const stored = { ...outcome, object: null, timestamp: null, message_id: null, raw };

    const callback = toCallback(stored as unknown as Outcome, envelope);

    const payload = JSON.stringify({ object: 'instagram', entry: [{ id: account, messaging: [raw] }] });
    expect(callback).toMatchObject({ event_time: envelope.accepted_time, unsupported_callback: { payload } });
  });

  test.each([
    1, 999, 86_399_999, 951_782_400_007, 1_582_934_400_050, 1_700_000_000_100, 4_102_444_800_000, 4_102_444_800_001, -1,
    1.5, 253_402_300_800_000,
  ])('should write the time %d as the platform does', (timestamp) => {
    const outcome = { ...outcomesOf(webhookOf(textItem('mid.1')))[0], timestamp };

    const callback = toCallback(outcome as unknown as Outcome, envelope);

    expect(callback.event_time).toBe(new Date(timestamp).toISOString());
  });

  test.each([Number.NaN, tooLarge, 8_640_000_000_000_001, 'soon', '1785000000001', '', true, new Date(0), 5n])(
    'should throw a TypeError that says so for an outcome whose time is none: %s',
    (timestamp) => {
      const outcome = { ...outcomesOf(webhookOf(textItem('mid.1')))[0], timestamp };

      const make = () => toCallback(outcome as unknown as Outcome, envelope);

      expect(make).toThrow(new TypeError('outcome.timestamp must be a time in milliseconds, as a number'));
    },
  );

  test('should turn a failed send into a report, its keys in their order', () => {
    const given: Envelope = {
      ...envelope,
      message_id: 'MESSAGE',
      contact: person,
      conversation_id: 'CONVERSATION',
      contact_id: 'CONTACT',
      details: true,
      processing_mode: 'DISPATCH',
    };

    const callback = toCallback({ status: 'failed', reason }, given);

    expect(JSON.stringify(callback)).toBe(
      JSON.stringify({
        app_id: 'APP',
        accepted_time: '2023-11-14T22:13:21.000Z',
        event_time: '2023-11-14T22:13:21.000Z',
        project_id: 'PROJECT',
        message_delivery_report: {
          message_id: 'MESSAGE',
          conversation_id: 'CONVERSATION',
          status: 'FAILED',
          channel_identity: { channel: 'INSTAGRAM', identity: person, app_id: 'APP' },
          reason,
          contact_id: 'CONTACT',
          metadata: '',
          processing_mode: 'DISPATCH',
        },
      }),
    );
  });

  const comment = { field: 'comments', value: { id: '1', text: 'Price?' } };
  const reaction = itemWith({ reaction: { mid: 'mid.1', action: 'unreact' } });

  test.each<[string, object, object, ContactEvent | ContactMessageEvent]>([
    [
      'contact_event',
      { entry: [{ id: account, time: 1700000000, changes: [comment] }] },
      { contact: person },
      { comment_event: { id: '1', text: 'Price?', comment_type: 'FEED' } },
    ],
    [
      'contact_message_event',
      webhookOf(reaction),
      {},
      { reaction_event: { emoji: '', action: 'REACTION_ACTION_UNREACT', message_id: '' } },
    ],
  ])('should turn an event into a callback with a %s, its keys in their order', (key, webhook, known, event) => {
    const [origin] = outcomesOf(webhook);
    const given: Envelope = { ...envelope, id: 'EVENT', contact_id: 'C', conversation_id: 'CV', accept_time: 'T' };

    const callback = toCallback(outcomeWith({ ...origin, ...known, kind: 'event', event }), given);

    expect(JSON.stringify(callback)).toBe(
      JSON.stringify({
        app_id: 'APP',
        accepted_time: '2023-11-14T22:13:21.000Z',
        event_time: '2023-11-14T22:13:20.000Z',
        project_id: 'PROJECT',
        event: {
          id: 'EVENT',
          direction: 'TO_APP',
          [key]: event,
          channel_identity: { channel: 'INSTAGRAM', identity: person, app_id: 'APP' },
          contact_id: 'C',
          conversation_id: 'CV',
          accept_time: 'T',
        },
      }),
    );
  });

  test.each<[string, unknown, object, object]>([
    ['kind', 'message', { status: 'failed', reason }, { message_delivery_report: { status: 'FAILED', reason } }],
    ['self', true, outcomeWith({}), { message: { contact_message: { text_message: { text: 'Hello' } } } }],
    ['timestamp', 1, outcomeWith({}), { event_time: '2023-11-14T22:13:20.000Z' }],
    [
      'comment_event',
      {},
      outcomeWith({ kind: 'event', event: { reaction_event: {} } }),
      { event: { contact_message_event: { reaction_event: {} } } },
    ],
  ])('should not read %s that all objects inherit', (key, value, outcome, expected) => {
    let callback: unknown;
    Object.defineProperty(Object.prototype, key, { value, configurable: true, enumerable: true });
    try {
      callback = toCallback(outcome as Outcome, { ...envelope, message_id: 'MESSAGE', contact: person });
    } finally {
      Reflect.deleteProperty(Object.prototype, key);
    }

    expect(callback).toMatchObject(expected);
  });

  test.each([
    ['contact', { kind: 'event', event: { comment_event: { comment_type: 'LIVE' } } }],
    ['contact', { kind: 'receipt', status: 'DELIVERED', message_id: 'id' }],
    ['message_id', { kind: 'receipt', status: 'DELIVERED', contact: person }],
  ])('should hand over the item where %s is inherited alone', (key, { ...fields }) => {
    const outcome = outcomeWith(fields);
    if (key === 'contact') Reflect.deleteProperty(outcome, 'contact');
    Object.defineProperty(Object.prototype, key, { value: 'planted', configurable: true, enumerable: false });
    try {
      expect(toCallback(outcome, envelope)).toHaveProperty('unsupported_callback');
    } finally {
      Reflect.deleteProperty(Object.prototype, key);
    }
  });

  test('should take the contact of the envelope where the event has none', () => {
    const event = { comment_event: { comment_type: 'LIVE' } };

    const callback = toCallback(outcomeWith({ kind: 'event', event, contact: undefined }), {
      ...envelope,
      contact: 'other',
    });

    expect(callback).toMatchObject({ event: { channel_identity: { identity: 'other' } } });
  });

  const edit = { message_edit: { mid: 'mid.1', text: 'new', num_edit: 1 } };
  const change = { field: 'messages', value: edit };

  test.each([
    ['in the list messaging', '/entry/0/messaging/0', edit, { messaging: [edit] }],
    ['late in the list messaging', '/entry/0/messaging/12', edit, { messaging: [edit] }],
    ['in the list standby', '/entry/0/standby/3', edit, { standby: [edit] }],
    ['in the list changes', '/0/entry/0/changes/0', change, { changes: [change] }],
    ['bare, as an entry', '/entry/0', { id: account, messaging: [textItem('mid.1')], ...change }, change],
    ['bare, at the top', '', { object: 'instagram', ...change }, change],
    ['bare, in a list at the top', '/0', change, change],
  ])('should hand over a change that stands %s as a webhook with its item', (_name, at, raw, item) => {
    const outcome = outcomeWith({ kind: 'change', change: 'edited', text: 'new', at, raw });

    const callback = toCallback(outcome, envelope);

    const webhook = { object: 'instagram', entry: [{ id: account, time: 1700000000000, ...item }] };
    expect(callback).toMatchObject({
      unsupported_callback: { channel: 'INSTAGRAM', payload: JSON.stringify(webhook) },
    });
    const again = outcomesOf(webhook);
    expect(again.map(({ account, timestamp, kind }) => ({ account, timestamp, kind }))).toEqual([
      { account, timestamp: 1700000000000, kind: 'change' },
    ]);
  });

  test('should hand over a receipt whose item is too deep for JSON text', () => {
    const [outcome] = outcomesOf(webhookOf(itemWith({ read: { mid: 'mid.1', deep: deep() } })));
    if (outcome === undefined) throw new Error('The test expects an outcome.');

    const callback = toCallback(outcome, envelope);

    expect(callback).toMatchObject({ unsupported_callback: { payload: '' } });
  });

  test('should hand over a receipt that nobody can attribute to a person', () => {
    const item = { timestamp: 1700000000000, read: { mid: 'mid.1' } };
    const [outcome] = outcomesOf(webhookOf(item), { messageIdOf: () => 'id' });
    if (outcome === undefined) throw new Error('The test expects an outcome.');

    const callback = toCallback(outcome, envelope);

    expect(callback).toHaveProperty('unsupported_callback');
  });

  test('should not throw for details that are too deep for JSON text', () => {
    const message = { mid: 'mid.1', text: 'Hello', referral: { deep: deep() } };
    const [outcome] = outcomesOf(webhookOf(itemWith({ message })));
    if (outcome === undefined) throw new Error('The test expects an outcome.');

    const callback = toCallback(outcome, { ...envelope, details: true });

    expect(callback).toMatchObject({ message: { metadata: '' } });
  });

  test('should take null in the envelope for absent', () => {
    const nothing = Object.fromEntries(
      'id accept_time event_time conversation_id contact_id message_id contact metadata details processing_mode'
        .concat(' message_metadata correlation_id')
        .split(' ')
        .map((field) => [field, null]),
    );
    const outcomes = outcomesOf(
      webhookOf(textItem('mid.1'), itemWith({ message: { mid: 'mid.2', is_echo: true } }), itemWith({ read: {} })),
      { messageIdOf: (mid) => (mid === 'mid.2' ? 'id' : undefined) },
    );

    const callbacks = outcomes.map((outcome) => toCallback(outcome, { ...envelope, ...nothing }));

    expect(JSON.stringify(callbacks)).toBe(JSON.stringify(outcomes.map((outcome) => toCallback(outcome, envelope))));
  });

  test.each([
    ['is a promise: await it first', Promise.resolve(outcomeWith({}))],
    ['is the whole result: give one of its outcomes', fromInstagram(webhookOf(textItem('mid.1')))],
    ['is the whole result: give one of its outcomes', fromInstagram({})],
    ['is a list: give its outcomes one by one', outcomesOf(webhookOf(textItem('mid.1')))],
    ['is a list: give its outcomes one by one', []],
  ])('should say what to do where the outcome %s', (mistake, argument) => {
    // @ts-expect-error: an argument that no compiler would let pass
    const make = () => toCallback(argument, envelope);

    expect(make).toThrow(new TypeError(`outcome ${mistake}`));
  });

  test.each([
    null,
    undefined,
    'outcome',
    {},
    Object.create({ status: 'failed' }),
    { status: 'accepted', mid: 'mid.1' },
    { kind: 'greeting' },
  ])('should throw a TypeError that says so for %j, which is neither an outcome nor a send that failed', (argument) => {
    const make = () => toCallback(argument, envelope);

    expect(make).toThrow(new TypeError('outcome must be one of fromInstagram, or a send that failed'));
  });

  test.each([null, undefined, 'envelope', []])('should throw a TypeError that says so for the envelope %j', (given) => {
    // @ts-expect-error: an envelope that no compiler would let pass
    const make = () => toCallback(outcomeWith({}), given);

    expect(make).toThrow(new TypeError('envelope must be an object'));
  });

  test('should throw a TypeError that names a key of the envelope that there is not', () => {
    const given = { ...envelope, conversationId: 'CONVERSATION' };

    // @ts-expect-error: a key that no compiler would let pass
    const make = () => toCallback(outcomeWith({}), { ...given, conversationId: undefined });

    expect(() => toCallback(outcomeWith({}), given)).toThrow(new TypeError('envelope has no field "conversationId"'));
    expect(make).toThrow(new TypeError('envelope has no field "conversationId"'));
  });

  test('should say so for an envelope that is a promise', () => {
    const given = Promise.resolve(envelope);

    // @ts-expect-error: an envelope that no compiler would let pass
    const make = () => toCallback(outcomeWith({}), given);

    expect(make).toThrow(new TypeError('envelope is a promise: await it first'));
  });

  test.each([
    ['id', 7, 'string'],
    ['accept_time', new Date(0), 'string'],
    ['event_time', 1700000000000, 'string'],
    ['conversation_id', {}, 'string'],
    ['contact_id', 7, 'string'],
    ['message_id', 7, 'string'],
    ['contact', 900000000000001, 'string'],
    ['metadata', {}, 'string'],
    ['details', 'true', 'boolean'],
    ['processing_mode', true, 'string'],
    ['message_metadata', {}, 'string'],
    ['correlation_id', 7, 'string'],
  ])('should throw a TypeError for the field %s of the envelope that is %j', (field, value, type) => {
    const make = () => toCallback(outcomeWith({}), { ...envelope, [field]: value });

    expect(make).toThrow(new TypeError(`envelope.${field} must be a ${type}`));
  });

  test.each(['app_id', 'project_id', 'accepted_time'])('should throw a TypeError that names a missing %s', (field) => {
    const given = { ...envelope, [field]: undefined };

    const make = () => toCallback(outcomeWith({}), given);

    expect(make).toThrow(TypeError);
    expect(make).toThrow(`envelope.${field} must be a string`);
  });

  test.each(['app_id', 'project_id', 'accepted_time'])('should throw a TypeError for an empty %s', (field) => {
    const make = () => toCallback(outcomeWith({}), { ...envelope, [field]: '' });

    expect(make).toThrow(new TypeError(`envelope.${field} must not be empty`));
  });

  test.each(['message_id', 'contact'])('should take an empty %s for absent', (field) => {
    const known = { message_id: 'MESSAGE', contact: person, [field]: undefined };
    const receipts = [known, { ...known, [field]: '' }].map((fields) =>
      outcomeWith({ kind: 'receipt', status: 'READ', ...fields }),
    );

    for (const receipt of receipts) {
      expect(toCallback(receipt, { ...envelope, [field]: '' })).toHaveProperty('unsupported_callback');
      expect(toCallback(receipt, { ...envelope, [field]: 'known' })).toHaveProperty('message_delivery_report');
    }
  });

  test('should hand over an event whose person is empty', () => {
    const event = { comment_event: { comment_type: 'LIVE' } };

    const callback = toCallback(outcomeWith({ kind: 'event', event, contact: '' }), { ...envelope, contact: '' });

    expect(callback).toHaveProperty('unsupported_callback');
  });

  test.each(['message_id', 'contact'])('should throw a TypeError for an empty %s of a failed send', (field) => {
    const given: Envelope = { ...envelope, message_id: 'MESSAGE', contact: person, [field]: '' };

    const make = () => toCallback({ status: 'failed', reason }, given);

    expect(make).toThrow(new TypeError(`envelope.${field} must not be empty`));
  });

  test('should keep an empty conversation id', () => {
    const callback = toCallback(outcomeWith({}), { ...envelope, conversation_id: '' });

    expect(callback).toMatchObject({ message: { conversation_id: '' } });
  });

  test('should take fields of the envelope that are inherited for absent', () => {
    const given: Envelope = Object.assign(Object.create({ id: 'ID', metadata: 'x', nothing: 'x' }), envelope);
    const outcome = outcomeWith({});

    expect(toCallback(outcome, given)).toEqual(toCallback(outcome, envelope));
    expect(() => toCallback(outcome, Object.create(envelope))).toThrow(
      new TypeError('envelope.app_id must be a string'),
    );
  });

  test.each(['message_id', 'contact'])('should throw a TypeError that names a missing %s of a failed send', (field) => {
    const given: Envelope = { ...envelope, message_id: 'MESSAGE', contact: person, [field]: undefined };

    const make = () => toCallback({ status: 'failed', reason }, given);

    expect(make).toThrow(new TypeError(`envelope.${field} must be a string`));
  });

  test('should throw a TypeError for a message without a contact, whatever the envelope knows', () => {
    const make = () => toCallback(outcomeWith({ contact: undefined }), { ...envelope, contact: person });

    expect(make).toThrow(new TypeError('outcome.contact must be a string'));
  });

  test('should hand over an event whose person nobody knows, so that the rest of a batch goes on', () => {
    const webhook = {
      object: 'instagram',
      entry: [
        {
          id: '17841400000000001',
          time: 1_700_000_000,
          changes: [{ field: 'comments', value: { id: '1', text: 'Hi' } }],
        },
      ],
    };
    const result = fromInstagram(webhook);
    const outcomes = result.status === 'ok' ? result.outcomes : [];

    const [callback] = outcomes.map((outcome) => toCallback(outcome, envelope));

    expect(outcomes.map(({ kind }) => kind)).toStrictEqual(['event']);
    const payload = callback && 'unsupported_callback' in callback ? callback.unsupported_callback.payload : '';
    expect(JSON.parse(payload)).toMatchObject({ entry: [{ changes: webhook.entry[0]?.changes }] });
  });
});

group('dedupeKey of changes', () => {
  test('should not depend on the order of the keys of a change', () => {
    const value = { media_id: '1', comment_id: '2' };
    const keys = [
      { changes: [{ field: 'mentions', value }] },
      { changes: [{ value, field: 'mentions' }] },
      { field: 'mentions', value },
    ].map((entry) => {
      const result = fromInstagram({ object: 'instagram', entry: [{ id: '17841400000000001', time: 1, ...entry }] });
      return result.status === 'ok' && result.outcomes[0]?.dedupeKey;
    });

    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/./);
  });
});

group('describe', () => {
  test.each([
    [5, 'The webhook must be a parsed JSON object that can be read (expected object, received number).'],
    [
      Object.defineProperty({}, 'entry', {
        get: () => {
          throw new Error('do not read me');
        },
      }),
      'The webhook must be a parsed JSON object that can be read (expected object).',
    ],
    [{}, 'The webhook has no list "entry", nor "field" and "value" (expected entry).'],
  ])('should say in one sentence why a webhook was refused, and quote nothing of it: %j', (webhook, sentence) => {
    const result = fromInstagram(webhook);

    expect(result.status === 'refused' && result.issues.map(explain)).toEqual([sentence]);
  });
});

group('choice payloads', () => {
  test.each(['cg1', 'cg1:no-end', 'cg1:%2:data', 'cg1:%3a:data', 'CG1:id:data'])(
    'should leave %j to who made it',
    (payload) => {
      expect(readChoicePayload(payload)).toBeUndefined();
    },
  );

  test.each([
    ['', true],
    [' \n\t', true],
    ['cg1:', true],
    ['cg1:id:data', true],
    ['cg1', false],
    [' cg1:', false],
    ['data', false],
  ])('should need the mark for the data %j: %j', (data, expected) => {
    const isNeeded = needsMark(data);

    expect(isNeeded).toBe(expected);
  });
});
