import type { Context } from '../../context.ts';
import type { Report } from '../../report/report.ts';
import type { Line } from '../../requests/unfitted.ts';
import type { ReportedLine } from '../choice/choice-kind.ts';
import { besideButton, type Choice } from '../choice/index.ts';
import { type ChoiceLines, type FollowUpLine, followUpLine } from '../choice/lines.ts';
import type { Candidate } from '../choice/quick-replies.ts';
import { isTitleTooLong } from '../choice/titles.ts';
import { mediaLink } from '../media/media-pieces.ts';
import type { CardForm } from './card-form.ts';

/** Turns what an element cannot hold into lines: a link to other media, numbers, choices without a button. */
export function linesOf(form: CardForm, candidatesBefore: number, context: Context): ChoiceLines {
  const lines: Line[] = [];
  const candidates: Candidate[] = [];
  const reports: Report[] = [];
  const add = ({ line, candidate, report }: Partial<FollowUpLine>): void => {
    if (line !== undefined) lines.push(line);
    if (candidate !== undefined) candidates.push(candidate);
    if (report !== undefined) reports.push(report);
  };
  const link = linkOf(form, context);
  if (link !== undefined) add(link);
  for (const choice of form.card.choices) {
    if (form.buttons.includes(choice)) add(lineBeside(choice, context));
    else add(followUpLine(choice, candidatesBefore + candidates.length, context));
  }
  return { lines, candidates, report: reports };
}

/** The link to a medium that the profile does not send. A card without words is that medium, not a line. */
function linkOf({ form, media, mediaKind }: CardForm, context: Context): ReportedLine | undefined {
  return media === undefined || mediaKind !== undefined || form === 'media' ? undefined : mediaLink(media, context);
}

/** The line that a choice needs beside its button, where it needs one: what its kind says, else its whole title. */
function lineBeside(choice: Choice, context: Context): Partial<ReportedLine> {
  const ofKind = besideButton(choice, context);
  if (ofKind?.line !== undefined) return ofKind;
  if (context.longText === 'cut' || !isTitleTooLong(choice, context)) return ofKind ?? nothing;
  return { ...ofKind, line: { text: `> ${choice.title}`, path: choice.path } };
}

const nothing: Partial<ReportedLine> = {};
