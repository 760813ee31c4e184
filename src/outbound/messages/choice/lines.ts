import type { Context } from '../../context.ts';
import { info, type Report, type ReportedLine, together } from '../../report/report.ts';
import type { Line } from '../../unfitted.ts';
import type { Choice } from './choice-kind.ts';
import { isTitleTooLong } from './titles.ts';

/** Turns a choice into the line that stands for it. */
function choiceLine(choice: Choice): Line {
  return { text: `> ${choice.kind.words(choice)}`, path: choice.path };
}

/** Turns a choice that cannot be tapped here into a line. */
function lineWithoutTap(choice: Choice, context: Context): ReportedLine {
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

/** What a choice needs beside a button, or in place of one. */
export interface FoundLine {
  readonly line: Line | undefined;
  /** Whether the choice can be a quick reply under the lines. */
  readonly isCandidate: boolean;
  readonly report: Report;
}

/**
 * Puts together the lines of several choices, in order. `lineOf` is told how many candidates there are before the choice, in
 * this message; it gives `undefined` for a choice that needs nothing.
 */
export function linesOfEach(
  choices: readonly Choice[],
  candidatesBefore: number,
  lineOf: (choice: Choice, candidatesBefore: number) => FoundLine | undefined,
): ChoiceLines {
  const lines: Line[] = [];
  const candidates: Choice[] = [];
  const reports: Report[] = [];
  for (const choice of choices) {
    const found = lineOf(choice, candidatesBefore + candidates.length);
    if (found === undefined) continue;
    if (found.line !== undefined) lines.push(found.line);
    if (found.isCandidate) candidates.push(choice);
    if (found.report !== undefined) reports.push(found.report);
  }
  return { lines, candidates, report: reports.length === 0 ? undefined : reports };
}

/**
 * Turns a choice that found no button into a line of the text that follows. A text choice becomes a quick reply there, where
 * the candidates before it leave room.
 */
export function followUpLine(choice: Choice, candidatesBefore: number, context: Context): FoundLine {
  if (!choice.kind.isQuickReply) return { ...lineWithoutTap(choice, context), isCandidate: false };
  const line = choiceLine(choice);
  const hasRoom = candidatesBefore < context.profile.limits.quickReplies;
  return { line, isCandidate: true, report: hasRoom ? info('choice.moved', choice.path, {}, line) : undefined };
}

/** The lines under a prompt: of choices that cannot be tapped, and of titles that their quick replies do not hold. */
export function linesUnderPrompt(choices: readonly Choice[], context: Context): ChoiceLines {
  // Not `linesOfEach`, which makes a list of what is nearly always every choice. See docs/decisions/speed.md.
  const lines: Line[] = [];
  const reports: Report[] = [];
  let candidates = 0;
  for (const choice of choices) {
    if (!choice.kind.isQuickReply) {
      const { line, report } = lineWithoutTap(choice, context);
      lines.push(line);
      reports.push(report);
    } else if (needsLine(choice, candidates++, context)) lines.push(choiceLine(choice));
  }
  return {
    lines,
    candidates: candidates === choices.length ? choices : choices.filter(({ kind }) => kind.isQuickReply),
    report: reports.length === 0 ? undefined : reports,
  };
}

function needsLine(choice: Choice, candidatesBefore: number, context: Context): boolean {
  if (candidatesBefore >= context.profile.limits.quickReplies) return true;
  return context.longText === 'follow-up' && isTitleTooLong(choice, context);
}
