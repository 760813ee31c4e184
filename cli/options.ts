import { type OutboundOptions, type ProfileName, profiles } from '../src/outbound/index.ts';
import { type Arguments, Failure, type Option } from './command.ts';

export const ndjson: Option = {
  name: 'ndjson',
  description: ['read one JSON document a line, print one result a', 'line; files named .ndjson or .jsonl imply it'],
};

export const explain: Option = {
  name: 'explain',
  description: ['name the rules that were used, beside notices and', 'issues; with --ndjson all of it is in "words"'],
};

export const profile: Option = {
  name: 'profile',
  value: 'NAME',
  description: [
    'what Instagram accepts: documented (as on the channel',
    'page, the default) or current (as it is today)',
  ],
};

export const strict: Option = {
  name: 'strict',
  description: ['lose nothing: long titles stand whole in a text that', 'follows; any other loss refuses the message'],
};

/** The options of `toInstagram` that are the same for every message of a run. */
export type SendMode = Required<Pick<OutboundOptions, 'profile' | 'longText' | 'onLoss'>>;

export function sendMode({ flags, values }: Arguments): SendMode {
  const name = values.get('profile') ?? 'documented';
  if (!isProfileName(name)) throw new Failure(`there is no profile "${name}"; take documented or current`);
  const lossless = flags.has('strict');
  return { profile: name, longText: lossless ? 'follow-up' : 'cut', onLoss: lossless ? 'refuse' : 'report' };
}

function isProfileName(name: string): name is ProfileName {
  return Object.hasOwn(profiles, name);
}

/** Gives what the help says of streams, with the fields of a good line and of a refused one. */
export function linesInHelp(good: string, refused: string): string {
  return `With --ndjson each line is a JSON document, and gives one line:
  {"line":1,"status":"ok",${good}}
  {"line":2,"status":"refused",${refused}}
  {"line":3,"status":"unreadable","reason":"not-json"}
"line" is the number of the line that was read. The order stays. Empty lines are
skipped. A line is unreadable where it is no JSON (not-json), no UTF-8 text
(not-utf-8), longer than 16 MiB (too-long) or nested too deep (too-deep). A bad
line spoils no other: at the end, the exit code is 1 where there was one.`;
}
