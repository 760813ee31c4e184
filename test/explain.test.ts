import { describe, expect, it } from 'vitest';
import { type InboundIssue, explain as inInbound } from '../src/inbound/index.ts';
import { explain as inBoth } from '../src/index.ts';

/** An issue with a code that the types do not know: of a newer version, or of nobody. */
const issueWith = (code: unknown): InboundIssue => ({ code, path: '' }) as unknown as InboundIssue;

describe.each(['webhook.newer', 'toString', '__proto__', undefined])('explain, given the unknown code %s', (code) => {
  it('should say in the entry of webhooks that this version does not know the issue', () => {
    expect(inInbound(issueWith(code))).toBe('The webhook has an issue that this version does not know.');
  });

  it('should say in the entry of both directions that this version does not know it', () => {
    expect(inBoth(issueWith(code))).toBe('The message has a notice or an issue that this version does not know.');
  });
});
