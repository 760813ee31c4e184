import { match } from 'ts-pattern';
import type { Conversion, Received, Sent } from './convert.ts';
import type { Finding } from './findings.ts';

/** The result of the input in a word and a sentence. */
export interface Status {
  readonly tone: 'ok' | 'adapted' | 'refused';
  readonly word: string;
  readonly sentence: string;
}

export function statusOf(conversion: Conversion): Status {
  return match(conversion)
    .with({ kind: 'sent' }, sentStatus)
    .with({ kind: 'received' }, receivedStatus)
    .with({ kind: 'no-json' }, () => refusal('Not JSON', 'Nothing can be shown until the JSON is right.'))
    .with({ kind: 'failed' }, ({ sentence }) => refusal('Failed', `The library threw an error: ${sentence}`))
    .exhaustive();
}

function sentStatus({ status, requests, findings }: Sent): Status {
  const sent = count(requests.length, 'request');
  return match(status)
    .with('ok', (tone) => ({ tone, word: 'OK', sentence: `${sent}, and nothing had to change.` }))
    .with('adapted', (tone) => ({
      tone,
      word: 'Adapted',
      sentence: `${sent}, and ${count(findings.length, 'notice')}.`,
    }))
    .with('refused', () => refusal('Refused', `Nothing is sent: ${issuesAndNotices(findings)}.`))
    .exhaustive();
}

function issuesAndNotices(findings: readonly Finding[]): string {
  const issues = findings.filter(({ gravity }) => gravity === 'issue').length;
  const notices = findings.length - issues;
  return count(issues, 'issue') + (notices > 0 ? `, and ${count(notices, 'notice')}` : '');
}

function receivedStatus({ status, items, findings }: Received): Status {
  const received = count(items.length, 'outcome');
  return match(status)
    .with('ok', (tone) => ({ tone, word: 'OK', sentence: `${received}.` }))
    .with('adapted', (tone) => ({
      tone,
      word: 'Adapted',
      sentence: `${received}, and ${count(findings.length, 'notice')}.`,
    }))
    .with('refused', () => refusal('Refused', `This is no webhook: ${count(findings.length, 'issue')}.`))
    .exhaustive();
}

function refusal(word: string, sentence: string): Status {
  return { tone: 'refused', word, sentence };
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
