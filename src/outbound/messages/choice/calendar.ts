import type { CalendarMessage } from '../../../types/conversation-api/choices.ts';
import { knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readObject } from '../../reading/object.ts';
import type { Read, ReadField } from '../../reading/read.ts';
import { readLink, readOptionalText, readText } from '../../reading/scalars.ts';
import { info, type Report } from '../../report/report.ts';
import { tooLongLink } from '../../text/link-in-text.ts';
import { type Choice, type ChoiceContent, type ChoiceKind, plainKind } from './choice-kind.ts';
import { unusedPostback } from './payload.ts';

/** What the notice `calendar.as-link` says of the event. */
interface CalendarEvent {
  readonly event_title: string;
  readonly event_start: string;
  readonly event_end: string;
  readonly event_description?: string;
}

/** A choice that puts an event into a calendar. Instagram has none: it becomes its fallback link. */
export interface CalendarChoice extends ChoiceContent {
  readonly event: CalendarEvent;
  readonly link: string;
}

const keys = knownKeys({
  title: 'read',
  event_title: 'read',
  event_start: 'read',
  event_end: 'read',
  event_description: 'read',
  fallback_url: 'read',
} satisfies Uses<CalendarMessage>);

/** Reads a time: RFC 3339 on the wire, a `Date` in the official SDK's types. */
const readTime: ReadField<string> = (value, parent, key, report) => {
  const isDate = value instanceof Date && !Number.isNaN(value.getTime());
  return readText(isDate ? value.toISOString() : value, parent, key, report);
};

const read: Read<CalendarChoice> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const title = readText(fields.title, path, 'title', report);
  const event_title = readText(fields.event_title, path, 'event_title', report);
  const event_start = readTime(fields.event_start, path, 'event_start', report);
  const event_end = readTime(fields.event_end, path, 'event_end', report);
  const event_description = readOptionalText(fields.event_description, path, 'event_description', report);
  const link = readLink(fields.fallback_url, path, 'fallback_url', report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  if (title === undefined || link === undefined) return undefined;
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  if (event_title === undefined || event_start === undefined || event_end === undefined) return undefined;
  const event = { event_title, event_start, event_end, ...(event_description !== undefined && { event_description }) };
  return { path, title, titleKey: 'title', event, link };
};

export const calendarChoice: ChoiceKind<CalendarChoice> = {
  ...plainKind,
  read,
  opens: ({ content }) => content.link,
  buttonReport: asLink,
  words: ({ title, content }) => `${title}: ${content.link}`,
  lineReport: (choice, context) => [
    asLink(choice),
    unusedPostback(choice),
    tooLongLink(choice.content.link, choice.content.path, 'fallback_url', context),
  ],
};

function asLink({ path, content }: Choice<CalendarChoice>): Report {
  return info('calendar.as-link', path, content.event);
}
