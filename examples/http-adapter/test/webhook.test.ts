import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Database } from '../src/database.ts';
import { openBetterSqlite3 } from '../src/databases/better-sqlite3.ts';
import { keepBody, readNextBody } from '../src/inbox.ts';
import { readSettings } from '../src/settings.ts';
import { startService } from '../src/start.ts';
import { account, alice, bob, environmentOf, eventually, requestTo, startWorld } from './support/world.ts';

const anyTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const anyId = expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/);

function signed(body: string, secret = 'app-secret'): RequestInit {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return { method: 'POST', headers: { 'x-hub-signature-256': `sha256=${signature}` }, body };
}

describe('GET /webhook', () => {
  it('should answer the handshake with the challenge', async () => {
    const { url } = await startWorld();

    const query = 'hub.mode=subscribe&hub.verify_token=verify-token&hub.challenge=CHALLENGE_1';
    const response = await fetch(`${url}/webhook?${query}`);

    expect([response.status, await response.text()]).toStrictEqual([200, 'CHALLENGE_1']);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  it.each([
    ['hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1', 403],
    ['hub.mode=subscribe&hub.verify_token=verify-token', 400],
    ['', 400],
  ])('should not answer %j', async (query, status) => {
    const { url } = await startWorld();

    const response = await fetch(`${url}/webhook?${query}`);

    expect([response.status, await response.text()]).toStrictEqual([status, '']);
  });
});

describe('POST /webhook', () => {
  it('should call back what a person wrote', async () => {
    const { standIn, target } = await startWorld();

    await standIn.says(alice, { text: 'Hi' });

    await eventually(() => expect(target.callbacks()).toHaveLength(1));
    expect(target.callbacks()).toStrictEqual([
      {
        app_id: 'app-1',
        accepted_time: anyTime,
        event_time: anyTime,
        project_id: 'project-1',
        message: {
          id: anyId,
          direction: 'TO_APP',
          contact_message: { text_message: { text: 'Hi' } },
          channel_identity: { channel: 'INSTAGRAM', identity: alice, app_id: 'app-1' },
          conversation_id: '',
          contact_id: '',
          metadata: '',
          accept_time: anyTime,
          processing_mode: 'DISPATCH',
        },
      },
    ]);
  });

  it('should give what the Conversation API has no field for as metadata', async () => {
    const { standIn, target } = await startWorld();

    await standIn.says(alice, { attachments: [{ type: 'image', payload: { url: 'https://example.com/a.png' } }] });

    await eventually(() => expect(target.callbacks()).toHaveLength(1));
    expect(target.callbacks()[0]?.message).toMatchObject({ metadata: '{"type":"image"}' });
  });

  it('should take no notice of what comes again', async () => {
    const { standIn, target } = await startWorld({ standIn: { duplicates: true } });

    for (const text of ['1', '2', '3']) await standIn.says(alice, { text });
    await standIn.settled();

    await eventually(() => expect(textsOf(target)).toStrictEqual(['1', '2', '3']));
  });

  it('should keep the order of a person while callbacks fail', async () => {
    const { standIn, target } = await startWorld();
    target.answers(500, 'drop', 429, 200, 503);

    for (const text of ['1', '2', '3']) await standIn.says(alice, { text });

    await eventually(() => expect(textsOf(target)).toStrictEqual(['1', '2', '3']));
  });

  it.each(['app-secret', 'old-secret'])('should take a body that is signed with %s', async (secret) => {
    const { url } = await startWorld();

    const response = await fetch(`${url}/webhook`, signed('{"object":"instagram","entry":[]}', secret));

    expect([response.status, await response.text()]).toStrictEqual([200, 'EVENT_RECEIVED']);
  });

  it('should refuse a body that is not signed as it came', async () => {
    const { url, database } = await startWorld();
    const { headers = {} } = signed('{"object":"instagram","entry":[]}');

    const response = await fetch(`${url}/webhook`, {
      method: 'POST',
      headers,
      body: '{"object":"instagram","entry":[ ]}',
    });

    expect([response.status, await response.json()]).toStrictEqual([
      401,
      {
        error: {
          code: 401,
          message: expect.stringContaining('X-Hub-Signature-256'),
          status: 'UNAUTHENTICATED',
          details: [],
        },
      },
    ]);
    expect(database.query('SELECT * FROM inbox')).toStrictEqual([]);
  });

  it('should stop reading a body at its limit, whether its length is announced or not', async () => {
    const { url } = await startWorld({ settings: { MAX_BODY_BYTES: '100' } });

    const announced = await fetch(`${url}/webhook`, signed('x'.repeat(101)));
    const streamed = await chunked(`${url}/webhook`, 'x'.repeat(60));
    const allowed = await fetch(`${url}/webhook`, signed(`{"entry":[]}${' '.repeat(88)}`));

    expect([announced.status, streamed, allowed.status]).toStrictEqual([413, 413, 200]);
  });

  it('should not acknowledge what it could not keep', async () => {
    const { url, target, standIn, database } = await startWorld();
    database.query("CREATE TRIGGER full BEFORE INSERT ON inbox BEGIN SELECT RAISE(ABORT, 'disk full'); END");

    const response = await fetch(`${url}/webhook`, signed('{"object":"instagram","entry":[]}'));
    await standIn.says(alice, { text: 'Hi' });
    database.query('DROP TRIGGER full');

    expect(response.status).toBe(500);
    await eventually(() => expect(textsOf(target)).toStrictEqual(['Hi']));
  });

  it.each([
    ['no JSON', '{', 'webhook.unreadable'],
    ['no webhook', '{"object":"instagram"}', 'webhook.no-entry'],
  ])('should keep a signed body that is %s for a person to look at', async (_, body, reason) => {
    const { url, database } = await startWorld();

    const { status } = await fetch(`${url}/webhook`, signed(body));

    expect(status).toBe(200);
    await eventually(() =>
      expect(database.query('SELECT what, body, reason FROM dead')).toStrictEqual([{ what: 'webhook', body, reason }]),
    );
    expect(database.query('SELECT * FROM inbox')).toStrictEqual([]);
  });

  it('should not tell a bot of the comments of its own account', async () => {
    const { standIn, target } = await startWorld();
    const comment = { id: '1', text: 'Thanks', from: { id: account, username: 'shop' }, media: { id: '2' } };

    standIn.posts({
      object: 'instagram',
      entry: [{ id: account, time: 1_700_000_000, changes: [{ field: 'comments', value: comment }] }],
    });
    await standIn.says(alice, { text: 'Hi' });

    await eventually(() => expect(target.callbacks()).toHaveLength(1));
    expect(textsOf(target)).toStrictEqual(['Hi']);
  });

  it('should put aside what it cannot read, and go on', async () => {
    const { url, standIn, target, database, send } = await startWorld({
      settings: { REQUEST_TIMEOUT_SECONDS: '3600' },
    });
    await standIn.says(alice, { text: 'Hi' });
    await eventually(() => expect(target.callbacks()).toHaveLength(1));
    standIn.faults({ until: new Promise(() => {}) });
    await send(alice, { text_message: { text: 'Hello' } });
    await eventually(() => expect(standIn.sent).toHaveLength(1));

    // While something is being sent, an echo is held as JSON text. An echo that is nested so deep has none.
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const message = `"message":{"mid":"1","is_echo":true,"text":"x","deep":${deep}}`;
    const item = `{"sender":{"id":"${account}"},"recipient":{"id":"${alice}"},"timestamp":1700000000000,${message}}`;
    const others = ['1', '2'].map((text) =>
      JSON.stringify({ sender: { id: bob }, recipient: { id: account }, message: { mid: text, text } }),
    );
    const items = [others[0], item, others[1]].join();
    const body = `{"object":"instagram","entry":[{"id":"${account}","time":1,"messaging":[${items}]}]}`;
    await fetch(`${url}/webhook`, signed(body));
    await standIn.says(alice, { text: 'Bye' });

    // The people have lanes of their own: whose callback comes last is open.
    await eventually(() => expect(textsOf(target).filter(Boolean).toSorted()).toStrictEqual(['1', '2', 'Bye', 'Hi']));
    const dead = database.query('SELECT what, body, reason FROM dead');
    expect(dead).toStrictEqual([{ what: 'webhook', body, reason: 'RangeError at /entry/0/messaging/1' }]);
    expect(database.query('SELECT * FROM inbox')).toStrictEqual([]);
  });

  it('should put aside what is of another account of the same Meta app', async () => {
    const { standIn, target, database } = await startWorld();
    const other = '17841400000000002';

    standIn.posts(textWebhook(alice, other, 'Hi, other'));
    standIn.posts(textWebhook(alice, account, 'Hi'));

    await eventually(() => expect(textsOf(target)).toStrictEqual(['Hi']));
    const [dead] = database.query<{ reason: string; body: string }>('SELECT reason, body FROM dead');
    expect(dead?.reason).toBe('another account');
    expect(JSON.parse(dead?.body ?? '')).toMatchObject({ recipient: { id: other }, message: { text: 'Hi, other' } });
  });

  it('should put aside what is of another product of the same Meta app, and say so', async () => {
    const log = vi.spyOn(console, 'error');
    onTestFinished(() => log.mockRestore());
    const { standIn, target, database } = await startWorld();

    standIn.posts({ ...textWebhook(alice, account, 'Hi, page', 'mid.page'), object: 'page' });
    standIn.posts(textWebhook(alice, account, 'Hi'));

    await eventually(() => expect(textsOf(target)).toStrictEqual(['Hi']));
    await eventually(() => expect(database.query('SELECT * FROM inbox')).toStrictEqual([]));
    expect(database.query('SELECT * FROM dead')).toStrictEqual([]);
    expect(log.mock.calls).toContainEqual(['{"event":"webhook.other-object","object":"page"}']);
  });

  it('should read the oldest body first', async () => {
    const { url, target, database } = await startWorld();
    const bodies = ['1', '2', '3'].map((text) => JSON.stringify(textWebhook(alice, account, text, `mid.${text}`)));

    database.transaction(() => {
      for (const body of bodies) database.query('INSERT INTO inbox (body, at) VALUES (?, 1)', body);
    });
    await fetch(`${url}/webhook`, signed('{"object":"instagram","entry":[]}'));

    await eventually(() => expect(textsOf(target)).toStrictEqual(['1', '2', '3']));
  });

  it('should name the message that is answered, with its metadata', async () => {
    const { standIn, target, call } = await startWorld();
    await standIn.says(alice, { text: 'Hi' });
    const message = { text_message: { text: 'Which size?' } };
    const { body } = await call('messages:send', requestTo(alice, { message, message_metadata: 'order 7' }));
    await eventually(() => expect(target.callbacks()).toHaveLength(2));

    await standIn.says(alice, { text: 'Large', reply_to: { mid: standIn.sent[0]?.mid } });

    await eventually(() => expect(target.callbacks()).toHaveLength(3));
    expect(target.callbacks()[2]?.message).toMatchObject({
      contact_message: { text_message: { text: 'Large' }, reply_to: { message_id: Object(body).message_id } },
      metadata: 'order 7',
    });
  });

  it('should lose no message where the database fails once while it is read', async () => {
    const { standIn, target, database } = await startWorld({ database: failing(1) });

    await standIn.says(alice, { text: 'Large', reply_to: { mid: 'mid.0' } });

    await eventually(() => expect(target.callbacks()).toHaveLength(1));
    expect(textsOf(target)).toStrictEqual(['Large']);
    expect(database.query('SELECT * FROM dead')).toStrictEqual([]);
  });

  it('should keep a body for a later try where the database fails again', () => {
    const file = openBetterSqlite3(':memory:');
    onTestFinished(() => file.close());
    const settings = readSettings(environmentOf({ CALLBACK_URL: 'http://127.0.0.1/callbacks' }));
    const { service } = startService({ settings, database: failing(2)(file), fetch });
    const { database } = service;
    const [answer, read] = [
      {
        sender: { id: alice },
        recipient: { id: account },
        message: { mid: '1', text: 'Large', reply_to: { mid: '0' } },
      },
      { sender: { id: alice }, recipient: { id: account }, message: { mid: '2', text: 'Please' } },
    ];
    keepBody(service, JSON.stringify({ object: 'instagram', entry: [{ id: account, messaging: [answer, read] }] }));

    expect(() => readNextBody(service)).toThrow('The database failed.');

    expect(database.query('SELECT id FROM inbox')).toHaveLength(1);
    for (const table of ['seen', 'jobs', 'dead']) expect(database.query(`SELECT * FROM ${table}`)).toStrictEqual([]);

    readNextBody(service);

    const bodies = database.query<{ body: string }>('SELECT body FROM jobs ORDER BY id').map(({ body }) => body);
    expect(bodies).toStrictEqual([expect.stringContaining('"Large"'), expect.stringContaining('"Please"')]);
    expect(database.query('SELECT id FROM inbox')).toStrictEqual([]);
  });

  it('should keep a body of which it read a part only for a person to look at', async () => {
    const { url, database } = await startWorld();
    const messaging = Array.from({ length: 2001 }, (_, index) => ({
      sender: { id: account },
      recipient: { id: account },
      message: { mid: String(index), text: 'Hi' },
    }));
    const body = JSON.stringify({ object: 'instagram', entry: [{ id: account, messaging }] });

    await fetch(`${url}/webhook`, signed(body));

    await eventually(() => expect(database.query('SELECT reason FROM dead')).toStrictEqual([{ reason: 'too-many' }]));
    const kept = database.query<{ body: string }>('SELECT body FROM dead');
    expect(kept.map((dead) => dead.body === body)).toStrictEqual([true]);
    expect(database.query('SELECT id FROM inbox')).toStrictEqual([]);
  });

  it('should pass on what it has no word for', async () => {
    const { standIn, target } = await startWorld();

    await standIn.says(alice, { is_unsupported: true });

    await eventually(() => expect(target.callbacks()).toHaveLength(1));
    expect(target.callbacks()[0]).toHaveProperty('unsupported_callback.channel', 'INSTAGRAM');
  });
});

/** A database that fails so many times to say which message of ours a webhook is about. */
function failing(times: number): (database: Database) => Database {
  let left = times;
  return ({ query, transaction }) => ({
    transaction,
    query(sql, ...values) {
      if (sql.includes('FROM sent WHERE mid') && left-- > 0) throw new Error('disk I/O error');
      return query(sql, ...values);
    },
  });
}

function textsOf(target: Awaited<ReturnType<typeof startWorld>>['target']): readonly unknown[] {
  return target.callbacks().map(({ message }) => message?.contact_message.text_message?.text);
}

function textWebhook(sender: string, recipient: string, text: string, mid = `mid.${recipient}`): object {
  const timestamp = 1_700_000_000_000;
  const item = { sender: { id: sender }, recipient: { id: recipient }, timestamp, message: { mid, text } };
  return { object: 'instagram', entry: [{ id: recipient, time: timestamp, messaging: [item] }] };
}

/** Two chunks, without a length. */
function chunked(url: string, chunk: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: 'POST' }, ({ statusCode = 0 }) => resolve(statusCode));
    request.on('error', reject);
    request.write(chunk);
    setTimeout(() => request.write(chunk), 10);
  });
}
