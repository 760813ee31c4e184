import type { Log } from '../../report/report.ts';
import { refuse } from '../../report/report.ts';
import { oneLine } from '../../text/measure.ts';
import type {
  CalendarChoice,
  CallChoice,
  Choice,
  ChoiceKind,
  ChoiceKinds,
  Postback,
  ShareLocationChoice,
  TextChoice,
  UrlChoice,
} from '../model.ts';
import type { Place } from '../../path.ts';
import { readJson } from '../../reading/json.ts';
import { knownKeys, ownKeys, type Source } from '../../reading/known-keys.ts';
import { readLink, readOptionalText, readText } from '../../reading/scalars.ts';
import { isReadable, objectReader } from '../../reading/object.ts';
import { readLocation } from '../read-pieces.ts';
import { recordReader } from '../../reading/record.ts';
import { isAbsent, type Read, unread } from '../../reading/read.ts';

const ofText = knownKeys(['text']);
const readTextChoice: Read<TextChoice> = objectReader(ofText, (source, at, log) => ({
  at,
  title: readText(source.text, at, 'text', log),
  titleKey: 'text',
}));

const ofUrl = knownKeys(['title', 'url']);
const readUrlChoice: Read<UrlChoice> = objectReader(ofUrl, (source, at, log) => ({
  at,
  title: readText(source.title, at, 'title', log),
  url: readLink(source.url, at, 'url', log),
}));

/** Reads a time: RFC 3339 on the wire, a `Date` in the official SDK's types. */
const readTime: Read<string> = (value, parent, key, log) => {
  const isDate = value instanceof Date && !Number.isNaN(value.getTime());
  return readText(isDate ? value.toISOString() : value, parent, key, log);
};

const readCallChoice: Read<CallChoice> = recordReader({ title: readText, phone_number: readText });

const readCalendarChoice: Read<CalendarChoice> = recordReader({
  title: readText,
  event_title: readText,
  event_start: readTime,
  event_end: readTime,
  event_description: readOptionalText,
  fallback_url: readLink,
});

const readShareLocationChoice: Read<ShareLocationChoice> = recordReader({ title: readText, fallback_url: readLink });

const readers: { readonly [Kind in ChoiceKind]: Read<ChoiceKinds[Kind]> } = {
  text_message: readTextChoice,
  url_message: readUrlChoice,
  call_message: readCallChoice,
  location_message: readLocation,
  calendar_message: readCalendarChoice,
  share_location_message: readShareLocationChoice,
};
// The keys of the table, as its key type.
const kinds = Object.keys(readers) as readonly ChoiceKind[];
type ChoiceKey = ChoiceKind | 'postback_data';
const ofChoice = knownKeys([...kinds, 'postback_data']);

/** Reads a choice: exactly one kind, and perhaps postback data. */
export const readChoice: Read<Choice> = (value, parent, key, log) => {
  const at = { parent, key };
  if (!isReadable(value, at, log)) return unread;
  const own = ownKeys(ofChoice, value, at, log);
  return own === undefined ? unread : choiceOf(own, value, at, log);
};

function choiceOf(own: readonly ChoiceKey[], source: Source<ChoiceKey>, at: Place, log: Log): Choice {
  let postback: Postback | undefined;
  let kind: ChoiceKind | undefined;
  let kindValue: unknown;
  let received = 0;
  for (const each of own) {
    const field = source[each];
    if (isAbsent(field)) continue;
    if (each === 'postback_data') postback = readPostback(field, at, log);
    else {
      kind = each;
      kindValue = field;
      received++;
    }
  }
  if (kind === undefined || received > 1) {
    refuse(log, kind === undefined ? 'choice.no-kind' : 'choice.several-kinds', at, { expected: 1, received });
    return unread;
  }
  const content = readers[kind](kindValue, at, kind, log);
  const title = lineOf(content);
  // `content` came from the reader of `kind`.
  return { at, kind, content, title, postback, whole: undefined } as Choice;
}

/** The title of a choice on one line; of what is unread, nothing. */
export function lineOf(content: { readonly title: string } | undefined): string {
  return oneLine(content?.title ?? '');
}

/** Reads postback data: a string, or whatever JSON can hold. */
export function readPostback(value: unknown, parent: Place, log: Log): Postback | undefined {
  const key = 'postback_data';
  if (typeof value === 'string' || isAbsent(value)) {
    const data = readOptionalText(value, parent, key, log);
    return data === undefined ? undefined : { parent, data, isJson: false };
  }
  return { parent, data: JSON.stringify(readJson(value, parent, key, 'postback.not-json', log)), isJson: true };
}
