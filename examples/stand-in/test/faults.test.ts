import { expect, test, vi } from 'vitest';
import { alice, errorOf, rehearse, textTo } from './rehearsal.ts';

const broken = { message: expect.stringMatching(/fetch failed|terminated/) };

/** A person who wrote, and a receiver that got the webhook. */
async function rehearseWithAlice() {
  const rehearsal = await rehearse();
  await rehearsal.standIn.says(alice, { text: 'Hi' });
  await rehearsal.standIn.settled();
  return rehearsal;
}

const echo = (text: string) =>
  expect.objectContaining({
    entry: [
      expect.objectContaining({
        messaging: [expect.objectContaining({ message: expect.objectContaining({ is_echo: true, text }) })],
      }),
    ],
  });

test('should deliver the echo before the answer', async () => {
  const { standIn, receiver, send } = await rehearseWithAlice();
  standIn.faults('echo-first');
  receiver.answers(500);

  const answer = await send(textTo(alice, 'Hello'));

  expect(answer.status).toBe(200);
  expect(standIn.undelivered).toBe(0);
  expect(receiver.bodies().slice(1)).toEqual([echo('Hello'), echo('Hello')]);
});

test('should answer a sender action at once, for it has no echo to wait for', async () => {
  const { standIn, send } = await rehearseWithAlice();
  standIn.faults('echo-first');

  const answer = await send({ recipient: { id: alice }, sender_action: 'typing_on' });

  expect(answer.status).toBe(200);
});

test('should break the connection before anything is sent', async () => {
  const { standIn, receiver, send } = await rehearseWithAlice();
  standIn.faults('drop-before');

  await expect(send(textTo(alice, 'Hello'))).rejects.toMatchObject(broken);

  await standIn.settled();
  expect(standIn.sent).toEqual([]);
  expect(receiver.received.length).toBe(1);
});

test.each(['drop-after', 'half-answer'] as const)('should send, and then break the connection: %s', async (fault) => {
  const { standIn, receiver, send } = await rehearseWithAlice();
  standIn.faults(fault);

  await expect(send(textTo(alice, 'Hello'))).rejects.toMatchObject(broken);

  await standIn.settled();
  expect(standIn.sent.length).toBe(1);
  expect(receiver.bodies().slice(1)).toEqual([echo('Hello')]);
});

test('should send half of a good answer', async () => {
  const { standIn } = await rehearseWithAlice();
  standIn.faults('half-answer');
  const init = { method: 'POST', headers: { authorization: 'Bearer token' } };

  const body = JSON.stringify(textTo(alice, 'Hello'));
  const response = await fetch(`${standIn.url}/v27.0/me/messages`, { ...init, body });
  const text = response.text();

  expect(response.status).toBe(200);
  expect(Number(response.headers.get('content-length'))).toBeGreaterThan(200);
  await expect(text).rejects.toMatchObject(broken);
});

test('should send at once, and answer late', async () => {
  const { standIn, receiver, send } = await rehearseWithAlice();
  standIn.faults({ slowMs: 100 });
  const answered = vi.fn();
  const answer = send(textTo(alice, 'Hello')).finally(answered);

  await vi.waitUntil(() => receiver.received.length === 2);

  expect(receiver.bodies()[1]).toEqual(echo('Hello'));
  expect(answered).not.toHaveBeenCalled();
  expect((await answer).status).toBe(200);
});

test('should answer with a Graph error, and send nothing', async () => {
  const { standIn, send } = await rehearseWithAlice();
  standIn.faults({ status: 503, error: { message: 'Please retry', type: 'OAuthException', code: 2 } });

  const answer = await send(textTo(alice, 'Hello'));

  expect(errorOf(answer)).toEqual({ status: 503, type: 'OAuthException', code: 2 });
  expect(standIn.sent).toEqual([]);
});

test.each(['<html>Bad gateway</html>', ''])('should answer with the page of a proxy: "%s"', async (text) => {
  const { standIn, send } = await rehearseWithAlice();
  standIn.faults({ status: 502, text });

  const answer = await send(textTo(alice, 'Hello'));

  expect(answer).toEqual({ status: 502, text });
  expect(standIn.sent).toEqual([]);
});

test('should spend one fault on each send, in order', async () => {
  const { standIn, send } = await rehearseWithAlice();
  standIn.faults(undefined, { status: 502, text: '1' });
  standIn.faults({ status: 504, text: '2' });

  const statuses: number[] = [];
  for (const text of ['a', 'b', 'c', 'd']) statuses.push((await send(textTo(alice, text))).status);

  expect(statuses).toEqual([200, 502, 504, 200]);
});

test('should refuse what is refused without the fault', async () => {
  const { standIn, send } = await rehearseWithAlice();
  standIn.faults('drop-after');

  const answer = await send(textTo('1', 'Hello'));

  expect(errorOf(answer)).toEqual({ status: 400, type: 'IGApiException', code: 10, error_subcode: 2534022 });
});
