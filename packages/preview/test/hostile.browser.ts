import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draw } from './support/draw.ts';
import {
  attach,
  book,
  offer,
  photos,
  receive,
  receiveMessage,
  send,
  sendButtons,
  sendCards,
  sendExplicit,
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

const markup = '<img src="https://evil.example/x.png" onerror="alert(1)"><script>alert(1)</script>{{1}}&amp;';

describe('hostile values', () => {
  it('should draw markup as the text that it is', async () => {
    const template = { title: markup, subtitle: markup, image_url: markup, buttons: [{ ...book, title: markup }] };
    const requests = [
      sendCards(template, template),
      sendButtons(markup, { ...book, title: markup }),
      sendExplicit({ text: markup, quick_replies: [{ title: markup }] }),
    ];
    const outcomes = [
      receive({ kind: 'event', event: { comment_event: { user: markup, text: markup } } }),
      receive({ kind: 'change', change: 'edited', text: markup }),
      receive({ kind: 'unsupported', reason: markup }),
    ];

    const drawn = await draw(stage.page, { requests, outcomes });

    expect(drawn.join('\n').split(markup).length - 1).toBe(2 * 3 + 2 + 2 + 2 + 1 + 1);
    expect(await stage.page.locator('convograph-preview').locator('img, script, [onerror]').count()).toBe(0);
    expect(stage.problems).toStrictEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:null/1',
    'file:///etc/passwd',
    '//evil.example/x',
    '/x',
    'https://',
    'https:evil.example',
    'http://[',
    'java\nscript:alert(1)',
  ])('should never link to nor load %j', async (url) => {
    const button = { type: 'web_url', title: 'Open', url } as const;
    const card = { title: 'Card', image_url: url, buttons: [button], default_action: button };
    const requests = [
      sendCards(card),
      sendButtons('Text', button),
      ...(['image', 'video', 'audio', 'file'] as const).map((type) => send({ attachment: { type, payload: { url } } })),
      sendExplicit({ attachments: [{ type: 'image', payload: { url } }] }),
      send({ text: url }),
    ];
    const outcomes = [receiveMessage({ media_message: { url } }, { type: 'image' })];

    const drawn = await draw(stage.page, { requests, outcomes, loadMedia: true });

    expect(drawn).toHaveLength(requests.length + outcomes.length);
    expect(await stage.page.locator('convograph-preview').locator('[href], [src]').count()).toBe(0);
    expect(stage.problems).toStrictEqual([]);
  });

  it.each([
    ['properties that are no lists', 'no list', ''],
    ['null', null, ''],
    ['a list of odd values', [null, 1, 'x', true, [], {}], 'sent: This message cannot be previewed\n'.repeat(6).trim()],
  ])('should survive %s', async (_what, requests, expected) => {
    const drawn = await draw(stage.page, { requests });

    expect(drawn.join('\n')).toBe(expected);
    expect(stage.problems).toStrictEqual([]);
  });

  it('should survive every field of a request being something else', async () => {
    const odd = [null, 0, '', [], {}, [[]], [null], { length: 1 }, 'x', true];
    const requests = [
      ...odd.map((message) => ({ message })),
      ...odd.map((sender_action) => ({ sender_action })),
      ...odd.map((payload) => ({ sender_action: 'react', payload })),
      ...odd.flatMap((value) => [
        sendExplicit({ text: value }),
        sendExplicit({ text: 'x', quick_replies: value }),
        sendExplicit({ text: 'x', quick_replies: [value] }),
        sendExplicit({ attachments: value }),
        sendExplicit({ attachments: [value] }),
        sendExplicit({ attachment: value }),
        sendExplicit({ attachment: { type: 'image', payload: value } }),
        sendExplicit({ attachment: { type: value, payload: {} } }),
      ]),
      ...['generic', 'button', 'product'].flatMap((template_type) =>
        odd.flatMap((value) =>
          [
            { elements: value },
            { elements: [value] },
            { text: value },
            { text: 'x', buttons: value },
            { text: 'x', buttons: [value] },
          ].map((payload) =>
            sendExplicit({ attachment: { type: 'template', payload: { template_type, ...payload } } }),
          ),
        ),
      ),
    ];

    const drawn = await draw(stage.page, { requests });

    expect(drawn).toHaveLength(requests.length);
    expect(stage.problems).toStrictEqual([]);
  });

  it('should survive every field of an outcome being something else', async () => {
    const odd = [null, 0, '', [], {}, [[]], [null], 'x', true];
    const outcomes = odd.flatMap((value) => [
      value,
      receive({ kind: value }),
      receive({ kind: 'message', message: value }),
      receive({ kind: 'event', event: value }),
      receive({ kind: 'receipt', status: value }),
      receive({ kind: 'change', change: value }),
      receive({ kind: 'change', change: 'edited', text: value }),
      receive({ kind: 'unsupported', reason: value }),
      { ...receiveMessage({ text_message: { text: 'x' } }), details: value },
      ...['text_message', 'media_message', 'media_card_message', 'choice_response_message'].map((name) =>
        receive({ kind: 'message', message: { [name]: value } }),
      ),
      ...['comment_event', 'reaction_event', 'shortlink_activated_event'].map((name) =>
        receive({ kind: 'event', event: { [name]: value } }),
      ),
    ]);

    const drawn = await draw(stage.page, { outcomes });

    expect(drawn).toHaveLength(outcomes.length);
    expect(stage.problems).toStrictEqual([]);
  });

  it.each([
    ['requests', 'This message cannot be previewed'],
    ['outcomes', 'This message cannot be shown'],
  ])('should read own fields of %s alone, and survive values that throw', async (name, words) => {
    const texts = await stage.page.evaluate(async (property) => {
      const preview = document.querySelector('convograph-preview');
      const { proxy, revoke } = Proxy.revocable([], {});
      revoke();
      const throwing = {
        kind: 'message',
        type: 'text_message',
        get message() {
          throw new Error('no');
        },
      };
      const inherited = Object.create({ kind: 'change', change: 'unsent', message: { text: 'inherited' } });
      const noText = { kind: 'message', type: 'text_message', message: { text: { toString: () => 'no text' } } };
      Object.assign(preview ?? {}, { requests: proxy, outcomes: proxy });
      Object.assign(preview ?? {}, { [property]: [throwing, inherited, noText, proxy] });
      await preview?.updateComplete;
      return [...(preview?.shadowRoot?.querySelectorAll('li .bubble') ?? [])].map(({ textContent }) => textContent);
    }, name);

    expect(texts).toStrictEqual(Array(4).fill(words));
    expect(stage.problems).toStrictEqual([]);
  });

  it('should draw a long text in the time of a long text', async () => {
    const start = performance.now();

    const drawn = await draw(stage.page, {
      requests: ['x', 'https://a.b/'].flatMap((start) =>
        [')', '.', 'https://a.b/', ' ', '🎉'].map((part) => send({ text: `${start}${part.repeat(20_000)}x` })),
      ),
    });

    expect(drawn).toHaveLength(10);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it.each([
    ['a text', (text: string) => ({ requests: [send({ text })] })],
    ['emoji', (text: string) => ({ requests: [send({ text: `🎉${' '.repeat(text.length - 2)}` })] })],
    ['a text with buttons', (text: string) => ({ requests: [sendButtons(text, book)] })],
    ['the title of a button', (title: string) => ({ requests: [sendButtons('Text', { ...book, title })] })],
    ['the title of a card', (title: string) => ({ requests: [sendCards({ title })] })],
    [
      'a linked title',
      (title: string) => ({ requests: [sendCards(Object.assign({ title }, { default_action: photos }))] }),
    ],
    ['the subtitle of a card', (subtitle: string) => ({ requests: [sendCards({ title: 'Card', subtitle })] })],
    ['a quick reply', (title: string) => ({ requests: [offer('Text', title)] })],
    ['a reaction', (reaction: string) => ({ requests: [{ sender_action: 'react', payload: { reaction } }] })],
    ['the name of a file', (text: string) => ({ requests: [attach('file', encodeURIComponent(text))] })],
    ['a text that came', (text: string) => ({ outcomes: [receiveMessage({ text_message: { text } })] })],
    [
      'a caption',
      (caption: string) => ({
        outcomes: [receiveMessage({ media_card_message: { url: 'https://example.com/a.jpg', caption } })],
      }),
    ],
    [
      'a type of medium',
      (type: string) => ({
        outcomes: [receiveMessage({ media_message: { url: 'https://example.com/' } }, { type })],
      }),
    ],
    [
      'the title of a choice',
      (title: string) => ({
        outcomes: [receiveMessage({ choice_response_message: { message_id: '', postback_data: 'x' } }, { title })],
      }),
    ],
    [
      'the data of a choice',
      (postback_data: string) => ({
        outcomes: [receiveMessage({ choice_response_message: { message_id: '', postback_data } }, { title: 'x' })],
      }),
    ],
    [
      'a choice without a title',
      (postback_data: string) => ({
        outcomes: [receiveMessage({ choice_response_message: { message_id: '', postback_data } })],
      }),
    ],
    ['an edited text', (text: string) => ({ outcomes: [receive({ kind: 'change', change: 'edited', text })] })],
    ['an echo', (text: string) => ({ outcomes: [receive({ kind: 'receipt', status: 'DELIVERED' }, { text })] })],
    ['a comment', (text: string) => ({ outcomes: [receive({ kind: 'event', event: { comment_event: { text } } })] })],
    [
      'who commented',
      (user: string) => ({
        outcomes: [receive({ kind: 'event', event: { comment_event: { user, text: 'x' } } })],
      }),
    ],
    [
      'a reaction that came',
      (emoji: string) => ({
        outcomes: [receive({ kind: 'event', event: { reaction_event: { emoji } } })],
      }),
    ],
    [
      'a link that was opened',
      (ref: string) => ({
        outcomes: [receive({ kind: 'event', event: { shortlink_activated_event: { ref } } })],
      }),
    ],
    ['a reason', (reason: string) => ({ outcomes: [receive({ kind: 'unsupported', reason })] })],
  ])(
    'should draw the beginning of an endless text, and say how much is left out: %s',
    async (_what, propertiesWith) => {
      for (const text of [`e${'\u0301'.repeat(98_999)}`, 'http://a.b '.repeat(9_000)]) {
        await draw(stage.page, propertiesWith(text));

        const drawn = await drawnText(stage.page);
        expect(drawn).toContain('… and 96000 more characters');
        // A choice without a title is drawn twice.
        expect(drawn.length).toBeLessThan(2 * 3_200);
      }
      expect(stage.problems).toStrictEqual([]);
    },
  );

  it('should link as much of a hundred thousand links as of ten thousand', async () => {
    const links = stage.page.locator('convograph-preview a');
    const linksOf = async (count: number) => {
      const text = 'https://example.com/a '.repeat(count);
      await draw(stage.page, { requests: [send({ text }), sendButtons(text, book)] });
      return links.count();
    };

    const [few, many] = [await linksOf(10_000), await linksOf(100_000)];

    expect([few, many]).toStrictEqual([274, 274]);
  });

  it('should draw a text whole up to 3,000 characters', async () => {
    const requests = [send({ text: 'x'.repeat(3_000) }), send({ text: 'x'.repeat(3_001) })];

    const drawn = await draw(stage.page, { requests });

    expect(drawn).toStrictEqual([`sent: ${'x'.repeat(3_000)}`, `sent: ${'x'.repeat(3_000)}\n… and 1 more characters`]);
  });

  it('should cut no letter in two', async () => {
    const [drawn] = await draw(stage.page, { requests: [send({ text: `x${'𝒳'.repeat(2_000)}` })] });

    expect(drawn).toBe(`sent: x${'𝒳'.repeat(1_499)}\n… and 1002 more characters`);
  });

  it('should lead to the whole address by a link that is cut', async () => {
    const url = `https://example.com/${'x'.repeat(4_000)}`;

    const [drawn] = await draw(stage.page, { requests: [send({ text: `${url}.` })] });

    expect(drawn).toBe(`sent: ${url.slice(0, 3_000)}\n… and 1021 more characters`);
    expect(await stage.page.locator('convograph-preview a').getAttribute('href')).toBe(url);
  });
});

/** The text of the preview, visible or not. */
function drawnText(page: Page): Promise<string> {
  return page.locator('convograph-preview').evaluate((preview) => preview.shadowRoot?.textContent ?? '');
}
