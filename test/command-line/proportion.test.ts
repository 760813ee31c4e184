import { describe, expect, it } from 'vitest';
import { absurd, heart, messageWith, repeat, webhookOf } from '../support/absurd-webhooks.ts';
import { convograph } from './program.ts';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

describe('convograph receive', () => {
  it.each(Object.entries(absurd).filter(([name]) => !name.includes('deep')))(
    'should print no more than ten times a body of 100 kB: %s',
    async (_, make) => {
      const body = make();
      // White space at the end makes small bodies large.
      const text = JSON.stringify(body).padEnd(100_000);

      for (const options of [
        [],
        ['--callback'],
        ['--ndjson'],
        ['--ndjson', '--explain'],
        ['--ndjson', '--explain', '--callback'],
      ]) {
        const args = ['receive', ...options];
        const { printed } = await convograph(args, text);

        expect(bytesOf(printed)).toBeGreaterThan(0);
        if (JSON.stringify(body).length >= 100_000) expect(bytesOf(printed) / bytesOf(text)).toBeLessThan(10);
      }
    },
  );

  it.each([20, 100])('should print %i deep items without more white space than anything else', async (count) => {
    const levels = 300;
    const items = repeat(count, () => ({ optin: JSON.parse('['.repeat(levels) + ']'.repeat(levels)) }));
    const text = JSON.stringify(webhookOf(items)).padEnd(100_000);

    const { printed } = await convograph(['receive'], text);

    expect(printed.length / text.length).toBeLessThan(10);
    expect(JSON.parse(printed)).toHaveLength(count);
  });

  it('should print one outcome a line where there is much', async () => {
    const items = repeat(300, (index) => messageWith({ mid: `mid.${index}`, text: 'Hi' }));

    const { printed } = await convograph(['receive'], JSON.stringify(webhookOf(items)));

    const lines = printed.split('\n');
    expect(lines).toHaveLength(302);
    expect(lines[1]).toMatch(/^\{"rule":"text",.*\},$/);
    expect(JSON.parse(printed)).toHaveLength(300);
  });

  it('should print the item with its first outcome alone', async () => {
    const item = messageWith({ attachments: [heart, heart] });

    const { printed } = await convograph(['receive'], JSON.stringify(webhookOf([item])));

    const outcomes: readonly { readonly raw?: unknown }[] = JSON.parse(printed);
    expect(outcomes.map(({ raw }) => raw)).toStrictEqual([item, undefined]);
  });
});
