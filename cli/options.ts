import { type OutboundOptions, type Profile, profiles } from '../src/outbound/index.ts';
import { Failure, type Given, type Option } from './command.ts';

const { current, documented } = profiles;

export const ndjson: Option = {
  name: 'ndjson',
  about: ['one JSON document a line in, one result a line out;', 'a FILE named .ndjson or .jsonl implies it'],
};

export const explain: Option = {
  name: 'explain',
  about: ['say which rules were at work, and what became of', 'what; with --ndjson in the field "words"'],
};

export const profile: Option = {
  name: 'profile',
  value: 'NAME',
  about: ['what to take Instagram for: documented (the channel', 'page, the default) or current (what it takes today)'],
};

export const strict: Option = {
  name: 'strict',
  about: ['lose nothing: what does not fit stands whole in a', 'text, or the message is refused'],
};

const profiles: ReadonlyMap<string, Profile> = new Map([
  ['documented', documented],
  ['current', current],
]);

/** What is the same for every message of a run. */
export type SendMode = Required<Pick<OutboundOptions, 'profile' | 'longText' | 'onLoss'>>;

export function sendMode({ flags, values }: Given): SendMode {
  const name = values.get('profile') ?? 'documented';
  const chosen = profiles.get(name);
  if (chosen === undefined) throw new Failure(`there is no profile "${name}"; take documented or current`);
  const lossless = flags.has('strict');
  return { profile: chosen, longText: lossless ? 'follow-up' : 'cut', onLoss: lossless ? 'refuse' : 'report' };
}

/** What the help says of streams, with the fields that a good line and a refused one have. */
export function linesInHelp(good: string, refused: string): string {
  return `With --ndjson each line is a JSON document of its own, and gives one line:
  {"line":1,"status":"ok",${good}}
  {"line":2,"status":"refused",${refused}}
  {"line":3,"status":"unreadable","reason":"not-json"}
"line" is the number of the line that was read. Order is kept, empty lines are
skipped. A line that is no JSON (not-json), no UTF-8 text (not-utf-8), longer
than 16 MiB (too-long) or nested too deep (too-deep) is unreadable; it spoils no
other. The exit code is 1 where a line was refused or unreadable, after all.`;
}
