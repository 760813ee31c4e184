import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerChallenge, type ChallengeQuery, verifySignature } from '../src/webhook/index.ts';

const secret = 'contract-test-secret';
// The test vector of the platform's contract: 279 bytes as they come, and their signature.
const body = String.raw`{"object":"instagram","entry":[{"id":"17841400000000001","time":1700000000123,"messaging":[{"sender":{"id":"900000000000001"},"recipient":{"id":"17841400000000001"},"timestamp":1700000000000,"message":{"mid":"mid.T1","text":"caf\u00e9 \ud83d\ude42 https:\/\/example.com\/a"}}]}]}`;
const signature = 'e31d1c5168489e2ff5c9d41862d0725b94bbf4cfd671608fc61575e81686b53e';
const header = `sha256=${signature}`;

const bytes = new TextEncoder().encode(body);
const sign = (data: string | Uint8Array, key = secret): string =>
  `sha256=${createHmac('sha256', key).update(data).digest('hex')}`;

afterEach(() => vi.restoreAllMocks());

describe('verifySignature', () => {
  it('should pass the documented test vector, as bytes and as text', async () => {
    expect(bytes).toHaveLength(279);
    expect(await verifySignature(body, header, secret)).toBe(true);
    expect(await verifySignature(bytes, header, secret)).toBe(true);
    expect(await verifySignature(bytes.buffer, header, secret)).toBe(true);
    expect(await verifySignature(Buffer.from(bytes), header, [secret])).toBe(true);
  });

  it('should fail a body that was parsed and written again', async () => {
    const rewritten = JSON.stringify(JSON.parse(body));

    expect(await verifySignature(rewritten, header, secret)).toBe(false);
  });

  it.each([
    ['no prefix', signature],
    ['another prefix', `sha512=${signature}`],
    ['the old algorithm', 'sha1=10fd9c8afa8019a557a75be46136e4f7846deb7f'],
    ['the old prefix with the new digest', `sha1=${signature}`],
    ['a prefix in capitals', `SHA256=${signature}`],
    ['a digest in capitals', `sha256=${signature.toUpperCase()}`],
    ['one capital', `sha256=${signature.replace('e', 'E')}`],
    ['a space before', ` ${header}`],
    ['a space behind', `${header} `],
    ['a space within', `sha256= ${signature}`],
    ['a line break behind', `${header}\n`],
    ['a digit too few', header.slice(0, -1)],
    ['a digit too many', `${header}0`],
    ['a letter that is no digit', `sha256=${signature.slice(0, -1)}g`],
    ['two signatures', `${header},${header}`],
    ['a base64 digest', 'sha256=4x0cUWhIni/1ydQYYtByW5S79M/WcWCPxhV16BaGtT4='],
    ['nothing', ''],
    ['the prefix alone', 'sha256='],
    ['no header', undefined],
    ['null', null],
    ['a list', [header]],
    ['a number', 256],
    ['an object', { toString: () => header }],
  ])('should fail a header with %s', async (_, malformed) => {
    expect(await verifySignature(body, malformed, secret)).toBe(false);
  });

  it('should fail every single bit flipped in the signature', async () => {
    const digits = Buffer.from(signature, 'hex');
    for (let bit = 0; bit < digits.length * 8; bit++) {
      const flipped = Buffer.from(digits);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(await verifySignature(body, `sha256=${flipped.toString('hex')}`, secret)).toBe(false);
    }
  });

  it('should fail every single bit flipped in the body', async () => {
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(await verifySignature(flipped, header, secret)).toBe(false);
    }
  });

  it.each([
    ['a byte order mark', `\ufeff${body}`],
    ['letters beyond ASCII', 'café 🙂'],
    ['nothing', ''],
    ['bytes that are not UTF-8', new Uint8Array([0xff, 0xfe, 0x00, 0x80])],
  ])('should take a body with %s as it comes', async (_, data) => {
    expect(await verifySignature(data, sign(data), secret)).toBe(true);
    expect(await verifySignature(data, header, secret)).toBe(false);
  });

  it('should pass with any of several secrets, and with no other', async () => {
    expect(await verifySignature(body, header, ['old', secret, 'new'])).toBe(true);
    expect(await verifySignature(body, header, ['old', 'new'])).toBe(false);
  });

  it.each([
    ['no secret', []],
    ['an empty one', ''],
    ['an empty one among others', [secret, '']],
    ['one that is no text', [secret, undefined]],
    ['a hole', new Array(1)],
    ['none at all', undefined],
  ])('should reject %s', async (_, secrets) => {
    const verified = verifySignature(body, 'whatever', secrets as string[]);

    await expect(verified).rejects.toThrow(TypeError);
    await expect(verified).rejects.toThrow('verifySignature: secrets must be non-empty strings');
  });

  it.each([[JSON.parse(body)], [undefined], [bytes.length]])('should reject a body that is not raw', async (parsed) => {
    await expect(verifySignature(parsed, header, secret)).rejects.toThrow(/before it is parsed/);
  });

  it('should import the key of a secret once', async () => {
    const importKey = vi.spyOn(crypto.subtle, 'importKey');

    await verifySignature(body, header, 'a secret of its own');
    await Promise.all([1, 2, 3].map(() => verifySignature(body, header, 'a secret of its own')));
    await verifySignature(body, header, 'another secret of its own');

    expect(importKey).toHaveBeenCalledTimes(2);
  });
});

describe('answerChallenge', () => {
  const token = 'c5a8751a';
  const query = { 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': '1158201444' };
  const accepted = { status: 200, body: '1158201444' };

  it.each([
    ['an object', query],
    ['URLSearchParams', new URLSearchParams(query)],
    ['an object without dots', { hub_mode: 'subscribe', hub_verify_token: token, hub_challenge: '1158201444' }],
    ['a nested object', { hub: { mode: 'subscribe', verify_token: token, challenge: '1158201444' } }],
    ['a parser that makes numbers', { ...query, 'hub.challenge': 1158201444 }],
    ['more than was asked for', { ...query, page: '1' }],
  ])('should answer with the challenge, for %s', (_, given) => {
    expect(answerChallenge(given, token)).toStrictEqual(accepted);
  });

  it('should answer with the challenge as it is, whatever it is', () => {
    const challenge = '<script>alert(1)</script> %00';

    expect(answerChallenge({ ...query, 'hub.challenge': challenge }, token)).toStrictEqual({
      status: 200,
      body: challenge,
    });
  });

  it.each([
    ['another token', { ...query, 'hub.verify_token': 'c5a8751b' }],
    ['a part of the token', { ...query, 'hub.verify_token': 'c5a8751' }],
    ['the token and more', { ...query, 'hub.verify_token': 'c5a8751ac5a8751a' }],
    ['another mode', { ...query, 'hub.mode': 'unsubscribe' }],
    ['another mode and token', { ...query, 'hub.mode': 'x', 'hub.verify_token': 'x' }],
  ])('should refuse %s', (_, given) => {
    expect(answerChallenge(given, token)).toStrictEqual({ status: 403, body: '' });
  });

  const doubled = new URLSearchParams(query);
  doubled.append('hub.mode', 'subscribe');
  it.each([
    ['nothing', {}],
    ['no mode', { ...query, 'hub.mode': undefined }],
    ['no token', { ...query, 'hub.verify_token': undefined }],
    ['no challenge', { ...query, 'hub.challenge': undefined }],
    ['an empty token', { ...query, 'hub.verify_token': '' }],
    ['a token that is repeated', { ...query, 'hub.verify_token': [token, token] }],
    ['a mode that is repeated', doubled],
    ['an inherited query', Object.create(query)],
    ['null', null],
    ['undefined', undefined],
    ['an object of a class', new (class Query {})()],
    ['an object without a prototype', Object.create(null)],
    ['parameters with the names of methods', { getAll: 'x', get: 'x', constructor: 'x', searchParams: 'x' }],
    ['a search that gives nothing', { getAll: () => null }],
    ['a broken nested query', { hub: 'mode' }],
    ['an empty search', new URLSearchParams()],
  ])('should ask for what is missing in %s', (_, given) => {
    expect(answerChallenge(given as ChallengeQuery, token)).toStrictEqual({ status: 400, body: '' });
  });

  const search = new URLSearchParams(query);
  const address = `https://example.com/?${search}`;
  it.each([
    ['a text', String(search)],
    ['an empty text', ''],
    ['a URL', new URL(address)],
    ['a request', new Request(address)],
    ['a promise', Promise.resolve(query)],
    ['a Map', new Map(Object.entries(query))],
  ])('should say what to give in place of %s', (_, given) => {
    expect(() => answerChallenge(given as unknown as ChallengeQuery, token)).toThrow(
      new TypeError('answerChallenge: query must be URLSearchParams or a parsed query'),
    );
  });

  it.each(['', undefined, 5])('should throw for a token of ours that is none: %s', (none) => {
    expect(() => answerChallenge(query, none as string)).toThrow(
      'answerChallenge: verifyToken must be a non-empty string',
    );
  });
});
