import type { Context } from '../../context.ts';
import { at, type Path } from '../../path.ts';
import { info, type Report } from '../../report/report.ts';
import { type Block, type Unfitted, unfittedText } from '../../requests/unfitted.ts';
import type { Choice } from '../choice/index.ts';
import { followUpLines } from '../choice/lines.ts';
import { type Candidate, quickRepliesOf } from '../choice/quick-replies.ts';
import { wholeIn } from '../choice/titles.ts';
import type { Built } from '../rule.ts';
import { type BuiltCard, builtCard } from './built-card.ts';
import type { Card } from './read-card.ts';
import { templatesOf } from './templates.ts';

/** The cards of one message, in order: a card message has one, a carousel several. */
export interface Cards {
  readonly path: Path;
  readonly cards: readonly Card[];
  readonly outerChoices: readonly Choice[];
  /** Whether the text that follows names the card that a block belongs to. */
  readonly hasHeadings: boolean;
}

/** Turns cards into generic templates, and what these cannot hold into one text that follows. */
export function buildCards({ path, cards, outerChoices, hasHeadings }: Cards, context: Context): Built {
  const built: BuiltCard[] = [];
  const candidates: Candidate[] = [];
  for (const card of cards) {
    const one = builtCard(card, hasHeadings, candidates.length, context);
    built.push(one);
    candidates.push(...one.candidates);
  }
  const { requests, templates } = templatesOf(built, context.profile.limits.elements);
  const split = templates > 1 ? info('carousel.split', at(path, 'cards'), { requests: templates }) : undefined;
  const outer = followUpLines(outerChoices, candidates.length, context);
  const blocks = [...built.map(({ followUp }) => followUp), outer.lines];
  const followUp = followUpText(path, blocks, [...candidates, ...outer.candidates], context);
  return {
    requests: [...requests, ...followUp.requests],
    report: [built.map(({ report }) => report), split, outer.report, followUp.report],
  };
}

/** The text that follows, where there is something for it to say. */
function followUpText(
  path: Path,
  blocks: readonly Block[],
  candidates: readonly Candidate[],
  context: Context,
): { readonly requests: readonly Unfitted[]; readonly report: Report } {
  if (blocks.every((block) => block.length === 0)) return { requests: [], report: undefined };
  const { replies, report } = quickRepliesOf(candidates, wholeIn(blocks.flat()), context);
  return { requests: [unfittedText(path, blocks, replies)], report };
}
