import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  badgeOf,
  chooseDirection,
  chooseExample,
  editorOf,
  enter,
  enterUnseen,
  expectAccessible,
  marksOn,
  settled,
  textOf,
  wordsOf,
} from './support/on-page.ts';
import { openSite, type QuietPage, type Site } from './support/site.ts';

let site: Site;
let opened: QuietPage;

beforeAll(async () => {
  site = await openSite();
  opened = await site.open({ viewport: { width: 1440, height: 900 } });
});

afterAll(async () => {
  await opened.close();
  await site.close();
});

const wrongField = `{
  "choice_message": {
    "text_message": { "text": "Tea?" },
    "choices": [{ "text_message": { "text": 5 } }]
  }
}`;

describe('the editor', () => {
  it('should show the requests at once while somebody types', async () => {
    const { page } = opened;
    await enter(page, '{ "text_message": { "text": "Tea" } }');
    await page.keyboard.press('Control+End');
    for (let letter = 0; letter < 5; letter++) await page.keyboard.press('ArrowLeft');

    await page.keyboard.type(' or coffee?');
    await settled(page);

    expect(await textOf(page)).toBe('{ "text_message": { "text": "Tea or coffee?" } }');
    expect(await page.locator('.block code').allTextContents()).toStrictEqual([
      '{\n  "messaging_type": "RESPONSE",\n  "message": { "text": "Tea or coffee?" }\n}',
    ]);
    expect(await page.locator('convograph-preview').first().getByText('Tea or coffee?').isVisible()).toBe(true);
    expect(await page.getByLabel('Example').inputValue()).toBe('');
  });

  it('should mark a wrong field, and nothing of the result that was there before', async () => {
    const { page } = opened;

    await enter(page, wrongField);
    await settled(page);

    expect(await wordsOf(badgeOf(page))).toBe('Refused');
    expect(await marksOn(page)).toStrictEqual(['issue: 5']);
    expect(await page.locator('.cm-line .label').allTextContents()).toStrictEqual(['issue 1']);
    expect((await page.locator('.finding').allTextContents()).map((each) => each.trim())).toStrictEqual([
      'issue 1 The field at /choice_message/choices/0/text_message/text is of the wrong type (expected string, received number).',
    ]);
    expect(await page.locator('.block').count()).toBe(0);
    expect(await wordsOf(page.locator('#preview'))).toContain('There is nothing to see.');
    await expectAccessible(page);
  });

  it('should mark broken JSON with line and column, and nothing of the result that was there before', async () => {
    const { page } = opened;

    await enter(page, '{\n  "text_message": {\n    "text": "Tea"\n    "more": 1\n  }\n}');
    await settled(page);

    expect(await wordsOf(badgeOf(page))).toBe('Not JSON');
    expect(await marksOn(page)).toStrictEqual(['issue: "more"']);
    expect((await page.locator('.finding').allTextContents()).map((each) => each.trim())).toStrictEqual([
      'issue 1 A comma is missing before this (line 4, column 5).',
    ]);
    expect(await page.locator('.block').count()).toBe(0);
    await expectAccessible(page);
  });

  it('should draw the marks of each gravity with a line of its own, so that colour is not all', async () => {
    const { page } = opened;
    const style = (): Promise<string> =>
      page
        .locator('.mark')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationStyle);

    await enter(page, wrongField);
    await settled(page);
    const issue = await style();
    await chooseExample(page, 'Card');
    const info = await style();
    const loss = await page.evaluate(() => {
      const mark = document.querySelector('.mark-info');
      mark?.classList.replace('mark-info', 'mark-loss');
      return mark && getComputedStyle(mark).textDecorationStyle;
    });

    expect([issue, loss, info]).toStrictEqual(['wavy', 'dashed', 'dotted']);
  });

  it('should let marks move along while somebody types before them', async () => {
    const { page, close } = await site.open();
    await chooseExample(page, 'Document');
    await holdConversionsBack(page);
    await editorOf(page).focus();
    await page.keyboard.press('Control+Home');

    await page.keyboard.type('\n\n');

    expect(await page.locator('#result[data-pending]').count()).toBe(1);
    expect(await marksOn(page)).toStrictEqual(['info: "https://example.com/media/price-list.pdf"']);
    expect(await page.locator('.cm-line', { has: page.locator('.label') }).textContent()).toContain('price-list.pdf');
    await close();
  });

  it('should label each of several places on one line where it is', async () => {
    const { page } = opened;
    await chooseExample(page, 'Carousel');

    await enter(page, JSON.stringify(JSON.parse(await textOf(page))));
    await settled(page);

    const line = await page.locator('.cm-line').textContent();
    expect(line).toContain('"46732000000"info 1');
    expect(line).toContain('"Enriching Engagement"loss 2');
  });

  it('should give what stands on one line lines of its own on request, and change nothing else', async () => {
    const { page } = opened;
    await enter(page, '{"text_message":{"text":"Tea"},"text_message":{"text":"a","more":12345678901234567890}}');

    await page.getByRole('button', { name: 'Format' }).click();
    await settled(page);

    expect(await textOf(page)).toBe(
      [
        '{',
        '  "text_message": {',
        '    "text": "Tea"',
        '  },',
        '  "text_message": {',
        '    "text": "a",',
        '    "more": 12345678901234567890',
        '  }',
        '}',
      ].join('\n'),
    );
    await editorOf(page).focus();
    await page.keyboard.press('Control+z');
    expect(await page.locator('.cm-line').count()).toBe(1);
  });

  it.each([
    ['broken', '{ "text_message"'],
    ['nested without end', `${'['.repeat(2_000)}${']'.repeat(2_000)}`],
  ])('should leave JSON alone that is %s, and say why', async (_, text) => {
    const { page } = opened;
    await enterUnseen(page, text);
    await settled(page);

    await page.getByRole('button', { name: 'Format' }).click();

    await page.locator('.toast').getByText('Only JSON of up to 100 levels can be formatted.').waitFor();
    expect(await page.locator('.cm-line').count()).toBe(1);
  });

  it('should show what cannot be seen', async () => {
    const { page } = opened;

    await enterUnseen(page, '\ufeff{ "text_message": { "text": "zero\u200bwidth" } }');
    await settled(page);

    expect(await page.locator('.cm-specialChar').count()).toBe(2);
    expect(await wordsOf(page.locator('.finding'))).toContain('An invisible byte order mark');
    await enter(page, '{}');
  });

  it('should undo what was typed, and an example that was chosen', async () => {
    const { page } = opened;
    const mine = '{ "text_message": { "text": "Mine" } }';
    await enter(page, mine);
    await chooseExample(page, 'Text');
    expect(await textOf(page)).not.toBe(mine);

    await editorOf(page).focus();
    await page.keyboard.press('Control+z');
    await settled(page);

    expect(await textOf(page)).toBe(mine);
    expect(await page.locator('.block code').textContent()).toContain('"Mine"');
  });

  it('should keep what was typed for each direction', async () => {
    const { page } = opened;
    const mine = '{ "text_message": { "text": "Mine" } }';
    await enter(page, mine);

    await page.getByRole('radio', { name: 'Receive a webhook' }).check();
    expect(await textOf(page)).toContain('"entry"');
    await page.getByRole('radio', { name: 'Send a message' }).check();

    expect(await textOf(page)).toBe(mine);
  });
});

describe('a notice', () => {
  it('should show its place when it is pointed at or has the focus, without moving the page', async () => {
    const { page } = opened;
    await chooseExample(page, 'Carousel');
    const loss = page.getByRole('button', { name: 'loss 2' });

    await loss.hover();

    expect(await page.locator('.mark-pointed-at').textContent()).toBe('"Enriching Engagement"');
    expect(await page.locator('.mark-pointed-at').isVisible()).toBe(true);
    await page.mouse.move(0, 0);
    expect(await page.locator('.mark-pointed-at').count()).toBe(0);
    await page.getByRole('button', { name: 'info 1' }).focus();
    expect(await page.locator('.mark-pointed-at').textContent()).toBe('"46732000000"');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it.each([
    ['is broken', 500],
    ['is too long to be broken', 3_000],
  ])('should show its place on the only line, also where that %s', async (_, words) => {
    const { page } = opened;
    const text_message = { text: 'Tea', more: 'tea '.repeat(words), note: 1 };
    await page.mouse.move(0, 0);
    await enterUnseen(page, JSON.stringify({ text_message }));
    await settled(page);

    await page.keyboard.press('Control+Home');
    await page.getByRole('button', { name: 'note' }).hover();

    const editor = await page.locator('json-editor').boundingBox();
    const mark = page.locator('.mark-pointed-at');
    await expect.poll(() => mark.count()).toBe(1);
    await expect.poll(async () => isWithin(await mark.boundingBox(), editor)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('should bring the cursor to its place when it is activated', async () => {
    const { page } = opened;
    await chooseExample(page, 'Carousel');
    await page.getByRole('button', { name: 'info 1' }).focus();

    await page.keyboard.press('Enter');

    expect(await editorOf(page).evaluate((editor) => editor === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('"46732000000"');
  });

  it('should be told apart by words', async () => {
    const { page } = opened;

    await chooseExample(page, 'Carousel');

    expect(await page.locator('.finding .label').allTextContents()).toStrictEqual(['info 1', 'loss 2']);
    expect(await wordsOf(page.locator('.status'))).toBe('Adapted 2 requests, and 2 notices.');
  });

  it('should be one of 200 that are listed, however many there are', async () => {
    const { page } = opened;
    const cards = Array.from({ length: 300 }, () => ({ title: 'Tea', description: 'Hot', note: 1 }));

    await enterUnseen(page, JSON.stringify({ carousel_message: { cards } }));
    await settled(page);

    expect(await page.locator('.finding').count()).toBe(200);
    expect(await wordsOf(page.locator('finding-list > .quiet'))).toMatch(/^… and \d+ more$/);
    expect(await page.locator('.cm-line .label').count()).toBeLessThanOrEqual(200);
  });
});

describe('the options', () => {
  it('should change the result', async () => {
    const { page } = opened;
    await chooseExample(page, 'Video');
    expect(await wordsOf(badgeOf(page))).toBe('Adapted');

    await page.getByLabel('profile').selectOption('current');
    await page
      .getByLabel('to', { exact: false })
      .and(page.getByRole('textbox', { name: 'Recipient' }))
      .fill('42');
    await page.getByLabel('Sent by a human agent').check();
    await settled(page);

    expect(await wordsOf(badgeOf(page))).toBe('OK');
    expect(JSON.parse((await page.locator('.block code').textContent()) ?? '')).toMatchObject({
      recipient: { id: '42' },
      tag: 'HUMAN_AGENT',
      message: { attachment: { type: 'video' } },
    });
  });

  it('should hold a comment beside a recipient, as a reply to a comment needs it', async () => {
    const { page } = opened;
    await enter(page, '{ "comment_reply_event": { "text": "Thanks!" } }');
    await page.getByRole('textbox', { name: 'Recipient' }).fill('42');
    await settled(page);
    expect(await wordsOf(page.locator('.finding'))).toContain('commentId');

    await page.getByRole('textbox', { name: 'Comment' }).fill('17');
    await settled(page);

    expect(await wordsOf(badgeOf(page))).toBe('Adapted');
    expect(await page.locator('.block code').textContent()).toContain('"comment_id": "17"');
    await chooseExample(page, 'Text');
    expect(await page.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe('');
  });

  it('should be filled in by an example', async () => {
    const { page } = opened;

    await chooseExample(page, 'First send, by a human agent');

    expect(await page.getByRole('textbox', { name: 'Recipient' }).inputValue()).toBe('3900100200300401');
    expect(await page.getByLabel('Sent by a human agent').isChecked()).toBe(true);
    await chooseExample(page, 'Text');
    expect(await page.getByRole('textbox', { name: 'Recipient' }).inputValue()).toBe('');
    expect(await page.getByLabel('Sent by a human agent').isChecked()).toBe(false);
  });

  it('should stay as they were chosen where an example says nothing of them', async () => {
    const { page } = opened;
    await page.getByLabel('profile').selectOption('current');
    await page.getByLabel('longText').selectOption('follow-up');

    await chooseExample(page, 'Video');

    expect(await page.getByLabel('profile').inputValue()).toBe('current');
    expect(await page.getByLabel('longText').inputValue()).toBe('follow-up');
    expect(await wordsOf(badgeOf(page))).toBe('OK');
    expect(await page.locator('.example select option:checked').textContent()).toBe('Video');
    await page.getByLabel('profile').selectOption('documented');
    await page.getByLabel('longText').selectOption('cut');
    await settled(page);
  });
});

describe('the results', () => {
  it('should be copied, each by a button of its own', async () => {
    const { page } = opened;
    await chooseExample(page, 'Carousel');

    await page.getByRole('button', { name: 'Copy request 1' }).click();

    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toStrictEqual({
      messaging_type: 'RESPONSE',
      message: { text: 'This is the card 2 title\n> Call Choice: 46732000000' },
    });
    await expect.poll(() => wordsOf(page.locator('.toast'))).toBe('Copied request 1.');
  });

  it('should be copied whole, and as they are, where they are drawn in part and with escapes', async () => {
    const { page, close } = await site.open({ viewport: { width: 1440, height: 900 } });
    await chooseDirection(page, 'receive');
    const text = `\u202e${'tea '.repeat(6_000)}`;
    const message = { sender: { id: '2' }, recipient: { id: '1' }, timestamp: 1, message: { mid: 'm', text } };
    await enterUnseen(
      page,
      JSON.stringify({ object: 'instagram', entry: [{ id: '1', time: 1, messaging: [message] }] }),
    );
    await settled(page);
    const block = page.locator('.block').first();
    expect(await block.locator('code').textContent()).toContain('\\u202etea');

    await block.getByRole('button').click();

    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toMatchObject({ message: { contact_message: { text_message: { text } } } });
    expect(await wordsOf(block.locator('.quiet'))).toBe(
      `… and ${copied.length - 20_000} more characters, which are copied too`,
    );
    await close();
  });

  it('should be told to be copied each time anew', async () => {
    const { page } = opened;
    await chooseExample(page, 'Text');
    const button = page.getByRole('button', { name: 'Copy request 0' });
    const toast = page.locator('.toast');
    await button.click();
    await expect.poll(() => wordsOf(toast)).toBe('Copied request 0.');
    const next = toast.evaluate(
      (said) =>
        new Promise<string>((resolve) => {
          const watch = () => requestAnimationFrame(() => (said.textContent === '' ? resolve('silence') : watch()));
          watch();
        }),
    );

    await button.click();

    expect(await next).toBe('silence');
    await expect.poll(() => wordsOf(toast)).toBe('Copied request 0.');
  });

  it('should be laid out only when they come into sight', async () => {
    const { page, close } = await site.open({ viewport: { width: 1440, height: 900 } });
    await chooseDirection(page, 'receive');
    const item = { sender: { id: '2' }, recipient: { id: '1' }, timestamp: 1, message: { mid: 'm', text: 'Tea' } };
    const messaging = Array.from({ length: 30 }, () => item);
    await enterUnseen(page, JSON.stringify({ object: 'instagram', entry: [{ id: '1', time: 1, messaging }] }));
    await settled(page);
    const last = page.locator('.block code').last();
    const isLaidOut = () => last.evaluate((code) => code.checkVisibility({ contentVisibilityAuto: true }));
    expect(await isLaidOut()).toBe(false);

    await last.scrollIntoViewIfNeeded();

    await expect.poll(isLaidOut).toBe(true);
    await close();
  });

  it('should be previewed up to the thirtieth', async () => {
    const { page, close } = await site.open();
    await chooseDirection(page, 'receive');
    const items = (number: number) =>
      Array.from({ length: number }, (_, index) => ({
        sender: { id: '2' },
        recipient: { id: '1' },
        timestamp: 1,
        message: { mid: `m${index}`, text: `Tea ${index}` },
      }));

    for (const [number, more] of [
      [30, []],
      [31, ['… and 1 more']],
    ] as const) {
      const entry = [{ id: '1', time: 1, messaging: items(number) }];
      await enterUnseen(page, JSON.stringify({ object: 'instagram', entry }));
      await settled(page);

      const preview = page.locator('convograph-preview');
      expect(await preview.getByText(/^Tea \d+$/).count()).toBe(30);
      await expect
        .poll(() => page.locator('message-previews > .quiet').getByText('… and').allTextContents())
        .toStrictEqual(more);
    }
    await close();
  });

  it('should have the numbers by which notices speak of them', async () => {
    const { page } = opened;

    await chooseExample(page, 'Card');

    expect(await wordsOf(page.locator('.finding'))).toMatch(/\(request 1\)\.$/);
    expect(await wordsOf(page.locator('.block', { hasText: 'Request 1' }).locator('code'))).toContain('+46732000000');
  });

  it('should name the rule and its page', async () => {
    const { page } = opened;
    await chooseExample(page, 'Location');

    expect(await wordsOf(page.locator('.rule code'))).toBe('location_message');
    const source = page.locator('.rule a');
    expect(await source.getAttribute('href')).toMatch(/^https:\/\/developers\.(sinch|facebook)\.com\//);
    // In another page: after the way back, the text would be lost.
    expect(await source.getAttribute('target')).toBe('_blank');
    expect(await source.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('should be spoken once typing rests, and not while it lasts', async () => {
    const { page } = opened;
    await chooseExample(page, 'Text');
    const spoken = page.locator('quiet-speaker [role=status]');
    const heard = 'Text: OK. 1 request, and nothing had to change.';
    await expect.poll(() => wordsOf(spoken), { timeout: 3000 }).toBe(heard);
    await editorOf(page).focus();
    await page.keyboard.press('Control+End');

    await page.keyboard.type('x');
    await settled(page);

    expect(await wordsOf(badgeOf(page))).toBe('Not JSON');
    expect(await wordsOf(spoken)).toBe(heard);
    await expect
      .poll(() => wordsOf(spoken), { timeout: 3000 })
      .toBe(
        'Not JSON. Nothing can be shown until the JSON is right. This is no JSON value: a text needs double quotes (line 3, column 2).',
      );
  });

  it('should be spoken anew for each error and each example, also where the status is the same', async () => {
    const { page } = opened;
    const spoken = page.locator('quiet-speaker [role=status]');
    const heard: string[] = [];
    const listen = async (part: string): Promise<void> => {
      await expect.poll(() => wordsOf(spoken), { timeout: 3000 }).toContain(part);
      heard.push(await wordsOf(spoken));
    };

    await enter(page, '{ "a" 1 }');
    await listen('A colon is missing');
    await enter(page, '{ "a": }');
    await listen('A value is missing');
    await chooseExample(page, 'Text');
    await listen('Text: OK');
    await chooseExample(page, 'Image');
    await listen('Image: OK');

    expect(new Set(heard).size).toBe(4);
  });
});

describe('a megabyte', () => {
  it('should be shown in part, typed into, and converted anew', async () => {
    const { page } = opened;
    await enterUnseen(page, JSON.stringify({ text_message: { text: 'word '.repeat(200_000) } }));
    await settled(page);
    expect(await wordsOf(badgeOf(page))).toBe('Adapted');
    expect(await page.locator('.block').count()).toBe(50);
    await editorOf(page).focus();
    await page.keyboard.press('Control+End');

    await page.keyboard.type('typing');
    await settled(page);

    expect(await wordsOf(badgeOf(page))).toBe('Not JSON');
    await chooseExample(page, 'Text');
  });
});

type Box = Awaited<ReturnType<Locator['boundingBox']>>;

function isWithin(inner: Box, outer: Box): boolean {
  if (inner === null || outer === null) return false;
  const isBelow = inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
  return isBelow && inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width;
}

/** Stops the timer that waits for the end of typing. */
async function holdConversionsBack(page: QuietPage['page']): Promise<void> {
  await page.evaluate(() => {
    const set = window.setTimeout.bind(window);
    const held = (run: () => void, time?: number) => (time === 120 ? 0 : set(run, time));
    Object.assign(window, { setTimeout: held });
  });
}
