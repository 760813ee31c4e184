import type { OutboundOptions } from '../types/options.ts';
import { checkOptions } from './check-options.ts';
import type { Job } from './job.ts';
import { type Log, newLog, refuse } from './log.ts';
import { documented } from './profiles.ts';
import { ownField } from './read/keys.ts';
import { isAbsent, isBlank, typeName } from './read/value.ts';

/** The options with their defaults. Wrong data among them are issues; anything else wrong throws. */
export function jobOf(given: OutboundOptions): Job {
  checkOptions(given);
  // Own options only: those are the ones that were checked.
  const options = { ...given };
  const { profile = documented, mediaTypes = {}, callChoices = 'both', longText = 'cut', onLoss = 'report' } = options;
  const log = newLog(onLoss === 'refuse');
  return {
    to: unlessUnreadable('to', () => id(options, 'to', log), log),
    commentId: unlessUnreadable('commentId', () => id(options, 'commentId', log), log),
    messageId: unlessUnreadable('messageId', () => id(options, 'messageId', log), log),
    isHumanAgent:
      unlessUnreadable('channelProperties', () => isHumanAgent(options.channelProperties, log), log) ?? false,
    profile,
    limits: profile.limits,
    mediaTypes,
    callChoices,
    longText,
    templates: options.templates,
    log,
  };
}

function id(options: OutboundOptions, option: 'to' | 'commentId' | 'messageId', log: Log): string | undefined {
  const value: unknown = options[option];
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'string') invalid(option, 'string', value, log);
  else if (!value.isWellFormed()) refuse(log, 'option.invalid', undefined, { ...illFormed, option });
  else if (value.trim() !== '') return value;
  return undefined;
}

function isHumanAgent(properties: unknown, log: Log): boolean {
  if (isAbsent(properties)) return false;
  if (typeof properties !== 'object' || Array.isArray(properties)) {
    invalid('channelProperties', 'object', properties, log);
    return false;
  }
  const tag = ownField(properties, tagKey);
  if (isAbsent(tag) || isBlank(tag)) return false;
  if (typeof tag !== 'string') invalid('channelProperties', 'object of strings', tag, log);
  // Instagram has retired all other tags: https://developers.facebook.com/docs/messenger-platform/changelog
  else if (tag !== 'HUMAN_AGENT') {
    refuse(log, 'tag.unknown', undefined, { expected: 'HUMAN_AGENT', option: 'channelProperties' });
  }
  return tag === 'HUMAN_AGENT';
}

/** Data may be anything: what throws when it is looked at is as wrong as what has the wrong type. */
function unlessUnreadable<T>(option: string, read: () => T, log: Log): T | undefined {
  try {
    return read();
  } catch {
    refuse(log, 'option.invalid', undefined, { expected: 'readable', received: 'unreadable', option });
    return undefined;
  }
}

/** A string with lone surrogates, which no request could carry. */
const illFormed = { expected: 'well-formed string', received: 'ill-formed string' };

const tagKey = 'INSTAGRAM_MESSAGE_TAG';

function invalid(option: string, expected: string, value: unknown, log: Log): void {
  refuse(log, 'option.invalid', undefined, { expected, received: typeName(value), option });
}
