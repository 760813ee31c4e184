import type { Context } from '../../context.ts';
import { info, type Report, reportOfEach, together } from '../../report/report.ts';
import type { Line } from '../../requests/unfitted.ts';
import type { Choice, ReportedLine } from './choice-kind.ts';

/** Turns a choice into the line that stands for it. */
export function choiceLine(choice: Choice): Line {
  return { text: `> ${choice.kind.words(choice)}`, path: choice.path };
}

/** Turns a choice that cannot be tapped here into a line. */
export function untappedLine(choice: Choice, context: Context): ReportedLine {
  const line = choiceLine(choice);
  return {
    line,
    report: together(info('choice.as-line', choice.path, {}, line), choice.kind.lineReport(choice, context)),
  };
}

/** Lines that choices need, and those among the choices that may be quick replies under them. */
export interface ChoiceLines {
  readonly lines: readonly Line[];
  readonly candidates: readonly Choice[];
  readonly report: Report;
}

/** A line that a choice needs, where it needs one, and the choice itself where it can be a quick reply under it. */
export interface FoundLine {
  readonly line: Line | undefined;
  readonly candidate: Choice | undefined;
  readonly report: Report;
}

/**
 * Turns a choice that found no button into a line of the text that follows. A text choice becomes a quick reply there, where
 * the candidates before it leave room.
 */
export function followUpLine(choice: Choice, candidatesBefore: number, context: Context): FoundLine {
  if (!choice.kind.isQuickReply) return { ...untappedLine(choice, context), candidate: undefined };
  const line = choiceLine(choice);
  const hasRoom = candidatesBefore < context.profile.limits.quickReplies;
  return { line, candidate: choice, report: hasRoom ? info('choice.moved', choice.path, {}, line) : undefined };
}

/** The same for several choices. */
export function followUpLines(choices: readonly Choice[], candidatesBefore: number, context: Context): ChoiceLines {
  const found: FoundLine[] = [];
  let candidates = candidatesBefore;
  for (const choice of choices) {
    const line = followUpLine(choice, candidates, context);
    if (line.candidate !== undefined) candidates++;
    found.push(line);
  }
  return choiceLinesOf(found);
}

const noLines: ChoiceLines = { lines: [], candidates: [], report: undefined };

/** Puts together what was found for several choices, in order. */
export function choiceLinesOf(found: readonly FoundLine[]): ChoiceLines {
  if (found.length === 0) return noLines;
  const lines: Line[] = [];
  const candidates: Choice[] = [];
  for (const { line, candidate } of found) {
    if (line !== undefined) lines.push(line);
    if (candidate !== undefined) candidates.push(candidate);
  }
  return { lines, candidates, report: reportOfEach(found, ({ report }) => report) };
}
