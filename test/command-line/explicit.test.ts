import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convograph } from './program.ts';

function drawn(message: object): Promise<string> {
  return drawnRequests({ message });
}

async function drawnRequests(requests: object): Promise<string> {
  const input = { explicit_channel_message: { INSTAGRAM: JSON.stringify(requests) } };
  return (await convograph(['preview'], JSON.stringify(input), { columns: 100 })).printed;
}

/** The JSON that stands in a bubble. */
function json(printed: string): unknown {
  const rows = printed.split('\n').slice(1, -1);
  return JSON.parse(rows.map((line) => line.trim().slice(2, -2)).join(''));
}

const url = 'https://example.com/1';
const title = 'Tent';
const attachment = (payload: object) => ({ attachment: { type: 'template', payload } });

describe('convograph preview of an explicit message', () => {
  it.each([
    ['a text and an attachment', { text: 'Look', attachment: { type: 'image', payload: { url } } }],
    ['a text in reply to another', { text: 'Look', reply_to: { mid: 'm' } }],
    ['quick replies that are no list', { text: 'Look', quick_replies: { title } }],
    ['a medium and quick replies', { attachment: { type: 'image', payload: { url } }, quick_replies: [] }],
    ['a medium that may be used again', { attachment: { type: 'image', payload: { url, is_reusable: true } } }],
    [
      'a card that is a link',
      attachment({ template_type: 'generic', elements: [{ title, default_action: { type: 'web_url', url } }] }),
    ],
    [
      'a carousel with such a card',
      attachment({
        template_type: 'generic',
        elements: [{ title }, { title, default_action: { type: 'web_url', url } }],
      }),
    ],
    [
      'a card whose button says more',
      attachment({
        template_type: 'generic',
        elements: [{ title, buttons: [{ type: 'web_url', title, url, more: 1 }] }],
      }),
    ],
    ['buttons with more than a text', attachment({ template_type: 'button', text: title, buttons: [], more: 1 })],
  ])('should show %s whole, as JSON', async (_, message) => {
    expect(json(await drawn(message))).toMatchObject({ message });
  });

  it.each([
    ['a text', { message: { text: 'Look' }, reply_to: { mid: 'm' } }],
    ['a medium', { message: { attachment: { type: 'image', payload: { url } } }, reply_to: { mid: 'm' } }],
    ['an action', { sender_action: 'typing_on', payload: { message_id: 'm' } }],
  ])('should show %s whole, as JSON, where the request says more', async (_, request) => {
    expect(json(await drawnRequests(request))).toMatchObject(request);
  });

  it('should say of quick replies that they are gone where another message follows', async () => {
    const asking = {
      message: { text: 'Well?', quick_replies: [{ content_type: 'text', title: 'Yes', payload: 'y' }] },
    };

    const printed = await drawnRequests([asking, { message: { text: 'Hurry' } }, asking]);

    const rows = printed.split('\n').map((row) => row.trim());
    expect(rows.slice(3, 5)).toStrictEqual(['quick replies are gone, since another message follows', '']);
    expect(rows.at(-1)).toBe('( Yes )');
  });

  it('should draw quick replies one by one, those without a title too', async () => {
    const quick_replies = [
      { content_type: 'text', title: 'Yes', payload: 'y' },
      { content_type: 'user_email' },
      { content_type: 'user_phone_number' },
      { content_type: 'text', title: 'No', payload: 'n', image_url: url },
      7,
    ];

    const rows = (await drawn({ text: 'Well?', quick_replies })).split('\n').slice(3);

    expect(rows.map((row) => row.trim())).toStrictEqual([
      '( Yes ) ( user_email ) ( user_phone_number )',
      '( {"content_type":"text","title":"No","payload":"n","image_url":"https://example.com/1"} ) ( 7 )',
    ]);
  });

  it('should leave room for the arrow in the title of a button that is cut', async () => {
    const buttons = [
      { type: 'web_url', title: 'abcdefghijklmnopqrstuvwxyz', url },
      { type: 'postback', title: 'abcdefghijklmnopqrstuvwxyz', payload: 'p' },
    ];

    const printed = await drawn(attachment({ template_type: 'button', text: 'Well?', buttons }));

    const rows = printed.split('\n').map((row) => row.trim());
    expect([rows[3], rows[5]]).toStrictEqual(['│ abcdefghijklmnopq… ↗ │', '│ abcdefghijklmnopqrs… │']);
  });

  it('should count the space between pills', async () => {
    const pill = (letter: string) => ({ content_type: 'text', title: letter.repeat(46), payload: 'p' });

    const rows = (await drawn({ text: 'Well?', quick_replies: [pill('a'), pill('b')] })).split('\n').slice(3);

    expect(rows.map((row) => row.trim())).toStrictEqual([`( ${'a'.repeat(46)} )`, `( ${'b'.repeat(46)} )`]);
  });
});

describe('convograph preview of any other message', () => {
  const folder = join(import.meta.dirname, '../../fixtures/outbound');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  const inputs = files
    .filter((file) => !file.startsWith('explicit'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).input);

  it.each(['documented', 'current'])(
    'should have a drawing for all that is sent, taking Instagram for %s',
    async (profile) => {
      const runs = inputs.map((input) => convograph(['preview', '--profile', profile], JSON.stringify(input)));

      const printed = (await Promise.all(runs)).map((each) => each.printed);

      expect(inputs.length).toBeGreaterThan(100);
      expect(printed.filter((each) => each.includes('"messaging_type"'))).toStrictEqual([]);
    },
  );
});
