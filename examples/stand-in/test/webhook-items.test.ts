import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fromInstagram } from '../../../src/inbound/index.ts';
import { account, alice, type Rehearsal, rehearse } from './rehearsal.ts';

const now = 1_700_000_000_123;
const me = { id: account };
const person = { id: alice };

// Only the clock is fake: timers and sockets work as usual.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now }));
afterEach(() => void vi.useRealTimers());

/** The webhooks of an action, one by one. */
async function webhooksOf({ standIn, receiver }: Rehearsal): Promise<readonly unknown[]> {
  await standIn.settled();
  return receiver.bodies();
}

function messaging(item: object): object {
  return { object: 'instagram', entry: [{ id: account, time: now, messaging: [item] }] };
}

test.each([
  { text: 'Hi' },
  { text: 'Yes', quick_reply: { payload: 'y' } },
  { attachments: [{ type: 'image', payload: { url: 'https://example.com/a.jpg' } }] },
])('should post what a person writes: %o', async (message) => {
  const rehearsal = await rehearse();

  const mid = await rehearsal.standIn.says(alice, message);

  const item = { sender: person, recipient: me, timestamp: now, message: { mid, ...message } };
  expect(await webhooksOf(rehearsal)).toEqual([messaging(item)]);
});

test('should post what a person taps', async () => {
  const rehearsal = await rehearse();

  const mid = await rehearsal.standIn.taps(alice, { title: 'Yes', payload: 'y' });

  const item = { sender: person, recipient: me, timestamp: now, postback: { mid, title: 'Yes', payload: 'y' } };
  expect(await webhooksOf(rehearsal)).toEqual([messaging(item)]);
});

test('should post what a person reads', async () => {
  const rehearsal = await rehearse();

  rehearsal.standIn.reads(alice, 'mid');

  const item = { sender: person, recipient: me, timestamp: now, read: { mid: 'mid' } };
  expect(await webhooksOf(rehearsal)).toEqual([messaging(item)]);
});

test('should post a comment as a change, with seconds', async () => {
  const rehearsal = await rehearse();

  const id = rehearsal.standIn.comments(alice, 'Price please');

  const value = {
    id,
    text: 'Price please',
    from: { id: alice, username: 'person_2043' },
    media: { id: '17900000000000003', media_product_type: 'FEED' },
  };
  expect(await webhooksOf(rehearsal)).toEqual([
    { object: 'instagram', entry: [{ id: account, time: 1_700_000_000, changes: [{ field: 'comments', value }] }] },
  ]);
});

test('should post any body as it is', async () => {
  const rehearsal = await rehearse();
  const body = { object: 'instagram', entry: [{ id: '0', field: 'comments' }] };

  rehearsal.standIn.posts(body);

  expect(await webhooksOf(rehearsal)).toEqual([body]);
});

const cdn = { url: expect.stringMatching(/^https:\/\/lookaside\.fbsbx\.com\//) };
const link = { title: 'Shop', url: 'https://example.com/' };
const postback = { type: 'postback', title: 'Yes', payload: 'y' };

const reply = { content_type: 'text', title: 'Yes', payload: 'y' };
const openUrl = { type: 'open_url', ...link };

test.each([
  ['a text', { text: 'Sure?', quick_replies: [reply] }, { text: 'Sure?' }],
  [
    'a medium, under another link',
    { attachment: { type: 'audio', payload: { url: 'https://example.com/a.wav' } } },
    { attachments: [{ type: 'audio', payload: cdn }] },
  ],
  [
    'cards, in another form',
    {
      attachment: {
        type: 'template',
        payload: {
          template_type: 'generic',
          elements: [
            { title: 'Card', subtitle: 'Words', buttons: [{ type: 'web_url', ...link }, postback] },
            { title: 'Card', image_url: 'https://example.com/a.jpg' },
          ],
        },
      },
    },
    {
      attachments: [
        {
          type: 'template',
          payload: {
            generic: {
              elements: [
                { title: 'Card', subtitle: 'Words', buttons: [openUrl, postback] },
                { title: 'Card', image_url: 'https://example.com/a.jpg' },
              ],
            },
          },
        },
      ],
    },
  ],
  [
    'several images',
    {
      attachments: [
        { type: 'image', payload: { url: 'https://example.com/a.jpg' } },
        { type: 'image', payload: { url: 'https://example.com/b.jpg' } },
      ],
    },
    {
      attachments: [
        { type: 'image', payload: cdn },
        { type: 'image', payload: cdn },
      ],
    },
  ],
  [
    'a text with buttons, as a card',
    { attachment: { type: 'template', payload: { template_type: 'button', text: 'Sure?', buttons: [postback] } } },
    {
      attachments: [
        { type: 'template', payload: { generic: { elements: [{ title: 'Sure?', buttons: [postback] }] } } },
      ],
    },
  ],
])('should echo %s', async (_, message, echoed) => {
  const rehearsal = await rehearse();
  await rehearsal.standIn.says(alice, { text: 'Hi' });

  await rehearsal.send({ recipient: { id: alice }, messaging_type: 'RESPONSE', message });

  const mid = rehearsal.standIn.sent[0]?.mid;
  const item = { sender: me, recipient: person, timestamp: now, message: { mid, is_echo: true, ...echoed } };
  expect((await webhooksOf(rehearsal))[1]).toEqual(messaging(item));
});

test('should echo no sender action', async () => {
  const rehearsal = await rehearse();
  await rehearsal.standIn.says(alice, { text: 'Hi' });

  await rehearsal.send({ recipient: { id: alice }, sender_action: 'typing_on' });

  expect((await webhooksOf(rehearsal)).length).toBe(1);
});

test('should read each message at once where people do', async () => {
  const rehearsal = await rehearse({ readsMessages: true });
  await rehearsal.standIn.says(alice, { text: 'Hi' });

  await rehearsal.send({ recipient: { id: alice }, messaging_type: 'RESPONSE', message: { text: 'Hello' } });

  const mid = rehearsal.standIn.sent[0]?.mid;
  const items = (await webhooksOf(rehearsal)).flatMap((body) => Object(body).entry[0].messaging);
  expect(items.slice(1)).toEqual([
    { sender: me, recipient: person, timestamp: now, message: { mid, is_echo: true, text: 'Hello' } },
    { sender: person, recipient: me, timestamp: now, read: { mid } },
  ]);
});

test('should post what the library reads', async () => {
  const rehearsal = await rehearse();
  const { standIn, send } = rehearsal;
  await standIn.says(alice, { text: 'Hi' });
  await standIn.taps(alice, { title: 'Yes', payload: 'y' });
  await send({ recipient: { id: alice }, messaging_type: 'RESPONSE', message: { text: 'Hello' } });
  standIn.reads(alice, standIn.sent[0]?.mid ?? '');
  standIn.comments(alice, 'Price please');

  const results = (await webhooksOf(rehearsal)).map((body) => fromInstagram(body));

  const outcomes = results.flatMap((result) => result.outcomes);
  expect(outcomes.map(({ rule, contact, account }) => [rule, contact, account])).toEqual(
    ['text', 'postback', 'echo', 'read', 'comment'].map((rule) => [rule, alice, account]),
  );
});
