import type { Mutable } from '../../shared/mutable.ts';
import type { OutboundOptions } from '../../types/options.ts';
import type { Profile } from '../../types/profiles.ts';
import { type ChannelProperties, type Context, MessageId } from '../context.ts';
import { root } from '../path.ts';
import { ownField } from '../reading/own-keys.ts';
import { isAbsent, isBlank, isLeftOut, typeName } from '../reading/read.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { issue } from '../report/report.ts';
import { checkFunction, checkMediaType, checkObject, checkProfile, must, oneOf } from './check-option.ts';
import { profiles } from './profiles.ts';

/** Puts an option that is there into the context. Throws for what only a programmer can get wrong; wrong data are issues. */
type TakeOption = (value: unknown, context: Mutable<Context>, report: ReadReport) => void;

const noProperties: ChannelProperties = { tag: undefined };

function defaults(): Mutable<Context> {
  return {
    to: undefined,
    commentId: undefined,
    messageId: undefined,
    channelProperties: noProperties,
    profile: profiles.documented,
    mediaTypes: undefined,
    callChoices: 'both',
    longText: 'cut',
    onLoss: 'report',
    templates: undefined,
  };
}

const readCallChoices = oneOf(['both', 'button', 'text']);
const readLongText = oneOf(['cut', 'follow-up']);
const readOnLoss = oneOf(['report', 'refuse']);

/**
 * How each option is taken. The compiler asks for every one. Each names its field: see docs/decisions/speed.md.
 */
const takers: { readonly [Option in keyof Required<OutboundOptions>]: TakeOption } = {
  to(value, context, report) {
    context.to = readData('to', value, readId, report);
  },
  commentId(value, context, report) {
    context.commentId = readData('commentId', value, readId, report);
  },
  messageId(value, context, report) {
    const id = readData('messageId', value, readId, report);
    context.messageId = id === undefined ? undefined : new MessageId(id);
  },
  channelProperties(value, context, report) {
    context.channelProperties = readData('channelProperties', value, readChannelProperties, report) ?? noProperties;
  },
  profile(value, context) {
    context.profile = readProfile(value);
  },
  mediaTypes(value, context) {
    checkObject(value, 'mediaTypes');
    for (const type of Object.values(Object(value))) checkMediaType(type, 'each of mediaTypes');
    // Checked just now.
    context.mediaTypes = value as Context['mediaTypes'];
  },
  callChoices(value, context) {
    context.callChoices = readCallChoices(value, 'callChoices');
  },
  longText(value, context) {
    context.longText = readLongText(value, 'longText');
  },
  onLoss(value, context) {
    context.onLoss = readOnLoss(value, 'onLoss');
  },
  templates(value, context) {
    checkFunction(value, 'templates');
    // What it takes and gives is what callers promise.
    context.templates = value as Context['templates'];
  },
};
const takerOf: ReadonlyMap<string, TakeOption> = new Map(Object.entries(takers));

/**
 * Reads the options by their own keys. What is absent has its default.
 *
 * @throws TypeError that names the option, for what only a programmer can get wrong.
 */
export function readOptions(options: OutboundOptions, report: ReadReport): Context {
  checkObject(options, 'options');
  const context = defaults();
  const fields: Readonly<Record<string, unknown>> = Object(options);
  for (const option of Object.keys(fields)) {
    const take = takerOf.get(option);
    const value = fields[option];
    if (take === undefined) throw new TypeError(`toInstagram: there is no option "${option}"`);
    if (value !== undefined) take(value, context, report);
  }
  return context;
}

const checkProfileObject = must(
  `the name of a profile (${Object.keys(profiles).join(', ')}), or a profile made by spreading one of \`profiles\``,
  (value) => typeName(value) === 'object',
);

function readProfile(value: unknown): Profile {
  const profile: unknown = typeof value === 'string' ? ownField(profiles, value) : value;
  checkProfileObject(profile ?? value, 'profile');
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it only saves checking our own profiles
  if (profile !== profiles.documented && profile !== profiles.current) checkProfile(profile, 'profile');
  // Checked just now.
  return profile as Profile;
}

/** Reads data: what throws when it is looked at is as wrong as what has the wrong type. */
function readData<T>(
  option: string,
  value: unknown,
  read: (value: unknown, option: string, report: ReadReport) => T | undefined,
  report: ReadReport,
): T | undefined {
  if (isAbsent(value)) return undefined;
  try {
    return read(value, option, report);
  } catch {
    return invalid(option, 'readable', 'unreadable', report);
  }
}

function readId(value: unknown, option: string, report: ReadReport): string | undefined {
  if (typeof value !== 'string') return invalid(option, 'string', typeName(value), report);
  // No request could carry lone surrogates.
  if (!value.isWellFormed()) return invalid(option, 'well-formed string', 'ill-formed string', report);
  return isBlank(value) ? undefined : value;
}

function readChannelProperties(value: unknown, option: string, report: ReadReport): ChannelProperties | undefined {
  if (typeName(value) !== 'object') return invalid(option, 'object', typeName(value), report);
  const tag = ownField(Object(value), 'INSTAGRAM_MESSAGE_TAG');
  if (isLeftOut(tag)) return undefined;
  if (typeof tag !== 'string') return invalid(option, 'object of strings', typeName(tag), report);
  // Instagram has retired all other tags: https://developers.facebook.com/docs/messenger-platform/changelog
  if (tag === 'HUMAN_AGENT') return { tag };
  return add(report, issue('tag.unknown', root, { expected: 'HUMAN_AGENT', option }));
}

function invalid(option: string, expected: string, received: string, report: ReadReport): undefined {
  return add(report, issue('option.invalid', root, { expected, received, option }));
}
