import { expect, describe as group, test } from 'vitest';
import {
  type ContactEvent,
  type ContactMessageEvent,
  describe,
  type Envelope,
  fromInstagram,
  type InboundOptions,
  type Outcome,
  toCallback,
} from '../src/inbound/index.ts';

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
function deep(levels = 100_000): unknown {
  return JSON.parse('['.repeat(levels) + ']'.repeat(levels));
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

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

    expect(outcomes.map(({ rule }) => rule)).toEqual(['text', 'text', 'media', 'unsupported', 'text', 'unsupported']);
  });

  test('should call the look-ups as methods of the options', () => {
    class Store {
      readonly ids = new Map([['mid.0', 'id-0']]);
      messageIdOf(mid: string): string | undefined {
        return this.ids.get(mid);
      }
    }

    const [outcome] = outcomesOf(webhookOf(itemWith({ read: { mid: 'mid.0' } })), new Store());

    expect(outcome).toMatchObject({ kind: 'receipt', message_id: 'id-0' });
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

  test('should give an attachment without a type no place in the details of an echo', () => {
    const message = { mid: 'mid.1', is_echo: true, attachments: [null, {}, { type: '' }] };

    const [outcome] = outcomesOf(webhookOf(itemWith({ message })));

    expect(outcome?.details).toEqual({});
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

  test('should keep a share and a post apart that say nothing of themselves', () => {
    const attachments = [{ type: 'share' }, { type: 'ig_post' }, {}];

    const outcomes = outcomesOf(webhookOf(itemWith({ message: { mid: 'mid.1', attachments } })));

    expect(outcomes.map(({ details }) => details)).toEqual([{ type: 'share' }, { type: 'ig_post' }, {}]);
  });

  test.each([
    ['an unsend', { message: { mid: 'mid.1', is_deleted: true } }],
    ['a heart', { message: { mid: 'mid.1', attachments: [{ type: 'like_heart' }] } }],
    ['a referral in a message without content', { message: { mid: 'mid.1', referral: { ref: 'a' } } }],
    ['a referral', { referral: { ref: 'a' } }],
    ['an edit', { message_edit: { mid: 'mid.1', text: 'Hi', num_edit: 1 } }],
    ['a reaction', { reaction: { mid: 'mid.1', action: 'react' } }],
    ['a message that is no object', { message: 'Hello' }],
  ])('should hand over %s, whose rule is still to come', (_name, fields) => {
    const outcomes = outcomesOf(webhookOf(itemWith(fields)));

    expect(outcomes).toMatchObject([{ rule: 'unsupported', kind: 'unsupported', reason: 'unknown', contact: person }]);
  });

  test('should hand over each item of the other lists, alone in its entry', () => {
    const change = { field: 'comments', value: { id: '1' } };
    const entry = { id: account, standby: [textItem('mid.1')], changes: [change], messaging: [textItem('mid.2')] };

    const [message, standby, comment] = outcomesOf({ entry: [entry] });

    expect(message?.kind).toBe('message');
    expect(summary(standby)).toEqual({
      reason: 'unknown',
      at: '/entry/0/standby/0',
      part: { index: 0, count: 1 },
      payload: JSON.stringify({ entry: [{ id: account, standby: [textItem('mid.1')] }] }),
    });
    expect(summary(comment)).toEqual({
      reason: 'unknown',
      at: '/entry/0/changes/0',
      part: { index: 0, count: 1 },
      payload: JSON.stringify({ entry: [{ id: account, changes: [change] }] }),
    });
  });

  test('should hand over a bare change, at the top and as an entry', () => {
    const change = { field: 'messages', value: textItem('mid.1') };

    const bare = outcomesOf(change);
    const entry = outcomesOf({ object: 'instagram', entry: [change] });

    const part = { index: 0, count: 1 };
    expect(bare.map(summary)).toEqual([{ reason: 'unknown', at: '', part, payload: JSON.stringify(change) }]);
    expect(entry.map(summary)).toEqual([
      { reason: 'unknown', at: '/entry/0', part, payload: JSON.stringify({ object: 'instagram', entry: [change] }) },
    ]);
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
    [{ messageIdOf: 'id' }, 'options.messageIdOf'],
    [{ choiceOf: {} }, 'options.choiceOf'],
    [{ choiceOf: null }, 'options.choiceOf'],
  ])('should throw a TypeError that names what is wrong in the options %j', (options, name) => {
    // @ts-expect-error: options that no compiler would let pass
    const read = () => fromInstagram(webhookOf(), options);

    expect(read).toThrow(TypeError);
    expect(read).toThrow(`${name} must be`);
  });
});

group('look-ups', () => {
  const reply = itemWith({
    message: { mid: 'mid.1', text: 'Hi', attachments: [image, image], reply_to: { mid: 'mid.0' } },
  });
  const fail = () => {
    throw new Error('no database');
  };

  test.each([
    ['the message that is answered', reply, { messageIdOf: fail }],
    ['an echo', itemWith({ message: { mid: 'mid.1', is_echo: true } }), { messageIdOf: fail }],
    ['a read', itemWith({ read: { mid: 'mid.1' } }), { messageIdOf: fail }],
    ['a quick reply', itemWith({ message: { text: 'Yes', quick_reply: { payload: 'y' } } }), { choiceOf: fail }],
    ['a choice of ours without an id', itemWith({ postback: { title: 'Yes', payload: 'cg1::y' } }), { choiceOf: fail }],
    ['a postback', itemWith({ postback: { title: 'Yes', payload: 'y' } }), { choiceOf: fail }],
  ])('should make the item unsupported, as a whole, when they throw for %s', (_name, item, options) => {
    const outcomes = outcomesOf(webhookOf(textItem('mid.0'), item, textItem('mid.2')), options);

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
  });

  test.each([5, {}, Promise.resolve('id')])('should count a message id that is no string as failed: %j', (answer) => {
    // @ts-expect-error: an answer that no compiler would let pass
    const options: InboundOptions = { messageIdOf: () => answer };

    const [outcome] = outcomesOf(webhookOf(itemWith({ read: { mid: 'mid.1' } })), options);

    expect(outcome).toMatchObject({ kind: 'unsupported', reason: 'lookup-failed' });
  });

  test.each([
    'choice',
    Promise.resolve({ message_id: 'id', postback_data: 'data' }),
    { message_id: 5, postback_data: 'data' },
    { message_id: 'id' },
  ])('should count a choice of the wrong form as failed: %j', (answer) => {
    // @ts-expect-error: an answer that no compiler would let pass
    const options: InboundOptions = { choiceOf: () => answer };

    const [outcome] = outcomesOf(webhookOf(itemWith({ postback: { payload: 'y' } })), options);

    expect(outcome).toMatchObject({ kind: 'unsupported', reason: 'lookup-failed' });
  });

  test.each([undefined, null, ''])('should take %j for an id that is not known', (answer) => {
    // @ts-expect-error: data bases often answer with null
    const options: InboundOptions = { messageIdOf: () => answer };

    const [outcome] = outcomesOf(webhookOf(itemWith({ read: { mid: 'mid.1' } })), options);

    expect(outcome).toMatchObject({ kind: 'receipt', status: 'READ' });
    expect(outcome).not.toHaveProperty('message_id');
  });
});

group('dedupeKey', () => {
  const items = [
    textItem('mid.1'),
    textItem('mid.2'),
    itemWith({ message: { mid: 'mid.1', text: 'Hello', is_echo: true } }),
    itemWith({ message: { mid: 'mid.1', is_deleted: true } }),
    itemWith({ message: { text: 'without an id' } }),
    itemWith({ message: { text: 'without an id, too' } }),
    itemWith({ message: { mid: 'mid.3', text: 'parts', attachments: [image, image] } }),
    itemWith({ postback: { mid: 'mid.1', title: 'Yes', payload: 'y' } }),
    itemWith({ postback: { title: 'Yes', payload: 'y' } }),
    itemWith({ postback: { title: 'Yes', payload: 'n' } }),
    itemWith({ postback: { title: 'Yes', payload: 'y' }, timestamp: 1700000000001 }),
    itemWith({ postback: { title: 'Yes', payload: 'y' }, sender: { id: 'another' } }),
    itemWith({ postback: { title: 'Yes', payload: 'y' }, timestamp: 'soon' }),
    itemWith({ postback: { title: 'Yes', payload: 'y' }, sender: null }),
    itemWith({ postback: { title: 'Yes' } }),
    itemWith({ read: { mid: 'mid.1' } }),
    itemWith({ read: { mid: 'mid.1' }, sender: { id: 'another' } }),
    itemWith({ read: { mid: 'mid.1' }, sender: null }),
    itemWith({ read: { watermark: 1700000000000 } }),
    itemWith({ reaction: { mid: 'mid.1', action: 'react' } }),
    itemWith({ reaction: { mid: 'mid.1', action: 'unreact' } }),
    {},
    null,
    'text',
    5,
  ];

  test('should differ between items and between parts', () => {
    const keys = keysOf(...items);

    expect(keys).toHaveLength(items.length + 2);
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

  test('should not depend on the list', () => {
    const [standby] = outcomesOf({ entry: [{ id: account, standby: [textItem('mid.1')] }] });

    expect([standby?.dedupeKey]).toEqual(keysOf(textItem('mid.1')));
  });

  test('should differ between accounts', () => {
    const outcomes = outcomesOf({ entry: ['1', '2'].map((id) => ({ id, messaging: [textItem('mid.1')] })) });

    expect(outcomes[0]?.dedupeKey).not.toBe(outcomes[1]?.dedupeKey);
  });

  test('should not depend on the time of an entry without items', () => {
    const entries = [{ id: account, time: 1 }, { id: account, time: 2 }, { id: account, field: 'a' }, 'entry', null];

    const [first, second, ...others] = outcomesOf({ entry: entries }).map(({ dedupeKey }) => dedupeKey);

    expect(first).toBe(second);
    expect(new Set([first, ...others]).size).toBe(4);
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
  test('should not throw for values that are too deep for JSON text', () => {
    const items = [
      deep(),
      { message: deep() },
      itemWith({ deep: deep() }),
      itemWith({ message: { mid: 'a', referral: { deep: deep() } } }),
    ];

    const outcomes = outcomesOf(webhookOf(...items));

    expect(outcomes.map((outcome) => outcome.kind === 'unsupported' && outcome.payload)).toEqual(['', '', '', '']);
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

    const outcomes = outcomesOf(webhookOf(inherited, bare));

    expect(outcomes.map(({ kind }) => kind)).toEqual(['unsupported', 'message']);
    expect(outcomes[1]?.raw).toBe(bare);
  });

  test('should survive every kind of value in every place', () => {
    const whole = {
      object: 'instagram',
      entry: [
        {
          id: account,
          time: 1700000000123,
          messaging: [
            itemWith({ message: { mid: 'mid.1', text: 'Hi', quick_reply: { payload: 'y' } } }),
            itemWith({
              message: { mid: 'mid.2', text: 'Hi', reply_to: { mid: 'mid.0', story: { id: '1', url: 'u' } } },
            }),
            itemWith({
              message: { mid: 'mid.3', attachments: [{ type: 'share', payload: { url: 'u', title: 't' } }] },
            }),
            itemWith({ message: { mid: 'mid.4', is_echo: true, attachments: [image] } }),
            itemWith({ message: { mid: 'mid.5', referral: { product: { id: '1' } } } }),
            itemWith({ postback: { mid: 'mid.6', title: 'Yes', payload: 'y' } }),
            itemWith({ read: { mid: 'mid.7', watermark: 1 } }),
          ],
        },
      ],
    };
    const values = [null, true, 0, -1, 1e300, '', 'text', [], [null], {}, { id: {} }, undefined];
    const damaged = placesOf(whole).flatMap((place) => values.map((value) => replaced(whole, place, value)));

    const results = damaged.map((webhook) => fromInstagram(webhook, { messageIdOf: () => 'id' }));

    expect(results.every(({ status }) => status === 'ok' || status === 'refused')).toBe(true);
    for (const result of results) {
      if (result.status === 'ok')
        for (const outcome of result.outcomes) expect(toCallback(outcome, envelope)).toBeDefined();
    }
  });
});

type Step = string | number;

/** Every place in a value, as the steps that lead there. */
function placesOf(value: unknown): readonly (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner).map((place) => [key, ...place]))];
}

function replaced(whole: unknown, [step, ...others]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((inner, index) => (String(index) === step ? replaced(inner, others, value) : inner));
  return Object.fromEntries(
    Object.entries(Object(whole)).map(([key, inner]) => [key, key === step ? replaced(inner, others, value) : inner]),
  );
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

  test.each<[string, ContactEvent | ContactMessageEvent]>([
    ['contact_event', { comment_event: { id: '1', text: 'Price?', comment_type: 'FEED' } }],
    ['contact_message_event', { reaction_event: { emoji: '', action: 'REACTION_ACTION_UNREACT', message_id: '' } }],
  ])('should turn an event into a callback with a %s, its keys in their order', (key, event) => {
    const given: Envelope = { ...envelope, id: 'EVENT', contact_id: 'C', conversation_id: 'CV', accept_time: 'T' };

    const callback = toCallback(outcomeWith({ kind: 'event', event }), given);

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

  test('should take the contact of the envelope where the event has none', () => {
    const event = { comment_event: { comment_type: 'LIVE' } };

    const callback = toCallback(outcomeWith({ kind: 'event', event, contact: undefined }), {
      ...envelope,
      contact: 'other',
    });

    expect(callback).toMatchObject({ event: { channel_identity: { identity: 'other' } } });
  });

  test.each([
    ['/entry/0/messaging/0', 'messaging'],
    ['/entry/0/standby/3', 'standby'],
    ['/0/entry/0/changes/0', 'changes'],
    ['', 'messaging'],
  ])('should hand over a change at "%s" as a webhook with its item in the list %s', (at, list) => {
    const raw = { message_edit: { mid: 'mid.1', text: 'new' } };

    const callback = toCallback(outcomeWith({ kind: 'change', change: 'edited', text: 'new', at, raw }), envelope);

    const webhook = { object: 'instagram', entry: [{ id: account, time: 1700000000000, [list]: [raw] }] };
    expect(callback).toMatchObject({
      unsupported_callback: { channel: 'INSTAGRAM', payload: JSON.stringify(webhook) },
    });
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

  test.each(['app_id', 'project_id', 'accepted_time'])('should throw a TypeError that names a missing %s', (field) => {
    const given = { ...envelope, [field]: undefined };

    const make = () => toCallback(outcomeWith({}), given);

    expect(make).toThrow(TypeError);
    expect(make).toThrow(`envelope.${field} must be a string`);
  });

  test.each(['message_id', 'contact'])('should throw a TypeError that names a missing %s of a failed send', (field) => {
    const given: Envelope = { ...envelope, message_id: 'MESSAGE', contact: person, [field]: undefined };

    const make = () => toCallback({ status: 'failed', reason }, given);

    expect(make).toThrow(new TypeError(`envelope.${field} must be a string`));
  });

  test('should throw a TypeError where nobody knows the contact of a message', () => {
    const make = () => toCallback(outcomeWith({ contact: undefined }), envelope);

    expect(make).toThrow(new TypeError('envelope.contact must be a string'));
  });
});

group('describe', () => {
  test.each([
    ['text', 'The webhook must be a parsed JSON object, not string.'],
    [{}, 'The webhook has no list "entry", nor "field" and "value": there is nothing to read in it.'],
  ])('should say in one sentence why a webhook was refused, and quote nothing of it: %j', (webhook, sentence) => {
    const result = fromInstagram(webhook);

    expect(result.status === 'refused' && result.issues.map(describe)).toEqual([sentence]);
  });
});
