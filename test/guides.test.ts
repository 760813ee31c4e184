import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type ContactEventType,
  type ContactMessageType,
  type OutboundOptions,
  type Outcome,
  profiles,
  sendWindow,
} from '../src/index.ts';
import * as limits from '../src/outbound/options/limits.ts';
import { columnOf } from './support/column-of.ts';
import { whatIsAnswered, whatYouSend } from './support/what-you-send.ts';

const root = join(import.meta.dirname, '..');

/** The pages that are written by hand, and must agree with the code. */
const sending = readFileSync(join(root, 'docs/sending.md'), 'utf8');
const delivery = readFileSync(join(root, 'docs/delivery.md'), 'utf8');
const receiving = readFileSync(join(root, 'docs/receiving.md'), 'utf8');
const index = readFileSync(join(root, 'docs/README.md'), 'utf8');
const security = readFileSync(join(root, 'SECURITY.md'), 'utf8').replaceAll(/\s+/g, ' ');

const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `\`${name}\``);

describe('docs/sending.md', () => {
  it('should have an answer for every rule of `toInstagram`', () => {
    expect(whatIsAnswered(sending)).toStrictEqual(whatYouSend);
  });

  it('should explain every option of `toInstagram`', () => {
    // A record, so that the compiler asks for an option that is forgotten here.
    const options: Record<keyof OutboundOptions, true> = {
      to: true,
      commentId: true,
      messageId: true,
      replyTo: true,
      tag: true,
      channelProperties: true,
      profile: true,
      mediaTypes: true,
      callChoices: true,
      longText: true,
      onLoss: true,
      templates: true,
    };

    expect(columnOf(sending, '| option |')).toStrictEqual(quoted(Object.keys(options)));
  });

  it('should have the limits right', () => {
    const { buttons, elements, quickReplies } = profiles.documented.limits;

    expect(sending).toContain(`up to ${elements} elements`);
    expect(sending).toContain(`its first ${buttons} choices`);
    expect(sending).toContain(`up to ${quickReplies}.`);
    expect(sending).toContain(`at most ${buttons} and none is a call`);
  });
});

describe('docs/delivery.md', () => {
  it.each([
    ['for 24 hours', 24 * 3_600_000, false],
    ['for 7 days', 7 * 24 * 3_600_000, true],
  ])('should have the windows right: %s', (words, until, humanAgent) => {
    const now = until - 1;

    expect(delivery).toContain(words);
    expect(sendWindow({ lastContactAt: 0, now, humanAgent })).toMatchObject({ open: true, until });
  });
});

describe('docs/receiving.md', () => {
  it('should list every kind of outcome', () => {
    const kinds: Record<Outcome['kind'], true> = {
      message: true,
      event: true,
      receipt: true,
      change: true,
      unsupported: true,
    };

    expect(columnOf(receiving, '| `kind` | what')).toStrictEqual(quoted(Object.keys(kinds)));
  });

  it('should list every type of message and event', () => {
    const types: Record<ContactMessageType | ContactEventType, true> = {
      text_message: true,
      media_message: true,
      media_card_message: true,
      choice_response_message: true,
      comment_event: true,
      reaction_event: true,
      shortlink_activated_event: true,
    };

    expect(columnOf(receiving, '| `kind` | `type` |', 1)).toStrictEqual(quoted(Object.keys(types)));
  });
});

describe('SECURITY.md', () => {
  it('should have the limits of what is read right', () => {
    const { maxArrayItems, maxObjectKeys, maxJsonLevels } = limits;

    expect(maxObjectKeys).toBe(maxArrayItems);
    expect(security).toContain(
      `arrays and objects over ${maxArrayItems} entries and JSON over ${maxJsonLevels} levels`,
    );
  });
});

describe('docs/README.md', () => {
  it('should have a line for every page', () => {
    const pages = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md') && file !== 'README.md');

    expect(pages.filter((page) => !index.includes(`](${page})`))).toStrictEqual([]);
  });
});

describe('the pages of docs', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pages = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md'));

  it.each(pages)('should name only scripts that there are: %s', (page) => {
    const text = readFileSync(join(root, 'docs', page), 'utf8');
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);

    expect(named.filter((name) => !(name in scripts))).toStrictEqual([]);
  });
});
