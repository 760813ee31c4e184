import type { Choice as ChoiceItem } from '../../../types/conversation-api/choices.ts';
import type { InstagramButton } from '../../../types/instagram/templates.ts';
import type { Context } from '../../context.ts';
import type { Path } from '../../path.ts';
import type { ReadReport } from '../../report/read-report.ts';
import type { Report } from '../../report/report.ts';
import type { Location } from '../location/read-location.ts';
import { type CalendarChoice, calendarChoice } from './calendar.ts';
import { type CallChoice, callChoice } from './call.ts';
import type { ChoiceKind, ChoiceOf, ReportedLine } from './choice-kind.ts';
import { locationChoice } from './location.ts';
import { type ShareLocationChoice, shareLocationChoice } from './share-location.ts';
import { type TextChoice, textChoice } from './text.ts';
import { type UrlChoice, urlChoice } from './url.ts';

/** What reading gives for each kind of choice. */
interface ChoiceContents {
  text_message: TextChoice;
  url_message: UrlChoice;
  call_message: CallChoice;
  location_message: Location;
  calendar_message: CalendarChoice;
  share_location_message: ShareLocationChoice;
}

/** The kinds of the contract. */
export type ChoiceKindName = Exclude<keyof ChoiceItem, 'postback_data'>;

/** What becomes of each kind of choice. The compiler asks for every one. */
const choiceKinds: { readonly [Kind in ChoiceKindName]: ChoiceKind<ChoiceContents[Kind]> } = {
  text_message: textChoice,
  url_message: urlChoice,
  call_message: callChoice,
  location_message: locationChoice,
  calendar_message: calendarChoice,
  share_location_message: shareLocationChoice,
};

/** A choice of any kind, or of some. */
export type Choice<Kind extends ChoiceKindName = ChoiceKindName> = {
  [K in Kind]: ChoiceOf<ChoiceContents[K]> & { readonly kind: K };
}[Kind];

// What follows asks the table for one thing each: TypeScript keeps kind and content together only in such functions.

export function readContent<Kind extends ChoiceKindName>(
  kind: Kind,
  value: unknown,
  path: Path,
  report: ReadReport,
): ChoiceContents[Kind] | undefined {
  return choiceKinds[kind].read(value, path, report);
}

export function isForButtonTemplate({ kind }: Choice): boolean {
  return choiceKinds[kind].isForButtonTemplate;
}

export function isForCardButton({ kind }: Choice, context: Context): boolean {
  return choiceKinds[kind].isForCardButton?.(context) ?? true;
}

export function buttonOf<Kind extends ChoiceKindName>(
  choice: Choice<Kind>,
  title: string,
  context: Context,
): InstagramButton {
  return choiceKinds[choice.kind].button(choice, title, context);
}

export function buttonReport<Kind extends ChoiceKindName>(choice: Choice<Kind>, context: Context): Report {
  return choiceKinds[choice.kind].buttonReport(choice, context);
}

export function besideButton<Kind extends ChoiceKindName>(
  choice: Choice<Kind>,
  context: Context,
): Partial<ReportedLine> | undefined {
  return choiceKinds[choice.kind].besideButton?.(choice, context);
}

export function wordsOf<Kind extends ChoiceKindName>(choice: Choice<Kind>): string {
  return choiceKinds[choice.kind].words(choice);
}

export function lineReport<Kind extends ChoiceKindName>(choice: Choice<Kind>, context: Context): Report {
  return choiceKinds[choice.kind].lineReport(choice, context);
}
