import { describe, expect, it } from 'vitest';
import { signatureOf } from '../src/sign-callback.ts';
import { alice, bob, eventually, startWorld } from './support/world.ts';

describe('a callback', () => {
  it('should be signed as the Conversation API signs', async () => {
    const { standIn, target } = await startWorld();

    await standIn.says(alice, { text: 'Grüße' });

    await eventually(() => expect(target.deliveries).toHaveLength(1));
    const [{ headers, body } = { headers: {}, body: '' }] = target.deliveries;
    const nonce = headers['x-sinch-webhook-signature-nonce'];
    const seconds = Number(headers['x-sinch-webhook-signature-timestamp']);
    expect(headers['content-type']).toBe('application/json');
    expect(headers['x-sinch-webhook-signature-algorithm']).toBe('HmacSHA256');
    expect(Math.abs(Date.now() / 1000 - seconds)).toBeLessThan(60);
    expect(headers['x-sinch-webhook-signature']).toBe(
      await signatureOf('callback-secret', `${body}.${nonce}.${seconds}`),
    );
  });

  it('should have another nonce each time', async () => {
    const { standIn, target } = await startWorld();
    target.answers(500);

    await standIn.says(alice, { text: 'Hi' });

    await eventually(() => expect(target.callbacks()).toHaveLength(1));
    const nonces = target.deliveries.map(({ headers }) => headers['x-sinch-webhook-signature-nonce']);
    expect(new Set(nonces).size).toBe(2);
  });

  it('should not follow the target elsewhere', async () => {
    const { standIn, target } = await startWorld();
    target.answers(307);

    await standIn.says(alice, { text: 'Hi' });

    await eventually(() => expect(target.callbacks()).toHaveLength(1));
    expect(target.deliveries.map(({ path }) => path)).toStrictEqual(['/callbacks', '/callbacks']);
  });

  it('should be taken where the target says so and never ends its answer', async () => {
    const { standIn, target, database } = await startWorld({ settings: { REQUEST_TIMEOUT_SECONDS: '3600' } });
    target.answers('endless');

    await standIn.says(alice, { text: '1' });
    await standIn.says(alice, { text: '2' });

    await eventually(() => expect(target.callbacks()).toHaveLength(2));
    await eventually(() => expect(database.query('SELECT * FROM jobs')).toStrictEqual([]));
    expect(target.deliveries).toHaveLength(2);
  });

  it('should not wait for those of others', async () => {
    const { standIn, target } = await startWorld({
      settings: { FIRST_RETRY_SECONDS: '3600', LONGEST_RETRY_SECONDS: '3600' },
    });
    target.answers(500);
    await standIn.says(alice, { text: '1' });
    await eventually(() => expect(target.deliveries).toHaveLength(1));

    await standIn.says(alice, { text: '2' });
    await standIn.says(bob, { text: '3' });

    await eventually(() => expect(target.callbacks()).toHaveLength(1));
    expect(target.callbacks()[0]).toMatchObject({ message: { contact_message: { text_message: { text: '3' } } } });
  });

  it.each([
    [503, 'HTTP 503'],
    ['drop', 'UND_ERR_SOCKET'],
    ['hang', 'TimeoutError'],
  ] as const)('should be kept with the reason where nobody takes it in time: %s', async (answer, reason) => {
    const { standIn, target, database } = await startWorld({
      settings: { CALLBACK_RETRIES_END_SECONDS: '0.001', REQUEST_TIMEOUT_SECONDS: '0.2' },
    });
    target.answers(answer);

    await standIn.says(alice, { text: '1' });

    await eventually(() => expect(database.query('SELECT * FROM dead')).toHaveLength(1));
    const [dead] = database.query<{ what: string; body: string; reason: string }>(
      'SELECT what, body, reason FROM dead',
    );
    expect([dead?.what, dead?.reason]).toStrictEqual(['callback', reason]);
    expect(JSON.parse(dead?.body ?? '')).toHaveProperty('message.contact_message.text_message.text', '1');
    expect(database.query('SELECT * FROM jobs')).toStrictEqual([]);
  });
});

describe('signatureOf', () => {
  it('should be base64 of an HMAC', async () => {
    // echo -n 'body.nonce.1634579353' | openssl dgst -sha256 -hmac foo_secret1234 -binary | base64
    expect(await signatureOf('foo_secret1234', 'body.nonce.1634579353')).toBe(
      'Jx26YRByuCo95Io7VyDSz/7dYWEaFPHUePKKPde0taM=',
    );
  });
});
