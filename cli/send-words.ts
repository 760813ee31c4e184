import type { OutboundResult } from '../src/outbound/index.ts';
import { harmless } from './harmless.ts';
import { sentWords } from './in-words.ts';
import { isWebhook, mistakeIn } from './recognise.ts';
import { contentOf, ignoredOf } from './send-request.ts';
import { cut } from './wrap.ts';

/** What there is to say of a message or send request: what it is by mistake, or what goes nowhere, was lost or refused. */
export function sendWords(input: unknown, result: OutboundResult): readonly string[] {
  const mistake = result.status === 'refused' ? mistakeOf(input) : undefined;
  if (mistake !== undefined) return [`refused: ${mistake}`];
  const ignored = ignoredOf(input).map((sentence) => `ignored: ${sentence}`);
  return [...ignored, ...sentWords(result), ...(hasNone(result) ? [foundWords(contentOf(input).content)] : [])];
}

function mistakeOf(input: unknown): string | undefined {
  return mistakeIn(input) ?? (isWebhook(input) ? 'It is a webhook: convograph receive takes it.' : undefined);
}

/** Whether the message itself has no content, and not one that stands in it. */
function hasNone(result: OutboundResult): boolean {
  return (
    result.status === 'refused' && result.issues.some(({ code, path }) => code === 'content.missing' && path === '')
  );
}

const maxKeys = 5;

/** What stands where the content should be. */
function foundWords(content: unknown): string {
  const keys = Object.keys(Object(content));
  const shown = keys.slice(0, maxKeys).map((key) => cut(harmless(JSON.stringify(key)), 40));
  const more = keys.length > maxKeys ? [`${keys.length - maxKeys} more`] : [];
  return `found: ${[...shown, ...more].join(', ') || 'nothing'}; needed: one content, such as "text_message".`;
}
