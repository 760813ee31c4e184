import type { Context } from '../../context.ts';
import { at, type Path } from '../../path.ts';
import { info, type Report, reportOfEach, together } from '../../report/report.ts';
import { type Block, type Unfitted, type UnfittedImages, unfittedText } from '../../unfitted.ts';
import type { Choice } from '../choice/choice-kind.ts';
import { followUpLine, linesOfEach } from '../choice/lines.ts';
import { quickRepliesOf } from '../choice/quick-replies.ts';
import type { Built } from '../rule.ts';
import type { BuiltCard } from './built-card.ts';
import { cardAsMedia, cardAsText } from './card-apart.ts';
import { cardAsElement } from './card-as-element.ts';
import { formOf } from './card-form.ts';
import type { Card } from './read-card.ts';
import { requestsOfCards } from './requests-of-cards.ts';

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
  const candidates: Choice[] = [];
  for (const card of cards) {
    const one = buildCard(card, hasHeadings, candidates.length, context);
    built.push(one);
    for (const candidate of one.candidates) candidates.push(candidate);
  }
  const { requests, templates, imageGroups } = requestsOfCards(built, context.profile);
  const split = templates > 1 ? info('carousel.split', at(path, 'cards'), { requests: templates }) : undefined;
  const outer = linesOfEach(outerChoices, candidates.length, (choice, before) => followUpLine(choice, before, context));
  const blocks = [...built.map(({ followUp }) => followUp), outer.lines];
  const followUp = followUpText(path, blocks, [...candidates, ...outer.candidates], context);
  return {
    requests: [...requests, ...followUp.requests],
    report: together(
      reportOfEach(built, (card) => card.report),
      together(split, groupedReport(path, imageGroups)),
      outer.report,
      followUp.report,
    ),
  };
}

function groupedReport(path: Path, groups: readonly UnfittedImages[]): Report {
  return reportOfEach(groups, (group) =>
    info('media.grouped', at(path, 'cards'), { count: group.images.length }, group),
  );
}

/** Builds what a card becomes. `candidatesBefore` is how many quick replies the cards before it ask for. */
function buildCard(card: Card, hasHeading: boolean, candidatesBefore: number, context: Context): BuiltCard {
  const form = formOf(card, context);
  // Not a match: it runs for each card of a carousel. See docs/decisions/speed.md.
  switch (form.form) {
    case 'element':
      return cardAsElement(form, hasHeading, candidatesBefore, context);
    case 'text':
      return cardAsText(form, context);
    case 'media':
      return cardAsMedia(form, context);
  }
}

/** The text that follows, where there is something for it to say. */
function followUpText(
  path: Path,
  blocks: readonly Block[],
  candidates: readonly Choice[],
  context: Context,
): { readonly requests: readonly Unfitted[]; readonly report: Report } {
  if (blocks.every((block) => block.length === 0)) return { requests: [], report: undefined };
  const { replies, report } = quickRepliesOf(candidates, { lines: blocks.flat(), joined: [] }, context);
  return { requests: [unfittedText(path, blocks, replies)], report };
}
