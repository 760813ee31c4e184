import type { OutboundResult } from '../src/outbound/index.ts';
import { harmless } from './harmless.ts';
import { sentWords } from './in-words.ts';
import { isWebhook, mistakeIn } from './recognise.ts';
import { contentOf, ignoredOf } from './send-request.ts';
import { cut } from './wrap.ts';

/** Says what the input is by mistake; else what of it has no effect, and its issues and notices. One a line. */
export function sendWords(input: unknown, result: OutboundResult): readonly string[] {
  const mistake = result.status === 'refused' ? mistakeOf(input) : undefined;
  if (mistake !== undefined) return [`refused: ${mistake}`];
  const ignored = ignoredOf(input).map((sentence) => `ignored: ${sentence}`);
  return [...ignored, ...sentWords(result), ...foundWords(input, result)];
}

function mistakeOf(input: unknown): string | undefined {
  return mistakeIn(input) ?? (isWebhook(input) ? 'It is a webhook: convograph receive takes it.' : undefined);
}

const maxKeys = 5;

/** Says which keys the message has, where none of them is a content. */
function foundWords(input: unknown, { issues }: OutboundResult): readonly string[] {
  const missing = issues.find(({ code, path }) => code === 'content.missing' && path === '');
  if (missing === undefined) return [];
  const keys = Object.keys(Object(contentOf(input).content));
  const shown = keys.slice(0, maxKeys).map((key) => cut(harmless(JSON.stringify(key)), 40));
  const more = keys.length > maxKeys ? [`${keys.length - maxKeys} more`] : [];
  const example = missing.nearest ?? 'text_message';
  return [`found: ${[...shown, ...more].join(', ') || 'nothing'}; needed: one content, such as "${example}".`];
}
