import type { InstagramButton } from '../../../types/instagram/templates.ts';
import type { Context } from '../../context.ts';
import type { Report } from '../../report/report.ts';
import type { Tappable } from '../../requests/unfitted.ts';
import { buttonOf, buttonReport, type Choice } from './index.ts';
import { type TappableForm, tappableOf, type WholeTitle } from './titles.ts';

const buttonForm: TappableForm<Choice, InstagramButton> = { wire: buttonOf, report: buttonReport };

/** Turns choices into the buttons of one template. */
export function buttonsOf(
  choices: readonly Choice[],
  whole: WholeTitle,
  context: Context,
): { readonly buttons: Tappable<InstagramButton>; readonly report: Report } {
  const { tappable: buttons, report } = tappableOf(choices, whole, buttonForm, context);
  return { buttons, report };
}
