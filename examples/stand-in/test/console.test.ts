import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import { toInstagram } from '../../../src/index.ts';
import { runConsole } from '../console.ts';
import { contactNamed } from '../contact-named.ts';
import { type Rehearsal, rehearse } from './rehearsal.ts';

const alice = contactNamed('alice');
const help = 'Write "alice: Hi" to be alice, or "alice taps Yes" to tap a quick reply or button that she got.\n';

/** A console. A test writes its input line by line, and reads its output at the end. */
async function rehearseConsole() {
  const rehearsal = await rehearse();
  const [input, output] = [new PassThrough(), new PassThrough()];
  const run = runConsole(rehearsal.standIn, input, output);
  const type = (line: string) => void input.write(`${line}\n`);
  async function finish(): Promise<string> {
    input.end();
    await run;
    output.end();
    return text(output);
  }
  return { ...rehearsal, type, finish };
}

/** What people did, without ids and times. */
async function actionsOf({ standIn, receiver }: Rehearsal): Promise<readonly unknown[]> {
  await standIn.settled();
  const items = receiver.bodies().flatMap((body) => Object(body).entry[0].messaging);
  return items
    .filter(({ sender }) => sender.id === alice)
    .map(({ message: { mid: _, ...message } = { mid: '' }, postback }) => postback ?? message);
}

/** Lets alice write, and sends the requests of a message. */
async function answer({ standIn, receiver, send }: Rehearsal, ...messages: Parameters<typeof toInstagram>[0][]) {
  await vi.waitUntil(() => receiver.received.length > 0);
  await standIn.settled();
  for (const message of messages) {
    for (const request of toInstagram(message, { to: alice }).requests) await send(request);
  }
}

const choice = {
  choice_message: {
    text_message: { text: 'Tea or coffee?' },
    choices: [{ text_message: { text: 'Tea' } }, { text_message: { text: 'Coffee' } }],
  },
};
const card = {
  card_message: {
    title: 'Hat',
    description: 'Blue',
    media_message: { url: 'https://example.com/hat.png' },
    choices: [{ text_message: { text: 'Buy' } }, { url_message: { title: 'Shop', url: 'https://example.com/' } }],
  },
};

test('should say what a person types', async () => {
  const it = await rehearseConsole();

  it.type('alice: Hi, is this: in stock?');
  it.type('  alice:again ');
  const output = await it.finish();

  expect(await actionsOf(it)).toEqual([{ text: 'Hi, is this: in stock?' }, { text: 'again' }]);
  expect(output).toBe(`${help}alice is ${alice}\n`);
});

test('should show what phones show', async () => {
  const it = await rehearseConsole();
  it.type('alice: Hi');

  await answer(it, choice, card, { media_message: { url: 'https://example.com/a.png' } });
  await it.send({ recipient: { id: alice }, sender_action: 'typing_on' });
  const output = await it.finish();

  expect(output.split('\n').slice(2)).toEqual([
    'to alice',
    '  Tea or coffee?',
    '  ( Tea ) ( Coffee )',
    'to alice',
    '  [image https://example.com/hat.png]',
    '  Hat',
    '  Blue',
    '  ( Buy ) ( Shop: https://example.com/ )',
    'to alice',
    '  [image https://example.com/a.png]',
    'to alice',
    '  (types …)',
    '',
  ]);
});

test('should show a text with buttons', async () => {
  const it = await rehearseConsole();
  it.type('alice: Hi');
  const buttons = [{ type: 'postback', title: 'Yes', payload: 'y' }];
  const payload = { template_type: 'button', text: 'Sure?\nReally?', buttons };

  await answer(it);
  const message = { attachment: { type: 'template', payload } };
  await it.send({ recipient: { id: alice }, messaging_type: 'RESPONSE', message });
  const output = await it.finish();

  expect(output.split('\n').slice(2)).toEqual(['to alice', '  Sure?', '  Really?', '  ( Yes )', '']);
});

test('should show the id of a person without a name, and obey no control character', async () => {
  const it = await rehearseConsole();
  await it.standIn.says('7', { text: 'Hi' });

  await it.send({ recipient: { id: '7' }, messaging_type: 'RESPONSE', message: { text: 'a\u001b[2Jb' } });
  const output = await it.finish();

  expect(output).toBe(`${help}to 7\n  a␛[2Jb\n`);
});

test('should tap a quick reply', async () => {
  const it = await rehearseConsole();
  it.type('alice: Hi');
  await answer(it, choice);

  it.type('alice taps Tea');
  await it.finish();

  const payload = expect.stringContaining('Tea');
  expect((await actionsOf(it))[1]).toEqual({ text: 'Tea', quick_reply: { payload } });
});

test('should tap a button, also of a message before the last', async () => {
  const it = await rehearseConsole();
  it.type('alice: Hi');
  await answer(it, card, { text_message: { text: 'More?' } });

  it.type('alice taps Buy');
  await it.finish();

  expect((await actionsOf(it))[1]).toEqual({ mid: expect.any(String), title: 'Buy', payload: expect.any(String) });
});

test('should open a link', async () => {
  const it = await rehearseConsole();
  it.type('alice: Hi');
  await answer(it, card);

  it.type('alice taps Shop');
  const output = await it.finish();

  expect(output.split('\n').at(-2)).toBe('alice opens https://example.com/');
});

test('should name what can be tapped where there is no such title', async () => {
  const it = await rehearseConsole();
  it.type('alice: Hi');
  await answer(it, card, choice);
  await it.send({ recipient: { id: alice }, sender_action: 'typing_off' });

  it.type('alice taps Milk');
  const output = await it.finish();

  expect(output.split('\n').at(-2)).toBe('alice can tap: Tea, Coffee, Buy, Shop');
});

test('should not tap quick replies of a message before the last', async () => {
  const it = await rehearseConsole();
  it.type('alice: Hi');
  await answer(it, choice, { text_message: { text: 'More?' } });

  it.type('alice taps Tea');
  const output = await it.finish();

  expect(output.split('\n').at(-2)).toBe('alice can tap: nothing');
});

test('should not tap what somebody else got', async () => {
  const it = await rehearseConsole();
  it.type('alice: Hi');
  await answer(it, choice);

  it.type('bob taps Tea');
  const output = await it.finish();

  expect(output.split('\n').at(-2)).toBe('bob can tap: nothing');
});

test.each(['alice', 'alice:', 'alice taps', ''])('should help with the line "%s"', async (line) => {
  const it = await rehearseConsole();

  it.type(line);
  const output = await it.finish();

  expect(output).toBe(help + help);
});

test('should give the same name the same id of 16 digits', () => {
  const ids = ['alice', 'alice', 'bob', 'Zoë'].map(contactNamed);

  expect(ids[0]).toBe(ids[1]);
  expect(new Set(ids).size).toBe(3);
  expect(ids.join(' ')).toMatch(/^(?:[1-9]\d{15} ?){4}$/);
});
