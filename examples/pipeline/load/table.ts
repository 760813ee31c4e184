import type { Round } from './round.ts';

const columns: readonly (readonly [string, (round: Round) => number])[] = [
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

/** The rounds as a table in Markdown. */
export function tableOf(rounds: readonly Round[]): string {
  const rows = rounds.map((round) => columns.map(([, figure]) => figure(round).toLocaleString('en')));
  const lines = [columns.map(([title]) => title), columns.map(() => '---:'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
