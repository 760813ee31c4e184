import type { Context } from '../../context.ts';
import { info, loss, type Piece, type Report } from '../../report/report.ts';
import type { Line, Tappable } from '../../requests/unfitted.ts';
import { cutText } from '../../text/measure.ts';
import type { ChoiceContent, ChoiceOf } from './choice-kind.ts';

type AnyChoice = ChoiceOf<ChoiceContent>;

/** What choices become that can be tapped: each with its wire form, and what is said of it. */
export interface TappableForm<Of, Wire> {
  readonly wire: (choice: Of, title: string, context: Context) => Wire;
  readonly report: (choice: Of, context: Context) => Report;
}

/** Gives the piece that holds the title of a choice whole, where one does. */
export type WholeTitle = (choice: AnyChoice) => Piece | undefined;

/** Finds whole titles in the lines of choices; those that have no line may stand in another piece. */
export function wholeIn(lines: readonly Line[], other?: Piece): WholeTitle {
  return ({ path }) => lines.find((line) => line.path === path) ?? other;
}

export function isTitleTooLong({ title }: AnyChoice, { profile }: Context): boolean {
  return title.length > profile.limits.choiceTitle;
}

/** All titles of some choices in one line: what stands in where words are missing. */
export function joinedTitles(choices: readonly AnyChoice[], path: Line['path']): Line {
  return {
    text: choices.map(({ title }) => title).join(' / '),
    path,
    madeOf: choices.map(({ content }) => content.titlePath),
  };
}

/**
 * Turns choices that stand together into what can be tapped, with titles that fit. Says of each title that was cut where
 * it stands whole, or that it is lost.
 */
export function tappableOf<Of extends AnyChoice, Wire>(
  choices: readonly Of[],
  whole: WholeTitle,
  form: TappableForm<Of, Wire>,
  context: Context,
): { readonly tappable: Tappable<Wire>; readonly report: Report } {
  if (choices.some((choice) => isTitleTooLong(choice, context))) return tappableCut(choices, whole, form, context);
  return {
    tappable: { wire: choices.map((choice) => form.wire(choice, choice.title, context)), sources: choices },
    report: choices.map((choice) => form.report(choice, context)),
  };
}

function tappableCut<Of extends AnyChoice, Wire>(
  choices: readonly Of[],
  whole: WholeTitle,
  form: TappableForm<Of, Wire>,
  context: Context,
): { readonly tappable: Tappable<Wire>; readonly report: Report } {
  const titled = distinctTitles(choices, context);
  return {
    tappable: { wire: titled.map(({ choice, title }) => form.wire(choice, title, context)), sources: choices },
    report: titled.map(({ choice, title }) => [cutReport(choice, title, whole, context), form.report(choice, context)]),
  };
}

/** Cuts the titles that are too long. One that then equals another ends in a number; titles equal as given stay equal. */
function distinctTitles<Of extends AnyChoice>(
  choices: readonly Of[],
  context: Context,
): readonly { readonly choice: Of; readonly title: string }[] {
  /** What is sent already, and the whole title that it stands for. */
  const sent = new Map<string, string>();
  for (const choice of choices) if (!isTitleTooLong(choice, context)) sent.set(choice.title, choice.title);
  return choices.map((choice) => {
    if (!isTitleTooLong(choice, context)) return { choice, title: choice.title };
    const title = distinctCut(choice.title, context.profile.limits.choiceTitle, sent);
    sent.set(title, choice.title);
    return { choice, title };
  });
}

function distinctCut(whole: string, limit: number, sent: ReadonlyMap<string, string>): string {
  const isTaken = (title: string): boolean => (sent.get(title) ?? whole) !== whole;
  let title = cutText(whole, limit, '…');
  for (let number = 2; isTaken(title) && `… ${number}`.length <= limit; number++) {
    title = cutText(whole, limit, `… ${number}`);
  }
  return title;
}

function cutReport(choice: AnyChoice, sent: string, whole: WholeTitle, context: Context): Report {
  if (!isTitleTooLong(choice, context)) return undefined;
  const limit = context.profile.limits.choiceTitle;
  const { title, titlePath } = choice.content;
  const piece = whole(choice);
  if (piece !== undefined) return info('title.short', titlePath, { sent, limit }, piece);
  return loss('title.cut', titlePath, { value: title, sent, limit }, { expected: limit, received: title.length });
}
