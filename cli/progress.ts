import type { Surroundings } from './command.ts';

/** What has been done so far. */
export interface Tally {
  lines: number;
  bytes: number;
  /** Refused or unreadable. */
  refused: number;
}

/** Passes chunks on and counts their bytes. */
export async function* counted(chunks: AsyncIterable<Uint8Array>, tally: Tally): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    tally.bytes += chunk.length;
    yield chunk;
  }
}

const millisecondsBetween = 250;

/** Shows somebody at a terminal how much has been done. */
export function progressOf(tally: Tally, { showStatus, now }: Surroundings): { show: () => void; end: () => void } {
  if (showStatus === undefined) return { show: () => {}, end: () => {} };
  const start = now().getTime();
  let shown = start;
  const show = (): void => {
    const time = now().getTime();
    if (time - shown < millisecondsBetween) return;
    shown = time;
    showStatus(inWords(tally, time - start));
  };
  return { show, end: () => showStatus('') };
}

function inWords({ lines, bytes, refused }: Tally, milliseconds: number): string {
  const perSecond = (lines * 1000) / milliseconds;
  const facts = [
    `${whole.format(lines)} lines`,
    `${(bytes / 1e6).toFixed(1)} MB`,
    `${whole.format(perSecond)} lines/s`,
    `${whole.format(refused)} refused`,
  ];
  return facts.join(', ');
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
