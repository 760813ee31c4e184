import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { describe, expect, test } from 'vitest';
import { callbackWork } from '../src/callback-work.ts';
import { publish } from '../src/publish.ts';
import { listen, startRig, work } from './support/rig.ts';
import { storedIn, untilIdle } from './support/stored.ts';

interface Posted {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A callback target that answers with these statuses, one after the other, and then with 200. */
async function target(...statuses: number[]): Promise<{ url: string; posted: Posted[] }> {
  const posted: Posted[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    posted.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    // A redirect leads here: to a second answer of this target.
    response.writeHead(statuses.shift() ?? 200, { location: '/' }).end();
  });
  return { url: await listen(server), posted };
}

describe('posting callbacks', () => {
  test('should keep the order, and post again what was not taken, under the same key', async () => {
    const rig = await startRig();
    const { url, posted } = await target(200, 500, 429);
    for (const number of [1, 2, 3]) await publish(rig.js, 'callbacks', 0, `id-${number}`, { number });

    work(callbackWork({ ...rig.settings, callbackUrl: url }), rig);
    await untilIdle('callbacks', rig);

    expect(posted.map(({ headers, body }) => [headers['idempotency-key'], body])).toEqual([
      ['id-1', '{"number":1}'],
      ['id-2', '{"number":2}'],
      ['id-2', '{"number":2}'],
      ['id-2', '{"number":2}'],
      ['id-3', '{"number":3}'],
    ]);
  });

  test('should sign as the Conversation API does, with a nonce of its own each time', async () => {
    const rig = await startRig();
    const { url, posted } = await target(500);
    await publish(rig.js, 'callbacks', 0, 'id', { text: 'café' });

    work(callbackWork({ ...rig.settings, callbackUrl: url }), rig);
    await untilIdle('callbacks', rig);

    const nonces = posted.map(({ headers }) => headers['x-sinch-webhook-signature-nonce']);
    expect(new Set(nonces).size).toBe(2);
    for (const { headers, body } of posted) {
      const nonce = headers['x-sinch-webhook-signature-nonce'];
      const timestamp = headers['x-sinch-webhook-signature-timestamp'];
      const expected = createHmac('sha256', 'callback-secret').update(`${body}.${nonce}.${timestamp}`).digest('base64');
      expect(headers['x-sinch-webhook-signature']).toBe(expected);
      expect(headers['x-sinch-webhook-signature-algorithm']).toBe('HmacSHA256');
      expect(Math.abs(Number(timestamp) - Date.now() / 1_000)).toBeLessThan(60);
    }
  });

  test('should not take a redirect for an answer of the target', async () => {
    const rig = await startRig();
    const { url, posted } = await target(302);
    await publish(rig.js, 'callbacks', 0, 'id', { number: 1 });

    work(callbackWork({ ...rig.settings, callbackUrl: url }), rig);
    await untilIdle('callbacks', rig);

    expect(posted.map(({ body }) => body)).toEqual(['{"number":1}', '{"number":1}']);
  });

  test('should put what the target never takes among the dead letters, and post the next', async () => {
    const rig = await startRig();
    const { url, posted } = await target(404, 404, 404, 404);
    for (const number of [1, 2]) await publish(rig.js, 'callbacks', 0, `id-${number}`, { number });

    work(callbackWork({ ...rig.settings, callbackUrl: url }), rig);
    await untilIdle('callbacks', rig);

    const dead = await storedIn('dead', rig);
    expect(posted.map(({ body }) => body)).toEqual([...Array(4).fill('{"number":1}'), '{"number":2}']);
    expect(dead.map((letter) => [letter.subject, letter.string(), letter.header.get('Reason')])).toEqual([
      ['dead.callbacks.0', '{"number":1}', '4 deliveries, the last: Error: the callback target answered 404'],
    ]);
  });
});
