import type { Conversion } from './convert.ts';
import type { Example } from './examples.ts';
import { statusOf } from './status.ts';

/** What is said aloud of a conversion: where it is about another thing, it has other words. */
export function spokenOf(example: Example | undefined, conversion: Conversion | undefined): string {
  if (conversion === undefined) return '';
  const { word, sentence } = statusOf(conversion);
  const name = example ? `${example.name}: ` : '';
  const [first] = conversion.findings;
  return `${name}${word}. ${sentence}${first ? ` ${first.sentence}` : ''}`;
}
