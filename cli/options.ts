import { current, documented, type OutboundOptions, type Profile } from '../src/outbound/index.ts';
import { type Given, type Option, UsageError } from './command.ts';

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
  if (chosen === undefined) throw new UsageError(`there is no profile "${name}"; take documented or current`);
  const lossless = flags.has('strict');
  return { profile: chosen, longText: lossless ? 'follow-up' : 'cut', onLoss: lossless ? 'refuse' : 'report' };
}
