import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AppMessage, type OutboundOptions, profiles, toInstagram } from '../src/outbound/index.ts';
import { appMessageSchema, isLink, isSendBody } from './support/app-message-schema.ts';
import { commentId, damaged, damages, shortMessages, to } from './support/messages.ts';

const { documented } = profiles;

const ajv = new Ajv2020({ strictTypes: false, formats: { link: isLink, 'send-body': isSendBody } });
const isValid = ajv.compile(appMessageSchema);

/**
 * Beyond a schema of the message lie: lengths that depend on the profile and on each other (`text.too-long`,
 * `link.too-long`, `postback.too-long`, losses), what the options say (`option.invalid`, `tag.unknown`,
 * `event.no-comment`, `private-reply.text-only`, `template.unresolved`), the caps on width and depth, and what JSON cannot
 * hold (`postback.not-json`, `message.unreadable`). With these options, and messages that are JSON, none of them can
 * come: every refusal here is the schema's too.
 */
const options: OutboundOptions = {
  to,
  commentId,
  templates: () => ({ text_message: { text: 'Hi' } }),
  profile: {
    ...documented,
    limits: { ...documented.limits, textBytes: 1e9, textCharacters: 1e9, payload: 1e9, quickReplies: 1000 },
  },
};

/** As it comes over the wire. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

function agree(message: unknown): void {
  // What is damaged is no message by its type.
  const result = toInstagram(message as AppMessage, options);

  const issues = result.status === 'refused' ? result.issues : [];
  expect({ isValid: isValid(message) }, JSON.stringify(issues)).toStrictEqual({ isValid: issues.length === 0 });
}

describe('the JSON Schema of app messages', () => {
  const wrong = fc
    .tuple(shortMessages, fc.nat(), damages)
    .map(([message, place, damage]) => json(damaged(message, place, damage)));

  it('should take and refuse the same messages as toInstagram', () => {
    fc.assert(fc.property(shortMessages.map(json), agree));
  });

  it('should take and refuse the same messages with something wrong in them', () => {
    // One place of many is damaged: it takes more runs until each was.
    fc.assert(fc.property(wrong, agree), { numRuns: 10 * (fc.readConfigureGlobal().numRuns ?? 100) });
  });

  it('should be asked about many messages of both sorts', () => {
    const refused = fc.sample(wrong, 400).filter((message) => !isValid(message)).length;

    expect(refused).toBeGreaterThan(100);
    expect(refused).toBeLessThan(300);
  });
});
