import type { InstagramButton } from '../../../types/instagram/templates.ts';
import type { Context } from '../../context.ts';
import type { Choice } from './choice-kind.ts';
import { type Tapped, type TappedForm, tappedOf, type WholeTitle } from './titles.ts';

const buttonForm: TappedForm<InstagramButton> = {
  wire: (choice, title, context) => choice.kind.button(choice, title, context),
  report: (choice, context) => choice.kind.buttonReport(choice, context),
};

/** Turns choices into the buttons of one template. */
export function buttonsOf(choices: readonly Choice[], whole: WholeTitle, context: Context): Tapped<InstagramButton> {
  return tappedOf(choices, whole, buttonForm, context);
}
