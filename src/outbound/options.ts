import type { OutboundOptions } from '../types/options.ts';
import type { Job } from './job.ts';
import { type Log, newLog, refuse } from './log.ts';
import { ownOptions } from './own-options.ts';
import { documented } from './profiles.ts';
import { ownField } from './read/keys.ts';
import { isAbsent, isBlank, typeName } from './read/value.ts';

/** The options with their defaults. Wrong data among them are issues; anything else wrong throws. */
export function jobOf(given: OutboundOptions): Job {
  const options = ownOptions(given);
  const { profile = documented, mediaTypes, callChoices = 'both', longText = 'cut', onLoss = 'report' } = options;
  const log = newLog(onLoss === 'refuse');
  return {
    to: dataOf(options, 'to', readId, log),
    commentId: dataOf(options, 'commentId', readId, log),
    messageId: dataOf(options, 'messageId', readId, log),
    isHumanAgent: dataOf(options, 'channelProperties', isHumanAgent, log) ?? false,
    profile,
    limits: profile.limits,
    mediaTypes,
    callChoices,
    longText,
    templates: options.templates,
    log,
  };
}

/** Data may be anything: what throws when it is looked at is as wrong as what has the wrong type. */
function dataOf<T>(
  options: OutboundOptions,
  option: 'to' | 'commentId' | 'messageId' | 'channelProperties',
  read: (value: unknown, option: string, log: Log) => T,
  log: Log,
): T | undefined {
  const value = options[option];
  if (isAbsent(value)) return undefined;
  try {
    return read(value, option, log);
  } catch {
    refuse(log, 'option.invalid', undefined, { expected: 'readable', received: 'unreadable', option });
    return undefined;
  }
}

function readId(value: unknown, option: string, log: Log): string | undefined {
  if (typeof value !== 'string') invalid(option, 'string', value, log);
  else if (!value.isWellFormed()) refuse(log, 'option.invalid', undefined, { ...illFormed, option });
  else if (value.trim() !== '') return value;
  return undefined;
}

function isHumanAgent(properties: unknown, option: string, log: Log): boolean {
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) {
    invalid(option, 'object', properties, log);
    return false;
  }
  const tag = ownField(properties, tagKey);
  if (isAbsent(tag) || isBlank(tag)) return false;
  if (typeof tag !== 'string') invalid(option, 'object of strings', tag, log);
  // Instagram has retired all other tags: https://developers.facebook.com/docs/messenger-platform/changelog
  else if (tag !== 'HUMAN_AGENT') {
    refuse(log, 'tag.unknown', undefined, { expected: 'HUMAN_AGENT', option });
  }
  return tag === 'HUMAN_AGENT';
}

/** A string with lone surrogates, which no request could carry. */
const illFormed = { expected: 'well-formed string', received: 'ill-formed string' };

const tagKey = 'INSTAGRAM_MESSAGE_TAG';

function invalid(option: string, expected: string, value: unknown, log: Log): void {
  refuse(log, 'option.invalid', undefined, { expected, received: typeName(value), option });
}
