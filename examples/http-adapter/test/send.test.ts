import { describe, expect, it } from 'vitest';
import { alice, bob, eventually, requestTo, startWorld } from './support/world.ts';

const anyTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const anyId = expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const hello = { text_message: { text: 'Hello' } };
const card = {
  card_message: {
    title: 'Lemon tart',
    description: 'Baked this morning',
    choices: [
      { text_message: { text: 'Order one' }, postback_data: 'tart' },
      { call_message: { title: 'Ring us', phone_number: '+4700000000' } },
    ],
  },
};

const identities = '/recipient/identified_by/channel_identities';

/** The field that no other kind of callback has. */
function kindOf(callback: object): string | undefined {
  const common = ['app_id', 'accepted_time', 'event_time', 'project_id'];
  return Object.keys(callback).find((key) => !common.includes(key));
}

function toAliceOf(app_id: string): object {
  return toAll({ channel: 'INSTAGRAM', identity: alice, app_id });
}

function toAll(...channel_identities: readonly object[]): object {
  return { recipient: { identified_by: { channel_identities } } };
}

describe('messages:send', () => {
  it('should send a message', async () => {
    const { standIn, call } = await startWorld();
    await standIn.says(alice, { text: 'Hi' });

    const answer = await call('messages:send', requestTo(alice, { message: hello }));

    expect(answer).toStrictEqual({ status: 200, body: { message_id: anyId, accepted_time: anyTime } });
    await eventually(() => expect(standIn.sent).toHaveLength(1));
    expect(standIn.sent[0]?.request).toStrictEqual({
      recipient: { id: alice },
      messaging_type: 'RESPONSE',
      message: { text: 'Hello' },
    });
  });

  it('should be found where the Conversation API has it', async () => {
    const { call } = await startWorld();

    const answer = await call('projects/project-1/messages:send', requestTo(alice, { message: hello }));

    expect(answer.status).toBe(200);
  });

  it('should not be found in another project', async () => {
    const { call, database } = await startWorld();

    const { status, body } = await call('projects/project-2/messages:send', requestTo(alice, { message: hello }));

    expect([status, Object(body).error.message]).toStrictEqual([404, 'No such project is served here.']);
    expect(database.query('SELECT * FROM messages')).toStrictEqual([]);
  });

  it('should send where Instagram is one of several channels, and the person of this app', async () => {
    const { call } = await startWorld();

    const fields = { channel_priority_order: ['WHATSAPP', 'INSTAGRAM'], ...toAliceOf('app-1') };
    const answer = await call('messages:send', requestTo(alice, { message: hello, ...fields }));

    expect(answer.status).toBe(200);
  });

  it('should send the requests of a message in order, and tell what had to change', async () => {
    const { standIn, call } = await startWorld();
    await standIn.says(alice, { text: 'Hi' });

    const { body } = await call('messages:send', requestTo(alice, { message: card }));

    expect(body).toStrictEqual({
      message_id: anyId,
      accepted_time: anyTime,
      notices: [
        {
          code: 'call.number-moved',
          severity: 'info',
          path: '/card_message/choices/1/call_message/phone_number',
          request: 1,
          description: expect.any(String),
        },
      ],
    });
    await eventually(() => expect(standIn.sent).toHaveLength(2));
    expect(standIn.sent.map(({ request }) => Object(request).message)).toMatchObject([
      { attachment: { type: 'template' } },
      { text: '> Ring us: +4700000000' },
    ]);
  });

  it('should send the tag of a human agent', async () => {
    const { standIn, call } = await startWorld();
    await standIn.says(alice, { text: 'Hi' });

    const channel_properties = { INSTAGRAM_MESSAGE_TAG: 'HUMAN_AGENT' };
    await call('messages:send', requestTo(alice, { message: hello, channel_properties }));

    await eventually(() => expect(standIn.sent).toHaveLength(1));
    expect(standIn.sent[0]?.request).toMatchObject({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' });
  });

  it('should bring a tap back to its message, with its metadata', async () => {
    const { standIn, target, call } = await startWorld();
    await standIn.says(alice, { text: 'Hi' });
    const { body } = await call('messages:send', requestTo(alice, { message: card, message_metadata: 'order 7' }));
    await eventually(() => expect(standIn.sent).toHaveLength(2));

    const payload = Object(standIn.sent[0]?.request).message.attachment.payload.elements[0].buttons[0].payload;
    await standIn.taps(alice, { title: 'Order one', payload });

    const message_id = Object(body).message_id;
    await eventually(() =>
      expect(target.callbacks().map(({ message }) => message)).toContainEqual(
        expect.objectContaining({
          contact_message: { choice_response_message: { message_id, postback_data: 'tart' } },
          metadata: 'order 7',
        }),
      ),
    );
  });

  it('should refuse what Instagram has no form for, and say where and why', async () => {
    const { standIn, call, database } = await startWorld();

    const answer = await call('messages:send', requestTo(alice, { message: { text_message: {} } }));

    expect(answer).toStrictEqual({
      status: 400,
      body: {
        error: {
          code: 400,
          message: 'Instagram has no form for this.',
          status: 'INVALID_ARGUMENT',
          details: [
            {
              code: 'field.missing',
              path: '/text_message/text',
              expected: 'string',
              field: '/message/text_message/text',
              description: expect.any(String),
            },
          ],
        },
      },
    });
    expect(database.query('SELECT * FROM messages')).toStrictEqual([]);
    expect(standIn.sent).toStrictEqual([]);
  });

  it('should tell too what it noticed in a message that it refuses', async () => {
    const { call } = await startWorld();

    const { status, body } = await call(
      'messages:send',
      requestTo(alice, { message: { text_message: { text: ' ' }, typo: 1 } }),
    );

    expect(status).toBe(400);
    expect(Object(body).error.details).toStrictEqual([
      {
        code: 'text.blank',
        path: '/text_message/text',
        field: '/message/text_message/text',
        description: expect.any(String),
      },
      {
        code: 'field.unknown',
        severity: 'info',
        path: '/typo',
        field: '/message/typo',
        description: expect.any(String),
      },
    ]);
  });

  it.each([
    ['a field that has no effect here', { ttl: '10s' }, '/', 'Unrecognized key: "ttl"'],
    ['another app', { app_id: 'app-2' }, '/app_id', 'No such app is served here'],
    ['a person of another app', toAliceOf('app-2'), `${identities}/0/app_id`, 'No such app is served here'],
    [
      'what is for other channels alone',
      { channel_priority_order: ['WHATSAPP', 'SMS'] },
      '/channel_priority_order',
      'Only INSTAGRAM is served here',
    ],
    ['a contact id', { recipient: { contact_id: '1' } }, '/recipient/identified_by', expect.any(String)],
    [
      'a person of another channel',
      toAll({ channel: 'SMS', identity: '1' }),
      '/recipient',
      'None of the channel identities is one of INSTAGRAM',
    ],
    [
      'a second person',
      toAll({ channel: 'INSTAGRAM', identity: alice }, { channel: 'INSTAGRAM', identity: bob }),
      '/recipient',
      'More than one of the channel identities is one of INSTAGRAM',
    ],
    ['nobody', toAll({ channel: 'INSTAGRAM', identity: ' ' }), '/recipient', expect.stringContaining('ASCII')],
    [
      'a property of another channel',
      { channel_properties: { INSTAGRAM_MESAGE_TAG: 'HUMAN_AGENT' } },
      '/channel_properties',
      'Unrecognized key: "INSTAGRAM_MESAGE_TAG"',
    ],
    [
      'another tag',
      { channel_properties: { INSTAGRAM_MESSAGE_TAG: 'HUMAN' } },
      '/channel_properties/INSTAGRAM_MESSAGE_TAG',
      expect.any(String),
    ],
    ['metadata that is too long', { message_metadata: 'x'.repeat(1025) }, '/message_metadata', expect.any(String)],
  ])('should refuse %s', async (_, fields, field, description) => {
    const { call } = await startWorld();

    const { status, body } = await call('messages:send', requestTo(alice, { message: hello, ...fields }));

    expect(status).toBe(400);
    expect(Object(body).error.details).toContainEqual({ field, description });
  });

  it.each([[null], [''], [[]]])('should take a field that is %j for absent', async (empty) => {
    const { standIn, target, call } = await startWorld();
    await standIn.says(alice, { text: 'Hi' });

    const names = ['ttl', 'callback_url', 'channel_priority_order', 'channel_properties', 'message_metadata'];
    const more = ['correlation_id', 'processing_strategy', 'queue'];
    const fields = Object.fromEntries([...names, ...more].map((name) => [name, empty]));
    const identity = { channel: 'INSTAGRAM', identity: alice, app_id: empty };
    const recipient = { contact_id: empty, identified_by: { channel_identities: [identity] } };
    const answer = await call('messages:send', { app_id: 'app-1', message: hello, ...fields, recipient });

    expect(answer).toStrictEqual({ status: 200, body: { message_id: anyId, accepted_time: anyTime } });
    await eventually(() => expect(target.callbacks()).toHaveLength(2));
    expect(target.callbacks()[1]).not.toHaveProperty('correlation_id');
  });

  it('should refuse a body that is too large', async () => {
    const { call } = await startWorld({ settings: { MAX_BODY_BYTES: '1000' } });

    const { status, body } = await call('messages:send', requestTo(alice, { message: hello, x: 'x'.repeat(1000) }));

    expect([status, Object(body).error.message]).toStrictEqual([413, 'The body is too large.']);
  });

  it('should refuse what is no JSON', async () => {
    const { call } = await startWorld();

    const { status, body } = await call('messages:send', '{');

    expect([status, Object(body).error.message]).toStrictEqual([400, 'The body is no JSON.']);
  });

  it.each(['Bearer another', 'Basic YTpi', ''])('should refuse who has no token: %j', async (authorization) => {
    const { url } = await startWorld();

    const response = await fetch(`${url}/v1/messages:send`, { method: 'POST', headers: { authorization } });

    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer /);
    expect({ status: response.status, body: await response.json() }).toStrictEqual({
      status: 401,
      body: {
        error: { code: 401, message: expect.stringContaining('token'), status: 'UNAUTHENTICATED', details: [] },
      },
    });
  });
});

describe('events:send', () => {
  it('should show that somebody is typing', async () => {
    const { standIn, target, call, send } = await startWorld();
    await standIn.says(alice, { text: 'Hi' });

    const answer = await call('events:send', requestTo(alice, { event: { composing_event: {} } }));

    expect(answer).toStrictEqual({ status: 200, body: { event_id: anyId, accepted_time: anyTime } });
    await eventually(() => expect(standIn.sent).toHaveLength(1));
    expect(standIn.sent[0]?.request).toStrictEqual({ recipient: { id: alice }, sender_action: 'typing_on' });
    await send(alice, hello);
    // It has no report. The next report is of the message after it.
    await eventually(() =>
      expect(target.callbacks().map(kindOf)).toStrictEqual(['message', 'message_delivery_report']),
    );
  });

  it('should answer the last comment of a person in private, and report of the event', async () => {
    const { standIn, target, call } = await startWorld();
    standIn.comments(alice, 'First');
    const comment_id = standIn.comments(alice, 'How much?');
    await eventually(() => expect(target.callbacks()).toHaveLength(2));

    const event = { comment_reply_event: { text: 'Ten euros' } };
    const { body } = await call('events:send', requestTo(alice, { event, event_metadata: 'price' }));

    await eventually(() => expect(target.callbacks()).toHaveLength(3));
    expect(standIn.sent[0]?.request).toStrictEqual({
      recipient: { comment_id },
      messaging_type: 'RESPONSE',
      message: { text: 'Ten euros' },
    });
    expect(target.callbacks()[2]).toStrictEqual({
      app_id: 'app-1',
      accepted_time: Object(body).accepted_time,
      event_time: anyTime,
      project_id: 'project-1',
      event_delivery_report: {
        event_id: Object(body).event_id,
        conversation_id: '',
        status: 'DELIVERED',
        channel_identity: { channel: 'INSTAGRAM', identity: alice, app_id: 'app-1' },
        contact_id: '',
        metadata: 'price',
        processing_mode: 'DISPATCH',
      },
    });
  });

  it('should refuse to answer a comment that nobody wrote', async () => {
    const { call } = await startWorld();

    const event = { comment_reply_event: { text: 'Ten euros' } };
    const { status, body } = await call('events:send', requestTo(alice, { event }));

    expect([status, Object(body).error.details[0].code]).toStrictEqual([400, 'event.no-comment']);
  });
});

describe('messages:transcode', () => {
  const transcode = (app_message: object, more: object = {}) => ({
    app_id: 'app-1',
    app_message,
    channels: ['INSTAGRAM'],
    ...more,
  });

  it('should give the one request of a message', async () => {
    const { call, standIn } = await startWorld();

    const answer = await call('messages:transcode', transcode(hello, { to: alice }));

    const request = { recipient: { id: alice }, messaging_type: 'RESPONSE', message: { text: 'Hello' } };
    expect(answer).toStrictEqual({ status: 200, body: { transcoded_message: { INSTAGRAM: JSON.stringify(request) } } });
    expect(standIn.sent).toStrictEqual([]);
  });

  it('should give several as an array that an explicit message takes back', async () => {
    const { call, standIn } = await startWorld();
    await standIn.says(alice, { text: 'Hi' });
    const { body } = await call('messages:transcode', transcode(card));

    const explicit_channel_message = Object(body).transcoded_message;
    await call('messages:send', requestTo(alice, { message: { ...hello, explicit_channel_message } }));

    await eventually(() => expect(standIn.sent).toHaveLength(2));
    const requests = standIn.sent.map(({ request }) => request);
    const recipient = { id: alice };
    expect(
      JSON.parse(explicit_channel_message.INSTAGRAM).map((each: object) => ({ ...each, recipient })),
    ).toStrictEqual(requests);
  });

  it('should tell what had to change', async () => {
    const { call } = await startWorld();

    const { body } = await call('messages:transcode', transcode(card));

    expect(Object(body).notices).toMatchObject([{ code: 'call.number-moved', description: expect.any(String) }]);
  });

  it('should refuse what has no effect', async () => {
    const { call } = await startWorld();

    const { body } = await call('messages:transcode', transcode(hello, { from: 'app-1' }));

    expect(Object(body).error.details).toStrictEqual([{ field: '/', description: 'Unrecognized key: "from"' }]);
  });

  it('should refuse other channels', async () => {
    const { call } = await startWorld();

    const { body } = await call('messages:transcode', transcode(hello, { channels: ['SMS'] }));

    expect(Object(body).error.details).toStrictEqual([
      { field: '/channels', description: 'Only INSTAGRAM is served here' },
    ]);
  });
});
