import { payloadPrefix } from '../../shared/choice-payload.ts';
import type { Mutable } from '../../shared/mutable.ts';
import type { OutboundOptions } from '../../types/options.ts';
import type { Profile } from '../../types/profiles.ts';
import type { ChannelProperties, Context, MessageId } from '../context.ts';
import { root } from '../path.ts';
import { ownField } from '../reading/own-keys.ts';
import { isAbsent, isBlank, isLeftOut, typeName } from '../reading/read.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { issue } from '../report/report.ts';
import { checkFunction, checkMediaType, checkObject, checkProfile, must, oneOf } from './check-option.ts';
import { profiles } from './profiles.ts';

/** Reads an option that is there. Throws for what only a programmer can get wrong; wrong data are issues. */
type ReadOption<T> = (value: unknown, report: ReadReport) => T;

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

/** How each option is read. The compiler asks for every one. */
const readers: { readonly [Option in keyof Required<OutboundOptions>]: ReadOption<Context[Option]> } = {
  to: dataReader('to', undefined, readId),
  commentId: dataReader('commentId', undefined, readId),
  messageId: dataReader('messageId', undefined, readMessageId),
  channelProperties: dataReader('channelProperties', noProperties, readChannelProperties),
  profile: readProfile,
  mediaTypes(value) {
    checkObject(value, 'mediaTypes');
    for (const type of Object.values(Object(value))) checkMediaType(type, 'each of mediaTypes');
    // Checked just now.
    return value as Context['mediaTypes'];
  },
  callChoices: (value) => readCallChoices(value, 'callChoices'),
  longText: (value) => readLongText(value, 'longText'),
  onLoss: (value) => readOnLoss(value, 'onLoss'),
  templates(value) {
    checkFunction(value, 'templates');
    // What it takes and gives is what callers promise.
    return value as Context['templates'];
  },
};
const names: ReadonlySet<string> = new Set(Object.keys(readers));

/**
 * Reads the options by their own keys. What is absent has its default.
 *
 * @throws TypeError that names the option, for what only a programmer can get wrong.
 */
export function readOptions(options: OutboundOptions, report: ReadReport): Context {
  checkObject(options, 'options');
  const context = defaults();
  const take = <Option extends keyof Context>(option: Option): void => {
    const value: unknown = options[option];
    if (value !== undefined) context[option] = readers[option](value, report);
  };
  for (const option of Object.keys(options)) {
    if (!isOption(option)) throw new TypeError(`toInstagram: there is no option "${option}"`);
    take(option);
  }
  return context;
}

function isOption(name: string): name is keyof Context {
  return names.has(name);
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

/** Makes the reader of data: what throws when it is looked at is as wrong as what has the wrong type. */
function dataReader<T>(
  option: string,
  absent: T,
  read: (value: unknown, option: string, report: ReadReport) => T | undefined,
): ReadOption<T> {
  return (value, report) => {
    if (isAbsent(value)) return absent;
    try {
      return read(value, option, report) ?? absent;
    } catch {
      invalid(option, 'readable', 'unreadable', report);
      return absent;
    }
  };
}

function readId(value: unknown, option: string, report: ReadReport): string | undefined {
  if (typeof value !== 'string') return invalid(option, 'string', typeName(value), report);
  // No request could carry lone surrogates.
  if (!value.isWellFormed()) return invalid(option, 'well-formed string', 'ill-formed string', report);
  return isBlank(value) ? undefined : value;
}

function readMessageId(value: unknown, option: string, report: ReadReport): MessageId | undefined {
  const id = readId(value, option, report);
  return id === undefined ? undefined : { id, payloadPrefix: payloadPrefix(id) };
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
