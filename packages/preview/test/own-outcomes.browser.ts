import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draw } from './support/draw.ts';
import { receive } from './support/samples.ts';
import { openTheatre, type Stage, type Theatre } from './support/stage.ts';

let theatre: Theatre;
let stage: Stage;

beforeAll(async () => {
  theatre = await openTheatre();
  stage = await theatre.open();
});

afterAll(() => theatre.close());

const delivered = { kind: 'receipt', status: 'DELIVERED' };

function ofTheAccount(content: object): object {
  return receive({ ...content, self: true });
}

describe('an echo', () => {
  it.each([
    ['a text', { text: 'Shipped today' }, 'sent: Shipped today\nDelivered'],
    ['a reply', { text: 'Thanks', reply_to_mid: 'mid.T1' }, 'sent: Replied to a message\nThanks\nDelivered'],
    [
      'a text with media',
      { text: 'Look', attachments: [{ type: 'image', url: 'https://cdn.example.com/a.jpg' }, { type: 'video' }] },
      'sent: Look\nImage\nVideo\nDelivered',
    ],
    ['a heart', { attachments: [{ type: 'like_heart' }] }, 'sent: ❤️\nDelivered'],
    ['a template', { attachments: [{ type: 'template' }] }, 'sent: Template\nDelivered'],
    ['what nobody knows', { attachments: [{ type: 'later' }] }, 'sent: Media: later\nDelivered'],
    ['what has no type', { attachments: [{ url: 'https://cdn.example.com/a' }, {}] }, 'sent: Media\nMedia\nDelivered'],
    ['nothing', {}, 'receipt: Delivered'],
    ['what is no attachment', { attachments: ['image', null, { type: 5 }] }, 'sent: Media\nMedia\nMedia\nDelivered'],
    ['what is no list', { attachments: 'image' }, 'receipt: Delivered'],
  ])('should show %s at the side of the business', async (_what, details, expected) => {
    const drawn = await draw(stage.page, { outcomes: [receive({ ...delivered, details })] });

    expect(drawn).toStrictEqual([expected]);
    expect(stage.problems).toStrictEqual([]);
  });
});

describe('what the account itself did', () => {
  const comment = { id: '1', text: 'Thank you!', user: 'shop', comment_type: 'LIVE' };

  it.each([
    [
      'a reply',
      { kind: 'message', message: { text_message: { text: 'Hi' } }, details: { reply_to_mid: 'm' } },
      'sent: Replied to a message\nHi',
    ],
    [
      'a comment',
      { kind: 'event', event: { comment_event: comment } },
      'sent: shop commented on a live video\nThank you!',
    ],
    ['an edit', { kind: 'change', change: 'edited', text: 'Hello' }, 'sent: Edited\nHello'],
    ['an unsend', { kind: 'change', change: 'unsent' }, 'receipt: Message unsent'],
    ['an echo', { ...delivered, details: { text: 'Hi' } }, 'sent: Hi\nDelivered'],
    [
      'what is unsupported',
      { kind: 'unsupported', reason: 'ephemeral' },
      'sent: This message cannot be shown: ephemeral',
    ],
    [
      'a tap',
      { kind: 'unsupported', reason: 'own-act', details: { title: 'Start', payload: 'START' } },
      'sent: This message cannot be shown: own-act',
    ],
  ])('should draw %s at the side of the business', async (_what, content, expected) => {
    const drawn = await draw(stage.page, { outcomes: [ofTheAccount(content)] });

    expect(drawn).toStrictEqual([expected]);
    expect(stage.problems).toStrictEqual([]);
  });
});

it('should say that what is of another product cannot be shown', async () => {
  const content = { object: 'page', kind: 'unsupported', reason: 'other-object', payload: '{"object":"page"}' };

  const drawn = await draw(stage.page, { outcomes: [receive(content)] });

  expect(drawn).toStrictEqual(['received: This message cannot be shown: other-object']);
  expect(stage.problems).toStrictEqual([]);
});

it('should know an answer to a story by its id alone', async () => {
  const content = { kind: 'message', message: { text_message: { text: 'Hi' } }, details: { story_id: '1' } };

  const drawn = await draw(stage.page, { outcomes: [receive(content)] });

  expect(drawn).toStrictEqual(['received: Replied to your story\nHi']);
});
