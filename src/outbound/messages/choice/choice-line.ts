import { piece, type TextPiece } from '../../requests/unfitted.ts';
import type { Job } from '../../context.ts';
import { newSlot, note } from '../../report/report.ts';
import { oneLine } from '../../text/measure.ts';
import type { Choice } from '../model.ts';
import { noteCalendar } from './calendar.ts';
import { linkInText } from '../../text/link-in-text.ts';
import { locationText } from '../location/location-text.ts';
import { noteUnusedPostback } from './payload.ts';

/** Turns a choice into the line of a text that stands for it. */
export function choiceLine(choice: Choice, job: Job): string {
  return `> ${wordsOf(choice, job)}`;
}

/** Turns a choice that cannot be tapped here into a line, and notes what that costs. */
export function untappedLine(choice: Choice, job: Job): TextPiece {
  const slot = newSlot();
  note(job.log, 'choice.as-line', choice.at, {}, slot);
  noteCalendar(choice, job);
  noteUnusedPostback(choice, job);
  return piece(choiceLine(choice, job), slot);
}

function wordsOf(choice: Choice, job: Job): string {
  const { title } = choice;
  switch (choice.kind) {
    case 'text_message':
      return title;
    case 'url_message':
      return `${title}: ${linkInText(choice.content.url, choice.content.at, 'url', job)}`;
    case 'call_message':
      return `${title}: ${choice.content.phone_number}`;
    case 'location_message':
      return locationText(title, choice.content.label && oneLine(choice.content.label), choice.content);
    case 'calendar_message':
    case 'share_location_message':
      return `${title}: ${linkInText(choice.content.fallback_url, choice.content.at, 'fallback_url', job)}`;
  }
}
