import type { Context } from '../../context.ts';
import type { Choice, ReportedLine } from '../choice/choice-kind.ts';
import { type ChoiceLines, choiceLinesOf, type FoundLine, followUpLine } from '../choice/lines.ts';
import { isTitleTooLong } from '../choice/titles.ts';
import { mediaLink } from '../media/media-request.ts';
import type { CardForm } from './card-form.ts';

/** Turns what an element cannot hold into lines: a link to other media, numbers, choices without a button. */
export function linesOf(form: CardForm, candidatesBefore: number, context: Context): ChoiceLines {
  const found: FoundLine[] = [];
  let candidates = candidatesBefore;
  const link = linkOf(form, context);
  if (link !== undefined) found.push({ ...link, candidate: undefined });
  for (const choice of form.card.choices) {
    const line = form.buttons.includes(choice)
      ? lineBeside(choice, context)
      : followUpLine(choice, candidates, context);
    if (line === undefined) continue;
    if (line.candidate !== undefined) candidates++;
    found.push(line);
  }
  return choiceLinesOf(found);
}

/** The link to a medium that the profile does not send. A card without words is that medium, not a line. */
function linkOf({ form, media, mediaKind }: CardForm, context: Context): ReportedLine | undefined {
  return media === undefined || mediaKind !== undefined || form === 'media' ? undefined : mediaLink(media, context);
}

/** The line that a choice needs beside its button, where it needs one: what its kind says, else its whole title. */
function lineBeside(choice: Choice, context: Context): FoundLine | undefined {
  const ofKind = choice.kind.besideButton(choice, context);
  const needsTitle = context.longText !== 'cut' && isTitleTooLong(choice, context);
  if (ofKind === undefined && !needsTitle) return undefined;
  const title = needsTitle ? { text: `> ${choice.title}`, path: choice.path } : undefined;
  return { line: ofKind?.line ?? title, candidate: undefined, report: ofKind?.report };
}
