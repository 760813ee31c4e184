import type { Context } from '../../context.ts';
import type { Path } from '../../path.ts';
import type { ReadReport } from '../../report/read-report.ts';
import type { Report } from '../../report/report.ts';
import type { Line } from '../../unfitted.ts';

/** What every kind of choice has: the words on its button, as given. */
export interface ChoiceContent {
  readonly path: Path;
  readonly title: string;
  /** The key that holds the title: a text has no other words. */
  readonly titleKey: 'text' | 'title';
}

/** What comes back when a choice is tapped. */
export interface Postback {
  /** The path of what holds the data. */
  readonly parent: Path;
  readonly data: string;
  /** The data was no string: `data` is its JSON text. */
  readonly isJson: boolean;
}

/** A choice that was read. */
export interface Choice<Content extends ChoiceContent = ChoiceContent> {
  readonly path: Path;
  /** What knows how to read `content`: it is asked with its own choices alone. */
  readonly kind: ChoiceKind<Content>;
  readonly content: Content;
  /** The title of the content on one line, of any length. */
  readonly title: string;
  readonly postback: Postback | undefined;
}

/** What a card says of a choice beside its button. */
export interface BesideButton {
  readonly line: Line | undefined;
  readonly report: Report;
}

/** A kind of choice: how it is read, what its button does, and which line stands for it where there is no button. */
export interface ChoiceKind<Content extends ChoiceContent = ChoiceContent> {
  read(value: unknown, path: Path, report: ReadReport): Content | undefined;
  /** Whether it becomes a quick reply where a text has room for one. */
  readonly isQuickReply: boolean;
  /** Whether it calls a number: `callChoices` says whether it is a button of a card, and no button template holds it. */
  readonly isCall: boolean;
  /** The link that its button opens; `undefined` where a tap comes back. */
  opens(choice: Choice<Content>): string | undefined;
  /** What is said of a choice whose button opens a link. */
  buttonReport(choice: Choice<Content>): Report;
  /** What a card says of the choice beside its button, in a line or as lost; `undefined` where it says nothing. */
  besideButton(choice: Choice<Content>, context: Context): BesideButton | undefined;
  /** The words of the line that stands for the choice. */
  words(choice: Choice<Content>): string;
  /** What is said of a choice that becomes a line and cannot be tapped. */
  lineReport(choice: Choice<Content>, context: Context): Report;
}

/** What most kinds do: a button of a card, which opens no link, and nothing to say. */
export const plainKind: Omit<ChoiceKind, 'read' | 'words'> = {
  isQuickReply: false,
  isCall: false,
  opens: nothing,
  buttonReport: nothing,
  besideButton: nothing,
  lineReport: nothing,
};

function nothing(): undefined {
  return undefined;
}
