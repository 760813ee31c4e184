import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Order } from '../src/send-call.ts';
import { receive, startRig } from './support/rig.ts';
import { account, apiToken } from './support/settings.ts';
import { storedIn, until } from './support/stored.ts';
import { bodyOf, deliver, text } from './support/webhooks.ts';

describe('the webhook', () => {
  test('should keep an item once, however often and in whatever batch it is delivered', async () => {
    const rig = await startRig();
    const url = await receive(rig);
    const [one, two, three] = [text('900000000000001', 'one'), text('900000000000001', 'two'), text('7', 'three')];

    await deliver(url, bodyOf(one, two));
    await Promise.all([deliver(url, bodyOf(one, two)), deliver(url, bodyOf(two, three)), deliver(url, bodyOf(three))]);

    const stored = await storedIn('inbound', rig);
    const texts = stored.map((message) => message.json<TextWebhook>().entry[0].messaging[0].message.text);
    expect(texts).toEqual(['one', 'two', 'three']);
  });

  test('should keep the order of a conversation within a batch', async () => {
    const rig = await startRig();
    const url = await receive(rig);
    const words = Array.from({ length: 50 }, (_, index) => String(index));

    const status = await deliver(url, bodyOf(...words.map((word) => text('900000000000001', word))));

    const stored = await storedIn('inbound', rig);
    expect(status).toBe(200);
    expect(stored.map((message) => message.json<TextWebhook>().entry[0].messaging[0].message.text)).toEqual(words);
  });

  test('should not answer 200 while the stream does not acknowledge, and lose nothing', async () => {
    const rig = await startRig();
    const url = await receive(rig);
    const body = bodyOf(text('900000000000001', 'one'), text('7', 'two'));

    await rig.nats.kill();
    const refused = await deliver(url, body);
    rig.nats.start();
    await until(async () => (await deliver(url, body)) === 200);

    expect(refused).toBe(503);
    expect(await storedIn('inbound', rig)).toHaveLength(2);
  });

  test('should keep nothing of a conversation that stands behind what could not be kept', async () => {
    // More than the server takes in one message.
    const rig = await startRig({ MAX_BODY_BYTES: '20000000' });
    const url = await receive(rig);
    const [one, three] = [text('900000000000001', 'one'), text('900000000000001', 'three')];

    const status = await deliver(url, bodyOf(one, text('900000000000001', 'x'.repeat(9_000_000)), three));

    expect(status).toBe(503);
    expect(await storedIn('inbound', rig)).toHaveLength(1);
  });

  test('should not acknowledge what falls into a partition that the streams have not', async () => {
    const rig = await startRig();
    const url = await receive({ ...rig, settings: { ...rig.settings, partitions: 1_000_000 } });

    const status = await deliver(url, bodyOf(text('900000000000001', 'one')));

    expect(status).toBe(503);
  });

  test('should put aside what is of another product of the same Meta app, and say so', async () => {
    const rig = await startRig();
    const url = await receive(rig);
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => log.mockRestore());
    const body = bodyOf(text('900000000000001', 'one')).replace('"instagram"', '"page"');

    const status = await deliver(url, body);

    expect(status).toBe(200);
    expect(await storedIn('inbound', rig)).toEqual([]);
    expect(log.mock.calls).toEqual([['receiver: left out items of "page", which is another product']]);
  });

  test('should refuse a body with another signature, and keep nothing of it', async () => {
    const rig = await startRig();
    const url = await receive(rig);

    const status = await deliver(url, bodyOf(text('900000000000001', 'one')), 'another-secret');

    expect(status).toBe(401);
    expect(await storedIn('inbound', rig)).toEqual([]);
  });

  test('should stop reading a body that is too large', async () => {
    const rig = await startRig({ MAX_BODY_BYTES: '1000' });
    const url = await receive(rig);

    const status = await deliver(url, bodyOf(text('900000000000001', 'x'.repeat(500_000))));

    expect(status).toBe(413);
    expect(await storedIn('inbound', rig)).toEqual([]);
  });

  test.each([
    ['not JSON', '{"object":', 'The webhook is no object'],
    ['no webhook', '{"object":"instagram"}', 'The webhook has no entry'],
  ])('should put a body that is %s among the dead letters with the reason', async (_, body) => {
    const rig = await startRig();
    const url = await receive(rig);

    const statuses = [await deliver(url, body), await deliver(url, body)];

    const dead = await storedIn('dead', rig);
    expect(statuses).toEqual([200, 200]);
    expect(dead.map((letter) => [letter.subject, letter.string(), letter.header.get('Reason')])).toEqual([
      ['dead.inbound.0', body, expect.stringContaining('webhook')],
    ]);
  });

  test('should put a body with too many items among the dead letters, and keep those that were read', async () => {
    const rig = await startRig({ MAX_BODY_BYTES: '1000000' });
    const url = await receive(rig);
    const body = bodyOf(...Array.from({ length: 2005 }, (_, index) => text('900000000000001', String(index))));

    const status = await deliver(url, body);

    const dead = await storedIn('dead', rig);
    expect(status).toBe(200);
    expect(dead.map((letter) => [letter.subject, letter.string(), letter.header.get('Reason')])).toEqual([
      ['dead.inbound.0', body, 'It has too many items: 6 are left out.'],
    ]);
    expect(await storedIn('inbound', rig)).toHaveLength(1999);
  });

  test('should let no id from outside into a subject', async () => {
    const rig = await startRig();
    const url = await receive(rig);

    const status = await deliver(url, bodyOf(text('*', 'one'), text('>', 'two'), text('a.b c\r\nX: y', 'three')));

    const stored = await storedIn('inbound', rig);
    expect(status).toBe(200);
    expect(stored).toHaveLength(3);
    expect(stored.every(({ subject }) => /^inbound\.[0-3]$/.test(subject))).toBe(true);
  });

  test('should answer the handshake with the challenge', async () => {
    const rig = await startRig();
    const url = await receive(rig);
    const query = 'hub.mode=subscribe&hub.challenge=1158&hub.verify_token=';

    const [right, wrong] = await Promise.all([
      fetch(`${url}/webhook?${query}verify-token`),
      fetch(`${url}/webhook?${query}guess`),
    ]);

    expect([right.status, await right.text(), wrong.status]).toEqual([200, '1158', 403]);
  });
});

describe('messages:send', () => {
  const call = {
    app_id: '01APP',
    recipient: { identified_by: { channel_identities: [{ channel: 'INSTAGRAM', identity: '900000000000001' }] } },
    message: { text_message: { text: 'Hello' } },
  };

  test('should answer with the id of a message that the stream has', async () => {
    const rig = await startRig();
    const url = await receive(rig);

    const response = await send(url, JSON.stringify(call));

    const answer = await response.json();
    const [stored] = await storedIn('outbound', rig);
    const order = stored?.json<Order>();
    expect(answer).toEqual({
      message_id: order?.message_id,
      accepted_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    expect(order).toEqual({
      message_id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      account,
      contact: '900000000000001',
      message: call.message,
      channel_properties: {},
    });
  });

  test.each([
    ['no JSON', '{'],
    ['no recipient', JSON.stringify({ ...call, recipient: {} })],
    ['another channel', JSON.stringify(call).replace('INSTAGRAM', 'MESSENGER')],
    ['no message', JSON.stringify({ ...call, message: 'Hello' })],
    ['a message that Instagram has no form for', JSON.stringify({ ...call, message: { text_message: {} } })],
    ['another app', JSON.stringify({ ...call, app_id: 'another' })],
    ['a field without effect', JSON.stringify({ ...call, ttl: '10s' })],
    ['a property that is no text', JSON.stringify({ ...call, channel_properties: { a: { toString: 1 } } })],
  ])('should refuse a call with %s', async (_, body) => {
    const rig = await startRig();
    const url = await receive(rig);

    const { status } = await send(url, body);

    expect(status).toBe(400);
    expect(await storedIn('outbound', rig)).toEqual([]);
  });

  test('should say why it refuses a message, and what it noticed in it', async () => {
    const rig = await startRig();
    const url = await receive(rig);
    const message = { text_message: { text: ' ' }, typo: 1 };

    const response = await send(url, JSON.stringify({ ...call, message }));

    const { error } = Object(await response.json());
    expect(error.message).toBe('The text at /text_message/text must not be blank. The field at /typo is unknown.');
  });

  test('should take a call with its project in the path, and no other', async () => {
    const rig = await startRig();
    const url = await receive(rig);

    const statuses = [];
    for (const project of ['p-1', 'p-2']) {
      const answer = await send(`${url}/v1/projects/${project}/messages:send`, JSON.stringify(call));
      statuses.push(answer.status);
    }

    expect(statuses).toEqual([200, 404]);
  });

  test('should pass channel properties on', async () => {
    const rig = await startRig();
    const url = await receive(rig);
    const channel_properties = { INSTAGRAM_MESSAGE_TAG: 'HUMAN_AGENT' };

    await send(url, JSON.stringify({ ...call, channel_properties }));

    const [stored] = await storedIn('outbound', rig);
    expect(stored?.json()).toMatchObject({ channel_properties });
  });

  test('should refuse a call without the token', async () => {
    const rig = await startRig();
    const url = await receive(rig);

    const { status } = await send(url, JSON.stringify(call), 'another');

    expect(status).toBe(401);
  });

  test('should answer once the streams are back, with one message in them', async () => {
    const rig = await startRig();
    const url = await receive(rig);

    await rig.nats.kill();
    const answer = send(url, JSON.stringify(call));
    await pause(3_000);
    rig.nats.start();

    expect((await answer).status).toBe(200);
    expect(await storedIn('outbound', rig)).toHaveLength(1);
  });

  test('should not answer 200 while no stream acknowledges', async () => {
    const rig = await startRig();
    const url = await receive({ ...rig, settings: { ...rig.settings, partitions: 1_000_000 } });

    const { status } = await send(url, JSON.stringify(call));

    expect(status).toBe(503);
  });
});

function send(url: string, body: string, token: string = apiToken): Promise<Response> {
  const headers = { authorization: `Bearer ${token}` };
  const address = url.endsWith(':send') ? url : `${url}/v1/messages:send`;
  return fetch(address, { method: 'POST', headers, body });
}

/** What these tests post. */
interface TextWebhook {
  readonly entry: readonly [{ readonly messaging: readonly [{ readonly message: { readonly text: string } }] }];
}
