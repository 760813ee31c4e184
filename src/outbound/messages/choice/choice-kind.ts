import type { InstagramButton } from '../../../types/instagram/templates.ts';
import type { Context } from '../../context.ts';
import type { Path } from '../../path.ts';
import type { Read } from '../../reading/read.ts';
import type { Report } from '../../report/report.ts';
import type { Line } from '../../requests/unfitted.ts';

/** What every kind of choice has: the words on its button, as given. */
export interface ChoiceContent {
  readonly title: string;
  readonly titlePath: Path;
}

/** What comes back when a choice is tapped. */
export interface Postback {
  readonly path: Path;
  readonly data: string;
  /** The data was no string: `data` is its JSON text. */
  readonly isJson: boolean;
}

/** A choice with a content of one kind. */
export interface ChoiceOf<Content extends ChoiceContent> {
  readonly path: Path;
  readonly content: Content;
  /** The title of the content on one line, of any length. */
  readonly title: string;
  readonly postback: Postback | undefined;
}

/** A line that stands for something, and what is said of that. */
export interface ReportedLine {
  readonly line: Line;
  readonly report: Report;
}

/** A kind of choice: how it is read, which button it becomes, and which line where there is no button. */
export interface ChoiceKind<Content extends ChoiceContent> {
  readonly read: Read<Content>;
  /** Whether a button template may hold it, beside cards. */
  readonly isForButtonTemplate: boolean;
  /** Whether a card makes a button of it. Default: it does. */
  readonly isForCardButton?: (context: Context) => boolean;
  readonly button: (choice: ChoiceOf<Content>, title: string, context: Context) => InstagramButton;
  /** What is said of a choice that becomes a button. */
  readonly buttonReport: (choice: ChoiceOf<Content>, context: Context) => Report;
  /** What a card says of the choice beside its button: in a line, or as lost. Default: nothing. */
  readonly besideButton?: (choice: ChoiceOf<Content>, context: Context) => Partial<ReportedLine>;
  /** The words of the line that stands for the choice. */
  readonly words: (choice: ChoiceOf<Content>) => string;
  /** What is said of a choice that becomes a line. */
  readonly lineReport: (choice: ChoiceOf<Content>, context: Context) => Report;
}
