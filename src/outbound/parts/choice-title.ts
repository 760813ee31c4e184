import type { Job } from '../job.ts';
import { lose, note, type Slot } from '../log.ts';
import { cutText, oneLine } from '../measure.ts';
import type { Choice, ChoiceKind } from '../model.ts';

/** The title of a choice on one line, of any length. */
export function wholeTitle({ content }: Choice): string {
  return oneLine(content.title);
}

export function isTitleTooLong(choice: Choice, { limits }: Job): boolean {
  return wholeTitle(choice).length > limits.choiceTitle;
}

/** All titles of some choices in one line: what stands in where words are missing. */
export function joinedTitles(choices: readonly Choice[]): string {
  return choices.map(wholeTitle).join(' / ');
}

/** A choice that will be a button or a quick reply. */
export interface Tappable<Kind extends ChoiceKind = ChoiceKind> {
  readonly choice: Choice<Kind>;
  /** The request that holds its whole title, where a text does. */
  readonly whole: Slot | undefined;
}

/** A tappable choice and its title within the limit. */
export interface Titled {
  readonly choice: Choice;
  readonly title: string;
}

/**
 * Fits the titles of choices that stand together, and says of each that was cut where it stands whole, or that it is
 * lost. A cut title that equals another ends in a number; titles equal as given stay equal.
 */
export function fitTitles(tappables: readonly Tappable[], job: Job): readonly Titled[] {
  const limit = job.limits.choiceTitle;
  /** What is sent already, and the whole title that it stands for. */
  const sent = new Map<string, string>();
  for (const { choice } of tappables)
    if (!isTitleTooLong(choice, job)) sent.set(wholeTitle(choice), wholeTitle(choice));
  return tappables.map(({ choice, whole }) => {
    const given = wholeTitle(choice);
    if (given.length <= limit) return { choice, title: given };
    const title = distinctCut(given, limit, sent);
    sent.set(title, given);
    noteCut(choice, title, whole, job);
    return { choice, title };
  });
}

function distinctCut(given: string, limit: number, sent: ReadonlyMap<string, string>): string {
  const isTaken = (title: string): boolean => (sent.get(title) ?? given) !== given;
  let title = cutText(given, limit, '…');
  for (let number = 2; isTaken(title) && `… ${number}`.length <= limit; number++) {
    title = cutText(given, limit, `… ${number}`);
  }
  return title;
}

function noteCut(choice: Choice, sent: string, whole: Slot | undefined, { limits, log }: Job): void {
  const limit = limits.choiceTitle;
  const { at, title } = choice.content;
  const place = { parent: at, key: choice.kind === 'text_message' ? choice.content.titleKey : 'title' };
  if (whole !== undefined) note(log, 'title.short', place, { sent, limit }, whole);
  else lose(log, 'title.cut', place, { value: title, sent, limit }, { expected: limit, received: title.length });
}
