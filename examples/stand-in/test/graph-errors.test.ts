import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { alice, bob, errorOf, rehearse, textTo } from './rehearsal.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
const outsideWindow = { status: 400, type: 'IGApiException', code: 10, error_subcode: 2534022 };
const notEligible = { status: 400, type: 'IGApiException', code: 100, error_subcode: 2534025 };
const answeredBefore = { status: 400, type: 'IGApiException', code: 100, error_subcode: 2534023 };
const rateLimited = { status: 400, type: 'IGApiException', code: 613, error_subcode: 2534040 };
const malformed = { status: 400, type: 'IGApiException', code: 100 };

const replyTo = (comment_id: string) => ({
  recipient: { comment_id },
  messaging_type: 'RESPONSE',
  message: { text: '40' },
});
const asHuman = (id: string) => ({ ...textTo(id, 'Hello'), messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' });

// Only the clock is fake: timers and sockets work as usual.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

test('should answer an error as Graph does, with words and a trace', async () => {
  const { send } = await rehearse();

  const { text } = await send(textTo(alice, 'Hello'));

  expect(JSON.parse(text)).toEqual({
    error: {
      message: '(#10) This message is sent outside of allowed window.',
      type: 'IGApiException',
      code: 10,
      error_subcode: 2534022,
      fbtrace_id: expect.stringMatching(/^[\w-]{12}$/),
    },
  });
});

describe('the window', () => {
  test('should be closed for a person who never wrote', async () => {
    const { standIn, send } = await rehearse();
    await standIn.says(bob, { text: 'Hi' });

    const answer = await send(textTo(alice, 'Hello'));

    expect(errorOf(answer)).toEqual(outsideWindow);
    expect(standIn.sent).toEqual([]);
  });

  test('should be closed for sender actions as well', async () => {
    const { send } = await rehearse();

    const answer = await send({ recipient: { id: alice }, sender_action: 'typing_on' });

    expect(errorOf(answer)).toEqual(outsideWindow);
  });

  test('should be open for a day after a message', async () => {
    const { standIn, send } = await rehearse();
    await standIn.says(alice, { text: 'Hi' });

    pass(dayMs - 1);
    const before = await send(textTo(alice, 'Hello'));
    pass(1);
    const after = await send(textTo(alice, 'Hello'));

    expect(before.status).toBe(200);
    expect(errorOf(after)).toEqual(outsideWindow);
  });

  test('should be opened by a tap', async () => {
    const { standIn, send } = await rehearse();
    await standIn.taps(alice, { title: 'Yes', payload: 'y' });

    const answer = await send(textTo(alice, 'Hello'));

    expect(answer.status).toBe(200);
  });

  test('should stay closed after a read, a comment and a foreign body', async () => {
    const { standIn, send } = await rehearse();
    standIn.reads(alice, 'mid');
    standIn.comments(alice, 'Price please');
    standIn.posts({ object: 'instagram', entry: [] });

    const answer = await send(textTo(alice, 'Hello'));

    expect(errorOf(answer)).toEqual(outsideWindow);
  });

  test('should be open to a human agent for seven days', async () => {
    const { standIn, send } = await rehearse();
    await standIn.says(alice, { text: 'Hi' });

    pass(7 * dayMs - 1);
    const before = await send(asHuman(alice));
    pass(1);
    const after = await send(asHuman(alice));

    expect(before.status).toBe(200);
    expect(errorOf(after)).toEqual(outsideWindow);
  });
});

describe('private replies', () => {
  test('should be refused for an unknown comment', async () => {
    const { send } = await rehearse();

    const answer = await send(replyTo('1'));

    expect(errorOf(answer)).toEqual(notEligible);
  });

  test('should be refused the second time', async () => {
    const { standIn, send } = await rehearse();
    const comment = standIn.comments(alice, 'Price please');
    await send(replyTo(comment));

    const answer = await send(replyTo(comment));

    expect(errorOf(answer)).toEqual(answeredBefore);
    expect(standIn.sent.length).toBe(1);
  });

  test('should be taken for seven days', async () => {
    const { standIn, send } = await rehearse();
    const first = standIn.comments(alice, 'Price please');
    const second = standIn.comments(bob, 'Price please');

    pass(7 * dayMs - 1);
    const before = await send(replyTo(first));
    pass(1);
    const after = await send(replyTo(second));

    expect(before.status).toBe(200);
    expect(errorOf(after)).toEqual(notEligible);
  });

  test('should open no window', async () => {
    const { standIn, send } = await rehearse();
    await send(replyTo(standIn.comments(alice, 'Price please')));

    const answer = await send(textTo(alice, 'Hello'));

    expect(errorOf(answer)).toEqual(outsideWindow);
  });
});

describe('the form', () => {
  test.each([
    ['that is no JSON object', 'hello', '/recipient is missing'],
    ['without recipient', { messaging_type: 'RESPONSE', message: { text: 'Hello' } }, '/recipient is missing'],
    ['without text', textTo(alice, ''), '/message/text is blank'],
    [
      'with an unknown key',
      { ...textTo(alice, 'Hello'), notification_type: 'X' },
      '/notification_type is not documented',
    ],
    [
      'that is a private reply and no plain text',
      {
        recipient: { comment_id: '1' },
        messaging_type: 'RESPONSE',
        message: { attachment: { type: 'image', payload: { url: 'https://example.com/a.png' } } },
      },
      'a private reply that is not one text',
    ],
  ])('should refuse a request %s', async (_, request, fault) => {
    const { standIn, send } = await rehearse();
    await standIn.says(alice, { text: 'Hi' });

    const answer = await send(request);

    expect(errorOf(answer)).toEqual(malformed);
    expect(standIn.refused).toEqual([{ request, faults: [fault] }]);
  });

  test('should refuse a text over the limit with a code of its own', async () => {
    const { standIn, send } = await rehearse();
    await standIn.says(alice, { text: 'Hi' });
    const request = textTo(alice, 'ä'.repeat(501));

    const answer = await send(request);

    expect(errorOf(answer)).toEqual({ ...malformed, error_subcode: 2534038 });
    expect(standIn.refused).toEqual([{ request, faults: ['/message/text has 1002 bytes'] }]);
  });

  test('should refuse a body that is no JSON', async () => {
    const { standIn } = await rehearse();
    const headers = { authorization: 'Bearer token' };

    const response = await fetch(`${standIn.url}/v27.0/me/messages`, { method: 'POST', headers, body: '{' });

    expect(errorOf({ status: response.status, text: await response.text() })).toEqual(malformed);
  });
});

describe('the rate limit', () => {
  test('should refuse what is over it, until a second has passed', async () => {
    const { standIn, send } = await rehearse({ requestsPerSecond: 2 });
    await standIn.says(alice, { text: 'Hi' });

    const first = await send(textTo(alice, '1'));
    pass(999);
    const second = await send(textTo(alice, '2'));
    const third = await send(textTo(alice, '3'));
    vi.setSystemTime((standIn.sent[0]?.at ?? 0) + 1000);
    const fourth = await send(textTo(alice, '4'));
    const fifth = await send(textTo(alice, '5'));

    expect([first, second, fourth].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect([third, fifth].map(errorOf)).toEqual([rateLimited, rateLimited]);
  });

  test('should not count calls with another token', async () => {
    const { standIn, send } = await rehearse({ requestsPerSecond: 1 });
    await standIn.says(alice, { text: 'Hi' });
    await send(textTo(alice, '1'), { token: 'old' });

    const answer = await send(textTo(alice, '2'));

    expect(answer.status).toBe(200);
  });
});
