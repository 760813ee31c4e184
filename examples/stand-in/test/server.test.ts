import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import { startStandIn } from '../stand-in.ts';
import { account, alice, errorOf, rehearse, textTo } from './rehearsal.ts';

test('should answer a message with the person and the id of the message', async () => {
  const { standIn, send } = await rehearse();
  await standIn.says(alice, { text: 'Hi' });

  const answer = await send(textTo(alice, 'Hello'));

  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toEqual({ recipient_id: alice, message_id: standIn.sent[0]?.mid });
});

test('should answer a sender action with the person alone', async () => {
  const { standIn, send } = await rehearse();
  await standIn.says(alice, { text: 'Hi' });

  const answer = await send({ recipient: { id: alice }, sender_action: 'typing_on' });

  expect(answer).toEqual({ status: 200, text: JSON.stringify({ recipient_id: alice }) });
});

test('should answer a private reply with the author of the comment', async () => {
  const { standIn, send } = await rehearse();
  const comment_id = standIn.comments(alice, 'Price please');

  const answer = await send({ recipient: { comment_id }, messaging_type: 'RESPONSE', message: { text: '40' } });

  expect(JSON.parse(answer.text)).toEqual({ recipient_id: alice, message_id: standIn.sent[0]?.mid });
});

test('should keep what was accepted, in order', async () => {
  const { standIn, send } = await rehearse();
  await standIn.says(alice, { text: 'Hi' });
  const action = { recipient: { id: alice }, sender_action: 'mark_seen' };
  const at = expect.any(Number);

  await send(action);
  await send(textTo(alice, 'Hello'));

  const mid = expect.stringMatching(/^aWdf/);
  expect(standIn.sent).toEqual([
    { contact: alice, request: action, at },
    { mid, contact: alice, request: textTo(alice, 'Hello'), at },
  ]);
});

test('should tell listeners of what is accepted', async () => {
  const { standIn, send } = await rehearse();
  await standIn.says(alice, { text: 'Hi' });
  const listener = vi.fn();
  standIn.onSent(listener);

  await send(textTo(alice, 'Hello'));

  expect(listener.mock.calls).toEqual([[standIn.sent[0]]]);
});

test.each(['/v26.0/me/messages', '/v9.1/me/messages?fields=x', '/me/messages'])(
  'should take sends at %s',
  async (path) => {
    const { standIn, send } = await rehearse();
    await standIn.says(alice, { text: 'Hi' });

    const answer = await send(textTo(alice, 'Hello'), { path });

    expect(answer.status).toBe(200);
  },
);

test.each([
  ['another path', { path: '/messages' }, { status: 400, type: 'IGApiException', code: 2500 }],
  ['another token', { token: 'old' }, { status: 401, type: 'OAuthException', code: 190 }],
  [
    'another account',
    { path: '/v27.0/1/messages' },
    { status: 400, type: 'IGApiException', code: 100, error_subcode: 33 },
  ],
  [
    'the account in its address',
    { path: `/v27.0/${account}/messages` },
    { status: 400, type: 'IGApiException', code: 3 },
  ],
  ['another method', { method: 'GET' }, { status: 400, type: 'IGApiException', code: 100, error_subcode: 33 }],
])('should refuse a call with %s', async (_, call, error) => {
  const { standIn, send } = await rehearse();
  await standIn.says(alice, { text: 'Hi' });

  const answer = await send(textTo(alice, 'Hello'), call);

  expect(errorOf(answer)).toEqual(error);
  expect(standIn.sent).toEqual([]);
});

test('should listen on the port that it is told, on this machine alone', async () => {
  const { standIn } = await rehearse();
  const port = Number(new URL(standIn.url).port);
  await standIn.close();

  const again = await rehearse({ port });

  expect(again.standIn.url).toBe(`http://127.0.0.1:${port}`);
});

test('should fail to start where the port is taken', async () => {
  const { standIn, receiver } = await rehearse();
  const port = Number(new URL(standIn.url).port);

  const second = startStandIn({ account, token: 't', appSecret: 's', webhook: receiver.url, port });

  await expect(second).rejects.toThrow('EADDRINUSE');
});

test('should forget a call that broke off', async () => {
  const { standIn, send } = await rehearse();
  await standIn.says(alice, { text: 'Hi' });
  const socket = connect(Number(new URL(standIn.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.end('POST /v27.0/me/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
  await once(socket.resume(), 'close');

  const answer = await send(textTo(alice, 'Hello'));

  expect(answer.status).toBe(200);
});

test('should close connections that are waiting', async () => {
  const { standIn, send } = await rehearse();
  await standIn.says(alice, { text: 'Hi' });
  standIn.faults({ slowMs: 3_600_000 });
  const accepted = new Promise((resolve) => standIn.onSent(resolve));
  const answer = send(textTo(alice, 'Hello')).catch((error: Error) => error.message);
  await accepted;

  await standIn.close();

  expect(await answer).toBe('fetch failed');
});
