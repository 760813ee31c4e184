import type { Context } from '../../context.ts';
import { at, type Path } from '../../path.ts';
import { info, loss, type Piece, type Report, reportOfEach, together } from '../../report/report.ts';
import { cutText } from '../../text/measure.ts';
import type { Line, Tappable, Title } from '../../unfitted.ts';
import type { Choice, ChoiceContent } from './choice-kind.ts';

/** What choices become where they can be tapped. */
export interface TappedForm<Wire> {
  readonly wire: (choice: Choice, title: string, context: Context) => Wire;
  /** What is said of a choice that takes this form. */
  readonly report: (choice: Choice, wire: Wire, context: Context) => Report;
}

/** Choices that can be tapped, and what is said of them. */
export interface Tapped<Wire> extends Tappable<Wire> {
  readonly report: Report;
}

/** Where the titles of choices may stand whole: in the lines of the choices, else where titles are joined. */
export interface WholeTitles {
  readonly lines: readonly Line[];
  /** One line for all titles, or one for each; none where no titles are joined. */
  readonly joined: readonly Line[];
}

function wholeTitle({ path, content }: Choice, { lines, joined }: WholeTitles): Piece | undefined {
  const own = lines.find((line) => line.path === path) ?? joined.find((line) => line.path.parent === content.path);
  return own ?? joined.at(0);
}

export function isTitleTooLong({ title }: Choice, { profile }: Context): boolean {
  return title.length > profile.limits.choiceTitle;
}

function titlePath({ path, titleKey }: ChoiceContent): Path {
  return at(path, titleKey);
}

/** All titles of some choices in one line: what stands in where words are missing. */
export function joinedTitles(choices: readonly Choice[], path: Path): Title {
  return {
    text: choices.map(({ title }) => title).join(' / '),
    path,
    joinedFrom: choices.map(({ title, content }) => ({ text: title, path: titlePath(content) })),
  };
}

/** The lines that a title stands on: of titles that are joined, one for each where a split could part them. */
export function linesOfTitle(title: Title, staysWhole: (text: string) => boolean): readonly Line[] {
  return title.joinedFrom === undefined || staysWhole(title.text) ? [title] : title.joinedFrom;
}

/**
 * Turns choices that stand together into what can be tapped, with titles that fit. Says of each title that was cut where
 * it stands whole, or that it is lost.
 */
export function tappedOf<Wire>(
  choices: readonly Choice[],
  whole: WholeTitles,
  form: TappedForm<Wire>,
  context: Context,
): Tapped<Wire> {
  for (const choice of choices) if (isTitleTooLong(choice, context)) return cutTapped(choices, whole, form, context);
  const reports: Report[] = [];
  const wire = choices.map((choice) => {
    const tapped = form.wire(choice, choice.title, context);
    const report = form.report(choice, tapped, context);
    if (report !== undefined) reports.push(report);
    return tapped;
  });
  return { wire, sources: choices, report: reports.length === 0 ? undefined : reports };
}

function cutTapped<Wire>(
  choices: readonly Choice[],
  whole: WholeTitles,
  form: TappedForm<Wire>,
  context: Context,
): Tapped<Wire> {
  const cut = cutTitles(choices, context);
  const tapped = choices.map((choice) => {
    const title = cut.get(choice);
    const wire = form.wire(choice, title ?? choice.title, context);
    const cutReport = title === undefined ? undefined : reportOfCut(choice, title, whole, context);
    return { wire, report: together(cutReport, form.report(choice, wire, context)) };
  });
  return {
    wire: tapped.map(({ wire }) => wire),
    sources: choices,
    report: reportOfEach(tapped, ({ report }) => report),
  };
}

/**
 * Cuts the titles that are too long. One that then equals another ends in a number; titles that are equal before stay
 * equal.
 */
function cutTitles(choices: readonly Choice[], context: Context): ReadonlyMap<Choice, string> {
  /** What is sent already, and the whole title that it stands for. */
  const sent = new Map<string, string>();
  const tooLong = choices.filter((choice) => isTitleTooLong(choice, context));
  for (const { title } of choices) if (title.length <= context.profile.limits.choiceTitle) sent.set(title, title);
  return new Map(
    tooLong.map((choice) => {
      const title = distinctCut(choice.title, context.profile.limits.choiceTitle, sent);
      sent.set(title, choice.title);
      return [choice, title];
    }),
  );
}

function distinctCut(whole: string, limit: number, sent: ReadonlyMap<string, string>): string {
  const isTaken = (title: string): boolean => (sent.get(title) ?? whole) !== whole;
  let title = cutText(whole, limit, '…');
  for (let number = 2; isTaken(title) && `… ${number}`.length <= limit; number++) {
    title = cutText(whole, limit, `… ${number}`);
  }
  return title;
}

function reportOfCut(choice: Choice, sent: string, whole: WholeTitles, context: Context): Report {
  const limit = context.profile.limits.choiceTitle;
  const { title } = choice.content;
  const path = titlePath(choice.content);
  const piece = wholeTitle(choice, whole);
  if (piece !== undefined) return info('title.short', path, { sent, limit }, piece);
  return loss('title.cut', path, { value: title, sent, limit }, { expected: limit, received: title.length });
}
