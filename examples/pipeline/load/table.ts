import type { Round } from './round.ts';
import type { Sending } from './sending.ts';

type Columns<Row> = readonly (readonly [title: string, figure: (row: Row) => number])[];

const received: Columns<Round> = [
  ['workers', ({ workers }) => workers],
  ['steady: p50, ms', ({ quiet }) => quiet.p50],
  ['p99, ms', ({ quiet }) => quiet.p99],
  ['full speed: items/s', ({ itemsPerSecond }) => itemsPerSecond],
  ['median second', ({ usualItemsPerSecond }) => usualItemsPerSecond],
  ['p50, ms', ({ storm }) => storm.p50],
  ['p99, ms', ({ storm }) => storm.p99],
  ['posted again', ({ duplicates }) => duplicates],
  ['redelivered', ({ redeliveries }) => redeliveries],
  ['kills', ({ kills }) => kills],
  ['lost', ({ lost }) => lost],
  ['twice', ({ twice }) => twice],
  ['out of order', ({ outOfOrder }) => outOfOrder],
];

const sent: Columns<Sending> = [
  ['workers', ({ workers }) => workers],
  ['messages/s', ({ messagesPerSecond }) => messagesPerSecond],
  ['p50, ms', ({ latency }) => latency.p50],
  ['p99, ms', ({ latency }) => latency.p99],
  ['bad answers', ({ badAnswers }) => badAnswers],
  ['kills', ({ kills }) => kills],
  ['lost', ({ lost }) => lost],
  ['twice', ({ twice }) => twice],
  ['out of order', ({ outOfOrder }) => outOfOrder],
];

/** The figures of webhooks, as a table in Markdown. */
export function tableOfReceived(rounds: readonly Round[]): string {
  return tableOf(received, rounds);
}

/** The figures of messages, as a table in Markdown. */
export function tableOfSent(sendings: readonly Sending[]): string {
  return tableOf(sent, sendings);
}

function tableOf<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const figures = rows.map((row) => columns.map(([, figure]) => figure(row).toLocaleString('en')));
  const lines = [columns.map(([title]) => title), columns.map(() => '---:'), ...figures];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
