import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draw } from './support/draw.ts';
import {
  attach,
  attic,
  book,
  doubleRoom,
  offer,
  photos,
  receive,
  receiveMessage,
  seen,
  send,
  sendButtons,
  sendCards,
  sendExplicit,
  suite,
  typing,
} from './support/samples.ts';
import { openTheatre, type Stage, type Theatre } from './support/stage.ts';

let theatre: Theatre;
let stage: Stage;

beforeAll(async () => {
  theatre = await openTheatre();
  stage = await theatre.open();
});

beforeEach(() => stage.problems.splice(0));

afterAll(() => theatre.close());

describe('what was sent', () => {
  it.each([
    ['a text', send({ text: 'Hello\nthere' }), 'Hello\nthere'],
    ['a few emoji', send({ text: '🎉❤️' }), '🎉❤️'],
    ['an image', attach('image', 'a%20photo.jpg'), 'Image\na photo.jpg'],
    ['a video', attach('video', 'tour.mp4'), 'Video\ntour.mp4'],
    ['an audio', attach('audio', 'greeting.m4a'), 'Audio\ngreeting.m4a'],
    ['a file', attach('file', ''), 'File\ncdn.example.com'],
    ['quick replies', offer('Tea or coffee?', 'Tea', 'Coffee'), 'Tea or coffee?\nTea\nCoffee'],
    ['a card', sendCards(suite), 'Suite\nTwo rooms and a terrace\nBook it'],
    ['a text with buttons', sendButtons('What next?', photos, book), 'What next?\nSee photos\nBook it'],
    [
      'several cards',
      sendCards(suite, attic),
      'Suite\nTwo rooms and a terrace\nBook it\nImage\nattic.jpg\nAttic\nSee photos',
    ],
    ['a private reply', { ...send({ text: 'Hi' }), recipient: { comment_id: 'c' } }, 'Private reply to a comment\nHi'],
    ['a reply', { ...send({ text: 'Hi' }), reply_to: { mid: 'm' } }, 'Reply to a message\nHi'],
    ['the heart', sendExplicit({ attachment: { type: 'like_heart' } }), '❤️'],
    ['a post', sendExplicit({ attachment: { type: 'MEDIA_SHARE', payload: { id: '1' } } }), 'Post'],
    ['an upload', sendExplicit({ attachment: { type: 'image', payload: { attachment_id: '1' } } }), 'Image'],
    [
      'products',
      sendExplicit({
        attachment: { type: 'template', payload: { template_type: 'product', elements: [{ id: '1' }] } },
      }),
      'Products of the shop',
    ],
    [
      'several images',
      sendExplicit({ attachments: ['1.png', '2.png'].map((name) => attach('image', name).message).map(attachmentOf) }),
      'Image\n1.png\nImage\n2.png',
    ],
    [
      'replies that offer what is known of the person',
      sendExplicit({
        text: 'Hi',
        quick_replies: [{ content_type: 'user_email' }, { content_type: 'user_phone_number' }],
      }),
      'Hi\nE-mail address\nPhone number',
    ],
  ])('should draw %s at the side of the business', async (_what, request, text) => {
    const drawn = await draw(stage.page, { requests: [request] });

    expect(drawn).toStrictEqual([`sent: ${text}`]);
    expect(stage.problems).toStrictEqual([]);
  });

  it('should draw the signs that are no messages', async () => {
    const react = { sender_action: 'react', payload: { message_id: 'm', reaction: '🎉' } };
    const unreact = { sender_action: 'unreact', payload: { message_id: 'm' } };

    const drawn = await draw(stage.page, { requests: [typing, { sender_action: 'typing_off' }, seen, react, unreact] });

    expect(drawn).toStrictEqual([
      'sent: ',
      'line: You have seen their message',
      'line: Reacted 🎉',
      'line: Took a reaction back',
    ]);
    expect(await stage.page.getByRole('img', { name: 'Typing' }).count()).toBe(1);
  });

  it.each([
    ['nothing', undefined],
    ['a blank text', sendExplicit({ text: ' ' })],
    ['two contents', sendExplicit({ text: 'Hi', attachment: { type: 'like_heart' } })],
    ['an unknown attachment', sendExplicit({ attachment: { type: 'sticker' } })],
    [
      'a template that nobody knows',
      sendExplicit({ attachment: { type: 'template', payload: { template_type: 'list' } } }),
    ],
    ['a template without elements', sendCards()],
    ['a medium without a link', sendExplicit({ attachment: { type: 'image', payload: {} } })],
    [
      'images of another type',
      sendExplicit({ attachments: [{ type: 'video', payload: { url: 'https://example.com' } }] }),
    ],
    ['an unknown action', { sender_action: 'jump' }],
  ])('should say of %s that it cannot be previewed', async (_what, request) => {
    const drawn = await draw(stage.page, { requests: [request] });

    expect(drawn).toStrictEqual(['sent: This message cannot be previewed']);
  });

  it('should let quick replies go as soon as another message follows', async () => {
    const answer = receiveMessage({ text_message: { text: 'Tea' } });
    const gone = 'sent: Tea?\nQuick replies: gone, since another message follows';

    expect(await draw(stage.page, { requests: [offer('Tea?', 'Yes'), send({ text: 'Hi' })] })).toStrictEqual([
      gone,
      'sent: Hi',
    ]);
    expect(await draw(stage.page, { requests: [offer('Tea?', 'Yes')], outcomes: [answer] })).toStrictEqual([
      gone,
      'received: Tea',
    ]);
  });

  it('should keep quick replies before what is no message', async () => {
    const receipt = receive({ kind: 'receipt', status: 'READ' });

    const drawn = await draw(stage.page, { requests: [offer('Tea?', 'Yes'), typing], outcomes: [receipt] });

    expect(drawn).toStrictEqual(['sent: Tea?\nYes', 'sent: ', 'receipt: Seen']);
  });

  it('should promise no quick replies under what is no text', async () => {
    const message = { ...attach('image', 'a.png').message, quick_replies: [{ content_type: 'text', title: 'Yes' }] };

    const drawn = await draw(stage.page, { requests: [sendExplicit(message)] });

    expect(drawn).toStrictEqual(['sent: Image\na.png\nQuick replies: only documented under a text']);
  });

  it('should say on the web what is only in the app', async () => {
    const products = { type: 'template', payload: { template_type: 'product', elements: [{ id: '1' }] } };
    const requests = [
      sendCards(doubleRoom),
      sendCards(doubleRoom, suite),
      sendButtons('What next?', book),
      sendExplicit({ attachment: products }),
      offer('Tea?', 'Yes'),
    ];

    const drawn = await draw(stage.page, { requests, client: 'web' });

    expect(drawn).toStrictEqual([
      'sent: Card: only in the app',
      'sent: Carousel of 2 cards: only in the app',
      'sent: Text with buttons: only in the app',
      'sent: Products: only in the app',
      'sent: Tea?\nQuick replies: only in the app',
    ]);
  });
});

describe('what came back', () => {
  const url = 'https://cdn.example.com/a.jpg';
  const comment = { id: '1', text: 'How much?', user: 'somebody_else', comment_type: 'FEED' };

  it.each([
    ['a text', receiveMessage({ text_message: { text: 'Hi' } }), 'received: Hi'],
    ['an image', receiveMessage({ media_message: { url } }, { type: 'image' }), 'received: Image\na.jpg'],
    ['a shared post', receiveMessage({ media_message: { url } }, { type: 'ig_post' }), 'received: Post\na.jpg'],
    ['a reel', receiveMessage({ media_message: { url } }, { type: 'ig_reel' }), 'received: Reel\na.jpg'],
    [
      'a mention',
      receiveMessage({ media_message: { url } }, { type: 'story_mention' }),
      'received: Mention in a story\na.jpg',
    ],
    ['a medium that nobody knows', receiveMessage({ media_message: { url } }), 'received: Media\na.jpg'],
    [
      'a medium with words',
      receiveMessage({ media_card_message: { url, caption: 'Hi' } }, { type: 'image' }),
      'received: Image\na.jpg\nHi',
    ],
    [
      'an answer to a story',
      receiveMessage({ media_card_message: { url, caption: 'Hi' } }, { story_url: url }),
      'received: Replied to your story\nStory\na.jpg\nHi',
    ],
    [
      'a tap',
      receiveMessage({ choice_response_message: { message_id: '01HV', postback_data: '01HV_Tea' } }, { title: 'Tea' }),
      'received: Tea\nChoice: 01HV_Tea',
    ],
    [
      'a tap without a title',
      receiveMessage({ choice_response_message: { message_id: '', postback_data: 'tea' } }),
      'received: tea\nChoice: tea',
    ],
    [
      'a reply',
      receiveMessage({ text_message: { text: 'Hi' }, reply_to: { message_id: '01HV' } }),
      'received: Replied to a message\nHi',
    ],
    [
      'a message to itself',
      receive({ kind: 'message', message: { text_message: { text: 'Hi' } }, self: true }),
      'sent: Written by the account itself\nHi',
    ],
    [
      'a comment',
      receive({ kind: 'event', event: { comment_event: comment } }),
      'received: somebody_else commented on a post\nHow much?',
    ],
    [
      'a comment on a live video',
      receive({ kind: 'event', event: { comment_event: { comment_type: 'LIVE' } } }),
      'line: Somebody commented on a live video',
    ],
    [
      'a reaction',
      receive({ kind: 'event', event: { reaction_event: { emoji: '❤️', action: 'REACTION_ACTION_REACT' } } }),
      'line: Reacted ❤️',
    ],
    [
      'the end of a reaction',
      receive({ kind: 'event', event: { reaction_event: { emoji: '', action: 'REACTION_ACTION_UNREACT' } } }),
      'line: Took a reaction back',
    ],
    [
      'a reaction that does not say which',
      receive({ kind: 'event', event: { reaction_event: { emoji: '👀', action: 'REACTION_ACTION_UNKNOWN' } } }),
      'line: Reaction 👀',
    ],
    [
      'a link that was opened',
      receive({ kind: 'event', event: { shortlink_activated_event: { ref: 'flyer', existing_thread: true } } }),
      'line: Opened the chat by a link: flyer',
    ],
    ['a delivery', receive({ kind: 'receipt', status: 'DELIVERED' }), 'receipt: Delivered'],
    ['a reading', receive({ kind: 'receipt', status: 'READ' }), 'receipt: Seen'],
    ['an edit', receive({ kind: 'change', change: 'edited', text: 'Hello' }), 'received: Edited\nHello'],
    ['an edit without a text', receive({ kind: 'change', change: 'edited' }), 'line: Message edited'],
    ['an unsend', receive({ kind: 'change', change: 'unsent' }), 'line: Message unsent'],
    [
      'what is unsupported',
      receive({ kind: 'unsupported', reason: 'ephemeral', payload: '' }),
      'received: This message cannot be shown: ephemeral',
    ],
    ['a kind that nobody knows', receive({ kind: 'toString' }), 'received: This message cannot be shown'],
    ['an event that nobody knows', receive({ kind: 'event', event: {} }), 'received: This message cannot be shown'],
    [
      'a message of a type that nobody knows',
      receive({ kind: 'message', message: { toString: { text: 'Hi' } } }),
      'received: This message cannot be shown',
    ],
    [
      'an event of a type that nobody knows',
      receive({ kind: 'event', event: { constructor: { text: 'Hi' } } }),
      'received: This message cannot be shown',
    ],
    ['nothing', undefined, 'received: This message cannot be shown'],
  ])('should draw %s', async (_what, outcome, expected) => {
    const drawn = await draw(stage.page, { outcomes: [outcome] });

    expect(drawn).toStrictEqual([expected]);
    expect(stage.problems).toStrictEqual([]);
  });
});

describe('the element', () => {
  /** Long enough for a busy machine. */
  const patience = { timeout: 10_000 };

  it('should draw nothing before it is given anything', async () => {
    expect(await draw(stage.page, {})).toStrictEqual([]);
  });

  it('should take properties that were set before it was defined', async () => {
    const { page } = await theatre.open({}, 'early.html');

    const text = await page.locator('convograph-preview .bubble').textContent();

    expect(text).toBe('Early');
  });

  it('should reflect the client and read it from its attribute', async () => {
    await draw(stage.page, { requests: [offer('Tea?', 'Yes')], client: 'web' });

    const preview = stage.page.locator('convograph-preview');

    expect(await preview.getAttribute('client')).toBe('web');
    await preview.evaluate((element) => element.setAttribute('client', 'app'));
    await expect.poll(() => preview.getByRole('list', { name: 'Quick replies' }).count(), patience).toBe(1);
  });

  it('should ask nobody for media unless it is told to', async () => {
    const requests = [attach('image', 'a.png'), attach('video', 'b.mp4'), attach('audio', 'c.m4a'), sendCards(attic)];

    await draw(stage.page, { requests });
    expect(stage.problems).toStrictEqual([]);
    await draw(stage.page, { requests, loadMedia: true });

    const links = ['a.png', 'b.mp4', 'c.m4a', 'rooms/attic.jpg'].map(
      (name) => `requested https://cdn.example.com/${name}`,
    );
    await expect
      .poll(
        () => [...new Set(stage.problems.filter((problem) => problem.startsWith('requested')))].toSorted(),
        patience,
      )
      .toStrictEqual(links);
  });

  it('should make links of web links in a text, without the full stop', async () => {
    await draw(stage.page, {
      requests: [send({ text: 'See (https://example.com/a), https://example.com/b(c). ftp://x.y' })],
    });

    const links = await stage.page
      .locator('convograph-preview')
      .getByRole('link')
      .evaluateAll((all) =>
        all.map((link) => [link.textContent, ...['href', 'target', 'rel'].map((name) => link.getAttribute(name))]),
      );

    expect(links).toStrictEqual(
      ['https://example.com/a', 'https://example.com/b(c)'].map((link) => [
        link,
        link,
        '_blank',
        'noopener noreferrer nofollow',
      ]),
    );
  });

  it('should open the links of buttons and cards, and draw other buttons as pictures', async () => {
    const card = { ...doubleRoom, default_action: { type: 'web_url', url: 'https://example.com/room' } };

    await draw(stage.page, { requests: [sendCards(card)] });

    const preview = stage.page.locator('convograph-preview');
    expect(await preview.getByRole('link', { name: 'See photos' }).getAttribute('href')).toBe(
      'https://example.com/photos',
    );
    expect(await preview.getByRole('link', { name: 'Double room' }).getAttribute('href')).toBe(
      'https://example.com/room',
    );
    expect(await preview.getByRole('button').count()).toBe(0);
  });
});

function attachmentOf(message: object): unknown {
  return 'attachment' in message ? message.attachment : undefined;
}
