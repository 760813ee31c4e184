import type { Choice as ChoiceItem } from '../../../types/conversation-api/choices.ts';
import { at, type Path } from '../../path.ts';
import { readJson } from '../../reading/json.ts';
import { type Fields, knownKeys, type Uses } from '../../reading/known-keys.ts';
import { isObject, readKeys } from '../../reading/object.ts';
import { isAbsent, type Read, type ReadField, wrongType } from '../../reading/read.ts';
import { readString } from '../../reading/scalars.ts';
import { add, type ReadReport } from '../../report/read-report.ts';
import { issue } from '../../report/report.ts';
import { oneLine } from '../../text/measure.ts';
import type { Choice, Postback } from './choice-kind.ts';
import { type ChoiceKey, choiceKinds } from './index.ts';

const keys = knownKeys({
  text_message: 'read',
  url_message: 'read',
  call_message: 'read',
  location_message: 'read',
  calendar_message: 'read',
  share_location_message: 'read',
  postback_data: 'read',
} satisfies Uses<ChoiceItem>);

/** Reads a choice: exactly one kind, and perhaps postback data. */
export const readChoice: Read<Choice> = (value, path, report) => {
  if (!isObject(value)) return wrongType('object', value, path, report);
  const own = readKeys(keys, value, path, report);
  return own && choiceOf(own, value, path, report);
};

function choiceOf(
  own: readonly (keyof ChoiceItem)[],
  fields: Fields<keyof ChoiceItem>,
  path: Path,
  report: ReadReport,
): Choice | undefined {
  // One walk, and no helper for each key: every choice comes through here. See docs/decisions/speed.md.
  let postback: Postback | undefined;
  let kind: ChoiceKey | undefined;
  let kinds = 0;
  for (const key of own) {
    const value = fields[key];
    if (isAbsent(value)) continue;
    if (key === 'postback_data') postback = readPostback(value, path, key, report);
    else {
      kind = key;
      kinds++;
    }
  }
  if (kind === undefined || kinds > 1) return addNotOne(kinds, path, report);
  return withContent(kind, fields[kind], postback, path, report);
}

function addNotOne(received: number, path: Path, report: ReadReport): undefined {
  const code = received === 0 ? 'choice.no-kind' : 'choice.several-kinds';
  return add(report, issue(code, path, { expected: 1, received }));
}

function withContent(
  key: ChoiceKey,
  value: unknown,
  postback: Postback | undefined,
  path: Path,
  report: ReadReport,
): Choice | undefined {
  const kind = choiceKinds[key];
  const content = kind.read(value, at(path, key), report);
  return content && { path, kind, content, title: oneLine(content.title), postback };
}

/** Reads postback data: a string, or whatever JSON can hold. */
export const readPostback: ReadField<Postback> = (value, parent, key, report) => {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string') {
    // Data are for the app: what nobody can see is no white space.
    const data = value.trim() === '' ? undefined : readString(value, parent, key, report);
    return data === undefined ? undefined : { parent, data, isJson: false };
  }
  const json = readJson(value, at(parent, key), 'postback.not-json', report);
  return json === undefined ? undefined : { parent, data: JSON.stringify(json), isJson: true };
};
