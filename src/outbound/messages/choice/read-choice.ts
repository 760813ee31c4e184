import type { Choice as ChoiceItem } from '../../../types/conversation-api/choices.ts';
import { at, type Path } from '../../path.ts';
import { findOne } from '../../reading/find-one.ts';
import { readJson } from '../../reading/json.ts';
import { knownKeys } from '../../reading/known-keys.ts';
import { readOwn } from '../../reading/object.ts';
import { isAbsent, type Read } from '../../reading/read.ts';
import { readOptionalText } from '../../reading/scalars.ts';
import { add, type ReadReport } from '../../report/read-report.ts';
import { issue } from '../../report/report.ts';
import { oneLine } from '../../text/measure.ts';
import type { Postback } from './choice-kind.ts';
import { type Choice, type ChoiceKindName, readContent } from './index.ts';

const keys = knownKeys<ChoiceItem>({
  text_message: 'read',
  url_message: 'read',
  call_message: 'read',
  location_message: 'read',
  calendar_message: 'read',
  share_location_message: 'read',
  postback_data: 'read',
});

/** Reads a choice: exactly one kind, and perhaps postback data. */
export const readChoice: Read<Choice> = (value, path, report) => {
  const own = readOwn(keys, value, path, report);
  if (own === undefined) return undefined;
  const postback = own.keys.includes('postback_data')
    ? readPostback(own.fields.postback_data, at(path, 'postback_data'), report)
    : undefined;
  const { key: kind, count } = findOne(own, isKind);
  if (kind === undefined || count > 1) {
    const code = kind === undefined ? 'choice.no-kind' : 'choice.several-kinds';
    return add(report, issue(code, path, { expected: 1, received: count }));
  }
  return readKind(kind, own.fields[kind], postback, path, report);
};

function isKind(key: keyof ChoiceItem): key is ChoiceKindName {
  return key !== 'postback_data';
}

function readKind<Kind extends ChoiceKindName>(
  kind: Kind,
  value: unknown,
  postback: Postback | undefined,
  path: Path,
  report: ReadReport,
): Choice<Kind> | undefined {
  const content = readContent(kind, value, at(path, kind), report);
  return content && { path, kind, content, title: oneLine(content.title), postback };
}

/** Reads postback data: a string, or whatever JSON can hold. */
export const readPostback: Read<Postback> = (value, path, report) => {
  if (typeof value === 'string' || isAbsent(value)) {
    const data = readOptionalText(value, path, report);
    return data === undefined ? undefined : { path, data, isJson: false };
  }
  const json = readJson(value, path, 'postback.not-json', report);
  return json === undefined ? undefined : { path, data: JSON.stringify(json), isJson: true };
};
