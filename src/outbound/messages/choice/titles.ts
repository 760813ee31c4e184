import type { Job } from '../../context.ts';
import { lose, note } from '../../report/report.ts';
import { cutText } from '../../text/measure.ts';
import type { Choice } from '../model.ts';

export function isTitleTooLong({ title }: Choice, { limits }: Job): boolean {
  return title.length > limits.choiceTitle;
}

/** All titles of some choices in one line: what stands in where words are missing. */
export function joinedTitles(choices: readonly Choice[]): string {
  return choices.map(({ title }) => title).join(' / ');
}

/**
 * Builds something of each of some choices that stand together, with titles that fit, and says of each that was cut
 * where it stands whole, or that it is lost. A cut title that equals another ends in a number; titles equal as given
 * stay equal.
 */
export function buildTitled<T>(
  choices: readonly Choice[],
  job: Job,
  build: (choice: Choice, title: string) => T,
): readonly T[] {
  return choices.some((choice) => isTitleTooLong(choice, job))
    ? buildCut(choices, job, build)
    : choices.map((choice) => build(choice, choice.title));
}

function buildCut<T>(choices: readonly Choice[], job: Job, build: (choice: Choice, title: string) => T): readonly T[] {
  const limit = job.limits.choiceTitle;
  /** What is sent already, and the whole title that it stands for. */
  const sent = new Map<string, string>();
  for (const choice of choices) if (!isTitleTooLong(choice, job)) sent.set(choice.title, choice.title);
  return choices.map((choice) => {
    const given = choice.title;
    if (given.length <= limit) return build(choice, given);
    const title = distinctCut(given, limit, sent);
    sent.set(title, given);
    noteCut(choice, title, job);
    return build(choice, title);
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

function noteCut(choice: Choice, sent: string, { limits, log }: Job): void {
  const { whole } = choice;
  const limit = limits.choiceTitle;
  const { at, title } = choice.content;
  const place = { parent: at, key: choice.kind === 'text_message' ? choice.content.titleKey : 'title' };
  if (whole !== undefined) note(log, 'title.short', place, { sent, limit }, whole);
  else lose(log, 'title.cut', place, { value: title, sent, limit }, { expected: limit, received: title.length });
}
