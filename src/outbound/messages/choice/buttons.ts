import type { InstagramButton } from '../../../types/instagram/templates.ts';
import type { Context } from '../../context.ts';
import { together } from '../../report/report.ts';
import type { Choice } from './choice-kind.ts';
import { payloadOf, payloadReport, unusedPostback } from './payload.ts';
import { type Tapped, type TappedForm, tappedOf, type WholeTitles } from './titles.ts';

const buttonForm: TappedForm<InstagramButton> = {
  wire(choice, title, context) {
    const url = choice.kind.opens(choice);
    return url === undefined
      ? { type: 'postback', title, payload: payloadOf(choice, 'button', context) }
      : { type: 'web_url', url, title };
  },
  report: (choice, button, context) =>
    button.type === 'postback'
      ? payloadReport(choice, button.payload, context)
      : together(choice.kind.buttonReport(choice), unusedPostback(choice)),
};

/** Turns choices into the buttons of one template. */
export function buttonsOf(choices: readonly Choice[], whole: WholeTitles, context: Context): Tapped<InstagramButton> {
  return tappedOf(choices, whole, buttonForm, context);
}
