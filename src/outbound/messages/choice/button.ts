import type { InstagramButton } from '../../../types/instagram/templates.ts';
import type { Context } from '../../context.ts';
import type { Report } from '../../report/report.ts';
import type { Choice } from './choice-kind.ts';
import { payloadOf, payloadReport } from './payload.ts';

/** The button of a choice whose tap comes back. */
export function postbackButton(choice: Choice, title: string, context: Context): InstagramButton {
  return { type: 'postback', title, payload: payloadOf(choice, 'button', context) };
}

/** What is said of a choice that becomes such a button. */
export function postbackReport(choice: Choice, context: Context): Report {
  return payloadReport(choice, 'button', context);
}

/** The button of a choice that opens a link. */
export function linkButton(url: string, title: string): InstagramButton {
  return { type: 'web_url', url, title };
}
