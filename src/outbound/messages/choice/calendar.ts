import type { Job } from '../../context.ts';
import { note } from '../../report/report.ts';
import type { Choice } from '../model.ts';

/** Notes the event behind a calendar choice: Instagram has no calendar, only the fallback link. */
export function noteCalendar({ at, kind, content }: Choice, { log }: Job): void {
  if (kind !== 'calendar_message') return;
  const { event_title, event_start, event_end, event_description } = content;
  const event = { event_title, event_start, event_end };
  note(log, 'calendar.as-link', at, event_description === undefined ? event : { ...event, event_description });
}
