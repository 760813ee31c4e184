import type { RuleInfo } from '../../../src/index.ts';
import type { RuleId } from '../../../src/outbound/messages/rule.ts';
import { codes, lines, sentenceLines } from './markdown.ts';
import { type Codes, codesOf, everyMessage } from './outbound-codes.ts';
import { exampleBlocks, folderOfRule } from './outbound-examples.ts';
import { limitsTable } from './outbound-limits.ts';

const standIns: ReadonlySet<string> = new Set<RuleId>(['template_message', 'explicit_channel_omni_message']);

/** What is said of a rule of `toInstagram`. */
export function outboundRule({ id, summary, source, sentences }: RuleInfo): string {
  const folder = folderOfRule(id);
  const isStandIn = standIns.has(id);
  return [
    `### ${id}`,
    `${summary} ([source](${source}))`,
    sentenceLines(sentences),
    ...exampleBlocks(id),
    lines([
      ...codeLines(codesOf(id)),
      ['And', isStandIn ? 'all that the message gives that it stands for' : ''],
      // Its fixtures touch only some of them.
      ['Limits', isStandIn ? 'those of the message that it stands for' : ''],
      ['All fixtures', `[fixtures/outbound/${folder}](../fixtures/outbound/${folder})`],
    ]),
    ...(isStandIn ? [] : limitsTable(id)),
  ].join('\n\n');
}

/** What is said of all rules of `toInstagram` at once. */
export function everyMessageLines(): string {
  return lines(codeLines(everyMessage));
}

function codeLines(given: Codes): readonly (readonly [name: string, words: string])[] {
  const named = (wanted: string): string =>
    codes([...given].filter(([, severity]) => severity === wanted).map(([code]) => code));
  return [
    ['Losses', named('loss')],
    ['Other notices', named('info')],
    ['Refused with', named('issue')],
  ];
}
