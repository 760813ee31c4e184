import type { OutboundOptions } from '../../types/options.ts';
import type { Profile } from '../../types/profiles.ts';
import { checkMediaType, checkObject, checkProfile, must, oneOf } from './check-option.ts';
import type { Job } from '../context.ts';
import { type Log, newLog, refuse } from '../report/report.ts';
import type { Mutable } from '../mutable.ts';
import { profiles } from './profiles.ts';
import { ownField } from '../reading/own-keys.ts';
import { isAbsent, isBlank, isLeftOut, typeName } from '../reading/read.ts';

/** Puts the value of an option, once it is checked, where the job wants it. Its type is what callers promise. */
type Take<Option extends keyof OutboundOptions> = (
  value: NonNullable<OutboundOptions[Option]>,
  job: Mutable<Job>,
) => void;

const checkCallChoices = oneOf(['both', 'button', 'text']);
const checkLongText = oneOf(['cut', 'follow-up']);
const checkOnLoss = oneOf(['report', 'refuse']);
const checkProfileObject = must(
  'the name of a profile (documented, current), or a profile made by spreading one of `profiles`',
  (value) => typeName(value) === 'object',
);
const checkTemplates = must('a function', (value) => typeof value === 'function');

const takes: { readonly [Option in keyof Required<OutboundOptions>]: Take<Option> } = {
  to(value, job) {
    job.to = dataOf('to', value, readId, job.log);
  },
  commentId(value, job) {
    job.commentId = dataOf('commentId', value, readId, job.log);
  },
  messageId(value, job) {
    job.messageId = dataOf('messageId', value, readId, job.log);
  },
  channelProperties(value, job) {
    job.isHumanAgent = dataOf('channelProperties', value, isHumanAgent, job.log) ?? false;
  },
  profile(value, job) {
    const named: unknown = typeof value === 'string' ? ownField(profiles, value) : value;
    checkProfileObject(named, 'profile');
    if (named !== profiles.documented && named !== profiles.current) checkProfile(named, 'profile');
    // Checked just now.
    job.profile = named as Profile;
    job.limits = job.profile.limits;
  },
  mediaTypes(value, job) {
    checkObject(value, 'mediaTypes');
    for (const type of Object.values(value)) checkMediaType(type, 'each of mediaTypes');
    job.mediaTypes = value;
  },
  callChoices(value, job) {
    checkCallChoices(value, 'callChoices');
    job.callChoices = value;
  },
  longText(value, job) {
    checkLongText(value, 'longText');
    job.longText = value;
  },
  onLoss(value, job) {
    checkOnLoss(value, 'onLoss');
    job.log.lossesRefuse = value === 'refuse';
  },
  templates(value, job) {
    checkTemplates(value, 'templates');
    job.templates = value;
  },
};
const takeOf: ReadonlyMap<string, Take<never>> = new Map(Object.entries(takes));

/**
 * The options, by their own keys, with their defaults. Wrong data among them are issues.
 *
 * @throws TypeError that names the option, for what only a programmer can get wrong.
 */
export function jobOf(options: OutboundOptions): Job {
  checkObject(options, 'options');
  const job: Mutable<Job> = {
    to: undefined,
    commentId: undefined,
    messageId: undefined,
    isHumanAgent: false,
    profile: profiles.documented,
    limits: profiles.documented.limits,
    mediaTypes: undefined,
    callChoices: 'both',
    longText: 'cut',
    templates: undefined,
    log: newLog(),
    payloadPrefix: undefined,
  };
  const given: { readonly [option: string]: unknown } = Object(options);
  for (const option of Object.keys(given)) {
    const take = takeOf.get(option);
    const value = given[option];
    if (take === undefined) throw new TypeError(`toInstagram: there is no option "${option}"`);
    // Of the type that callers promise for this option: checked as it is taken.
    if (value !== undefined) take(value as never, job);
  }
  return job;
}

/** Data may be anything: what throws when it is looked at is as wrong as what has the wrong type. */
function dataOf<T>(
  option: string,
  value: unknown,
  read: (value: unknown, option: string, log: Log) => T,
  log: Log,
): T | undefined {
  if (isAbsent(value)) return undefined;
  try {
    return read(value, option, log);
  } catch {
    return invalid(option, 'readable', 'unreadable', log);
  }
}

function readId(value: unknown, option: string, log: Log): string | undefined {
  if (typeof value !== 'string') return invalid(option, 'string', typeName(value), log);
  // No request could carry lone surrogates.
  if (!value.isWellFormed()) return invalid(option, 'well-formed string', 'ill-formed string', log);
  return isBlank(value) ? undefined : value;
}

function isHumanAgent(properties: unknown, option: string, log: Log): boolean | undefined {
  if (typeName(properties) !== 'object') return invalid(option, 'object', typeName(properties), log);
  const tag = ownField(Object(properties), 'INSTAGRAM_MESSAGE_TAG');
  if (isLeftOut(tag)) return false;
  if (typeof tag !== 'string') return invalid(option, 'object of strings', typeName(tag), log);
  // Instagram has retired all other tags: https://developers.facebook.com/docs/messenger-platform/changelog
  if (tag !== 'HUMAN_AGENT') refuse(log, 'tag.unknown', undefined, { expected: 'HUMAN_AGENT', option });
  return tag === 'HUMAN_AGENT';
}

function invalid(option: string, expected: string, received: string, log: Log): undefined {
  refuse(log, 'option.invalid', undefined, { expected, received, option });
}
