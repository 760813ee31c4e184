import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as inbound from '../src/inbound/index.ts';
import * as everything from '../src/index.ts';
import {
  type ContactEventType,
  type ContactMessageType,
  type OutboundOptions,
  type Outcome,
  profiles,
  rules,
  sendWindow,
} from '../src/index.ts';
import * as outbound from '../src/outbound/index.ts';
import * as webhook from '../src/webhook/index.ts';
import { columnOf } from './support/column-of.ts';

const root = join(import.meta.dirname, '..');

/** The pages that are written by hand, and must agree with the code. */
const sending = readFileSync(join(root, 'docs/sending.md'), 'utf8');
const receiving = readFileSync(join(root, 'docs/receiving.md'), 'utf8');
const index = readFileSync(join(root, 'docs/README.md'), 'utf8');

const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `\`${name}\``);

/** The words of docs/sending.md for what each rule is for. */
const names: Readonly<Record<string, string>> = {
  text_message: 'text',
  media_message: 'media',
  choice_message: 'choices',
  card_message: 'card',
  carousel_message: 'carousel',
  location_message: 'location',
  list_message: 'list',
  contact_info_message: 'contact card',
  template_message: 'template',
  explicit_channel_message: 'explicit channel message',
  explicit_channel_omni_message: 'omni override',
  composing_event: 'composing',
  composing_end_event: 'composing end',
  read_message_event: 'read message',
  comment_reply_event: 'comment reply',
  agent_joined_event: 'agent joined',
  agent_left_event: 'left',
  generic_event: 'generic event',
};

describe('docs/sending.md', () => {
  it('should have an answer for every rule of `toInstagram`', () => {
    const answered = columnOf(sending, '| you send |').flatMap((cell) => cell.split(/, | or /));

    const named = rules.filter(({ direction }) => direction === 'outbound').map(({ id }) => names[id]);
    expect(answered.toSorted()).toStrictEqual(named.toSorted());
  });

  it('should explain every option of `toInstagram`', () => {
    // A record, so that the compiler asks for an option that is forgotten here.
    const options: Record<keyof OutboundOptions, true> = {
      to: true,
      commentId: true,
      messageId: true,
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
  });

  it.each([
    ['for 24 hours', 24 * 3_600_000, false],
    ['for 7 days', 7 * 24 * 3_600_000, true],
  ])('should have the windows right: %s', (words, until, humanAgent) => {
    const now = until - 1;

    expect(sending).toContain(words);
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

describe('docs/README.md', () => {
  it.each([
    ['outbound', outbound],
    ['inbound', inbound],
    ['webhook', webhook],
  ])('should name what the entry %s exports', (name, entry) => {
    const row = columnOf(index, '| import |').indexOf(`\`convograph/${name}\``);

    const named = columnOf(index, '| import |', 1)[row]?.split(', ');
    expect(named?.toSorted()).toStrictEqual(quoted(Object.keys(entry)).toSorted());
  });

  it('should name what only the whole exports', () => {
    const parts = [outbound, inbound, webhook].flatMap((entry) => Object.keys(entry));

    const own = Object.keys(everything).filter((name) => !parts.includes(name));
    expect(columnOf(index, '| import |', 1).at(-1)).toMatch(new RegExp(`^all of these, and ${quoted(own)}: `));
  });

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
