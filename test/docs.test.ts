import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UnsupportedReason } from '../src/index.ts';
import { type InboundFixture, type OutboundFixture, readFixtures } from './support/fixtures.ts';
import { inboundExamples, reasonMeanings } from './support/pages/inbound-rules.ts';
import { noticesPage } from './support/pages/notices-page.ts';
import { outboundExamples, ruleOf } from './support/pages/outbound-examples.ts';
import { rulesPage } from './support/pages/rules-page.ts';

const root = join(import.meta.dirname, '..');
const madeRules = rulesPage();

describe.each([
  ['docs/rules.md', () => madeRules],
  ['docs/notices.md', noticesPage],
])('%s', (path, make) => {
  it('should be what `npm run docs` makes', () => {
    const page = make();

    if (process.env['UPDATE_DOCS']) writeFileSync(join(root, path), page);
    else expect(readFileSync(join(root, path), 'utf8')).toBe(page);
  });
});

describe('docs/rules.md', () => {
  it.each([
    ['text_message', 'Losses', ['link.cut']],
    ['choice_message', 'Losses', ['choice.untappable', 'label.lost', 'link.cut', 'title.cut']],
    [
      'card_message',
      'Losses',
      ['call.number-lost', 'choice.untappable', 'label.lost', 'link.cut', 'subtitle.cut', 'title.cut'],
    ],
    ['location_message', 'Losses', ['link.cut']],
    ['list_message', 'Losses', ['choice.untappable', 'link.cut']],
    ['media_message', 'Other notices', ['link.encoded', 'media.as-link', 'text.repaired']],
    ['composing_event', 'Refused with', ['private-reply.text-only']],
    ['comment_reply_event', 'Refused with', ['event.no-comment', 'field.missing', 'text.blank', 'text.too-long']],
    ['template_message', 'Refused with', ['field.missing', 'template.unresolved', 'text.blank']],
    ['generic_event', 'Refused with', ['event.unsupported']],
    ['Every message', 'Other notices', ['field.ignored', 'field.unknown', 'reply.dropped', 'tag.dropped']],
    [
      'Every message',
      'Refused with',
      [
        'content.missing',
        'content.several',
        'field.wrong-type',
        'message.no-object',
        'message.too-deep',
        'message.too-wide',
        'message.unreadable',
        'option.invalid',
        'tag.unknown',
      ],
    ],
    ['story-mention', 'Where a look-up fails', ['unsupported', 'lookup-failed']],
    ['story-mention', 'Keys of `details`', ['product_id', 'referral', 'reply_to_mid', 'title', 'type']],
  ])('should say of %s under "%s" all that the design knows', (heading, name, words) => {
    const section = madeRules.split(`\n### ${heading}\n`)[1]?.split('\n### ')[0] ?? '';
    const line = section.split('\n').find((each) => each.startsWith(`- ${name}: `)) ?? '';

    const said = [...line.replace(name, '').matchAll(/`([^`]+)`/g)].map(([, word]) => word);

    expect(said).toStrictEqual(words);
  });

  it.each(['template_message', 'explicit_channel_omni_message'])(
    'should give %s the limits of the message that it stands for, and no table of some of them',
    (heading) => {
      const section = madeRules.split(`\n### ${heading}\n`)[1]?.split('\n### ')[0] ?? '';

      expect(section).toContain('\n- Limits: those of the message that it stands for\n');
      expect(section).not.toContain('| limit |');
    },
  );

  it('should show each rule of `toInstagram` by a fixture of its own', () => {
    const fixtures = readFixtures<OutboundFixture>('outbound');

    for (const [id, name] of Object.entries(outboundExamples)) {
      const shown = fixtures.find((fixture) => fixture.name === name);
      expect(shown && ruleOf(shown), name).toBe(id);
    }
  });

  it('should show each rule of `fromInstagram` by a fixture with this one outcome', () => {
    const fixtures = readFixtures<InboundFixture>('inbound');

    for (const [id, name] of Object.entries(inboundExamples)) {
      const shown = fixtures.find((fixture) => fixture.name === name)?.fixture.expected;
      expect(shown?.status === 'ok' && shown.outcomes.map(({ rule }) => rule), name).toStrictEqual([id]);
    }
  });

  it('should explain every reason', () => {
    const all: Record<UnsupportedReason, true> = {
      'is-unsupported': true,
      'unsupported-type': true,
      ephemeral: true,
      'media-unavailable': true,
      fallback: true,
      template: true,
      'attachment-unknown': true,
      empty: true,
      'phantom-edit': true,
      'thread-control': true,
      'opt-in': true,
      mention: true,
      insights: true,
      follow: true,
      'share-to-story': true,
      'story-poll-response': true,
      'comment-poll-response': true,
      'onboarding-welcome-message-series': true,
      referral: true,
      'own-act': true,
      'other-object': true,
      'too-many': true,
      'no-sender': true,
      'lookup-failed': true,
      'no-items': true,
      unknown: true,
    };

    expect(reasonMeanings().map(([reason]) => reason)).toStrictEqual(Object.keys(all));
  });
});
