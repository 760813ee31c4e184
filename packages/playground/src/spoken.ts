import type { Conversion } from './convert.ts';
import type { Example } from './examples.ts';
import { statusOf } from './status.ts';

/** Gives what a screen reader says of a conversion. It begins with the name of the example, so that each example sounds different. */
export function spokenOf(example: Example | undefined, conversion: Conversion | undefined): string {
  if (conversion === undefined) return '';
  const { word, sentence } = statusOf(conversion);
  const name = example ? `${example.name}: ` : '';
  const [first] = conversion.findings;
  return `${name}${word}. ${sentence}${first ? ` ${first.sentence}` : ''}`;
}
