import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { verifySignature } from '../../../src/webhook/index.ts';
import { startStandIn } from '../stand-in.ts';
import { metaJson } from '../wire.ts';
import { startReceiver } from './receiver.ts';
import { account, alice, appSecret, bob, type Rehearsal, rehearse } from './rehearsal.ts';

// The real function, which also records its calls.
vi.mock('node:timers/promises', { spy: true });

/** The texts of each body, as the receiver got them. */
function textsOf({ receiver }: Rehearsal): readonly (readonly string[])[] {
  return receiver
    .bodies()
    .map((body) => Object(body).entry[0].messaging.map((item: object) => Object(item).message.text));
}

/** A person writes each text. */
async function write({ standIn }: Rehearsal, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await standIn.says(alice, { text });
}

test('should sign the bytes that it posts', async () => {
  const rehearsal = await rehearse();
  await write(rehearsal, 'café 🙂 https://example.com/a');
  await rehearsal.standIn.settled();

  const [webhook] = rehearsal.receiver.received;

  const signature = String(webhook?.headers['x-hub-signature-256']);
  expect(await verifySignature(webhook?.raw ?? '', signature, [appSecret])).toBe(true);
  expect(await verifySignature(JSON.stringify(JSON.parse(webhook?.raw ?? '')), signature, [appSecret])).toBe(false);
});

test('should escape as Meta does', () => {
  const json = metaJson({ text: 'caf\u00e9 \ud83d\ude42 "\\" https://example.com/a \n \u007f' });

  expect(json).toBe(String.raw`{"text":"caf\u00e9 \ud83d\ude42 \"\\\" https:\/\/example.com\/a \n `.concat('\u007f"}'));
});

test('should put what piles up into one body, in order', async () => {
  const rehearsal = await rehearse();

  await write(rehearsal, '1', '2', '3');
  await rehearsal.standIn.settled();

  expect(textsOf(rehearsal)).toEqual([['1'], ['2', '3']]);
});

test('should put up to 1000 items into one body', async () => {
  const rehearsal = await rehearse();

  await write(rehearsal, ...Array.from({ length: 1002 }, (_, index) => `${index}`));
  await rehearsal.standIn.settled();

  expect(textsOf(rehearsal).map((texts) => texts.length)).toEqual([1, 1000, 1]);
});

test('should put messages, comments and foreign bodies into bodies of their own, in order', async () => {
  const rehearsal = await rehearse();
  const { standIn, receiver } = rehearsal;

  await write(rehearsal, '1', '2');
  standIn.comments(bob, 'a');
  standIn.comments(bob, 'b');
  standIn.posts({ object: 'instagram', entry: [{ any: [1] }] });
  await write(rehearsal, '3');
  await standIn.settled();

  const lists = receiver.bodies().map((body) => Object.entries(Object(body).entry[0]).at(-1));
  expect(lists.map((list) => [list?.[0], Object(list?.[1]).length])).toEqual([
    ['messaging', 1],
    ['messaging', 1],
    ['changes', 2],
    ['any', 1],
    ['messaging', 1],
  ]);
});

test.each([500, 404, 204, 301])('should post again what got a %i', async (status) => {
  const rehearsal = await rehearse();
  rehearsal.receiver.answers(status, status);

  await write(rehearsal, '1');
  await rehearsal.standIn.settled();

  expect(textsOf(rehearsal)).toEqual([['1'], ['1'], ['1']]);
});

test('should post again in another body, with what came meanwhile', async () => {
  const rehearsal = await rehearse();
  rehearsal.receiver.answers(500);

  await write(rehearsal, '1', '2');
  await rehearsal.standIn.settled();

  expect(textsOf(rehearsal)).toEqual([['1'], ['1', '2']]);
});

test('should post again until a receiver that was down is back', async () => {
  const rehearsal = await rehearse();
  const { standIn, receiver } = rehearsal;
  await receiver.close();

  await write(rehearsal, '1', '2');
  const undelivered = standIn.undelivered;
  const back = await startReceiver(receiver.port);
  await standIn.settled();
  await back.close();

  expect(undelivered).toBe(2);
  expect(standIn.undelivered).toBe(0);
  expect(textsOf({ ...rehearsal, receiver: back }).flat()).toEqual(['1', '2']);
});

test('should post again what gets no answer within five seconds', async () => {
  const rehearsal = await rehearse();
  rehearsal.receiver.answers('none');

  await write(rehearsal, '1');
  await rehearsal.standIn.settled();

  expect(textsOf(rehearsal)).toEqual([['1'], ['1']]);
});

test('should wait twice as long each time, up to sixteen times, and anew after a success', async () => {
  const rehearsal = await rehearse({ redeliverAfterMs: 2 });
  rehearsal.receiver.answers(...Array(7).fill(500), 200, 500);
  vi.mocked(pause).mockClear();

  await write(rehearsal, '1');
  rehearsal.standIn.comments(bob, 'a');
  await rehearsal.standIn.settled();

  const waits = vi.mocked(pause).mock.calls.map(([waitMs]) => waitMs);
  expect(waits).toEqual([2, 4, 8, 16, 32, 32, 32, 2]);
});

test('should wait 50 milliseconds first where nothing else is told', async () => {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const standIn = await startStandIn({ account, token: 'token', appSecret, webhook: receiver.url });
  onTestFinished(() => standIn.close());
  receiver.answers(500);
  vi.mocked(pause).mockClear();

  await standIn.says(alice, { text: '1' });
  await standIn.settled();

  expect(vi.mocked(pause).mock.calls.map(([waitMs]) => waitMs)).toEqual([50]);
});

test('should deliver each body twice where told', async () => {
  const rehearsal = await rehearse({ duplicates: true });

  await write(rehearsal, '1', '2', '3');
  await rehearsal.standIn.settled();

  expect(textsOf(rehearsal)).toEqual([['1'], ['1'], ['2', '3'], ['2', '3']]);
});

test('should deliver the same bytes twice', async () => {
  const rehearsal = await rehearse({ duplicates: true });

  await write(rehearsal, '1');
  await rehearsal.standIn.settled();

  const [first, second] = rehearsal.receiver.received;
  expect(second?.raw).toBe(first?.raw);
});

test('should be settled where nothing was posted', async () => {
  const { standIn } = await rehearse();

  await expect(standIn.settled()).resolves.toBeUndefined();
});

test('should wait also for what is posted meanwhile', async () => {
  const { standIn } = await rehearse();
  await standIn.says(alice, { text: '1' });

  const settled = standIn.settled();
  standIn.comments(bob, 'a');
  await settled;

  expect(standIn.undelivered).toBe(0);
});

test('should drop what is not delivered when it is closed, and let nobody wait', async () => {
  const rehearsal = await rehearse({ redeliverAfterMs: 3_600_000 });
  rehearsal.receiver.answers(500);
  await write(rehearsal, '1');
  const settled = rehearsal.standIn.settled();
  await vi.waitUntil(() => rehearsal.receiver.received.length === 1);

  await rehearsal.standIn.close();

  await settled;
  expect(rehearsal.standIn.undelivered).toBe(0);
});

test('should not wait for a receiver that does not answer when it is closed', { timeout: 4000 }, async () => {
  const { standIn, receiver } = await rehearse();
  receiver.answers('none');
  await standIn.says(alice, { text: '1' });
  await vi.waitUntil(() => receiver.received.length === 1);

  await standIn.close();

  expect(receiver.received.length).toBe(1);
});
