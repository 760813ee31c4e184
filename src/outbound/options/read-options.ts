import type { Mutable } from '../../shared/mutable.ts';
import type { OutboundOptions } from '../../types/options.ts';
import { type Context, MessageId } from '../context.ts';
import { ownField } from '../reading/own-keys.ts';
import type { ReadReport } from '../report/read-report.ts';
import { channelPropertiesReader, readTag } from './channel-properties.ts';
import { checkFunction, checkObject, oneOf } from './check-option.ts';
import { invalid, readData, readId } from './data.ts';
import { readMediaTypes } from './media-types.ts';
import { profiles } from './profiles.ts';
import { checkNoPromise } from './promise.ts';
import { readProfile } from './read-profile.ts';

/** Puts an option that is there into the context. Throws for what only a programmer can get wrong; wrong data are issues. */
type TakeOption = (value: unknown, context: Mutable<Context>, report: ReadReport, fields: Fields) => void;

/** The options as they came. */
type Fields = Readonly<Record<string, unknown>>;

function defaults(): Mutable<Context> {
  return {
    to: undefined,
    commentId: undefined,
    messageId: undefined,
    replyTo: undefined,
    tag: undefined,
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
  replyTo(value, context, report) {
    context.replyTo = readData('replyTo', value, readId, report);
  },
  tag(value, context, report) {
    context.tag = readData('tag', value, readTag, report) ?? context.tag;
  },
  channelProperties(value, context, report, fields) {
    const read = channelPropertiesReader(ownField(fields, 'tag'));
    context.tag = readData('channelProperties', value, read, report) ?? context.tag;
  },
  profile(value, context) {
    context.profile = readProfile(value);
  },
  mediaTypes(value, context, report) {
    context.mediaTypes = readMediaTypes(value, report);
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
  const fields: Fields = Object(options);
  const names = Object.keys(fields);
  // A promise has no keys of its own.
  if (names.length === 0) checkNoPromise(options, 'the argument options', 'await it first');
  for (const option of names) {
    const take = takerOf.get(option);
    const value = fields[option];
    if (take === undefined) throw new TypeError(`toInstagram: there is no option "${option}"`);
    if (value !== undefined) take(value, context, report, fields);
  }
  checkAddress(fields, context, report);
  return context;
}

/** A recipient that is there, but undefined, was meant to be somebody: nobody sends to it, unless there is another one. */
function checkAddress(fields: Fields, { to, commentId }: Context, report: ReadReport): void {
  // Nearly always there is a recipient.
  // Stryker disable next-line ConditionalExpression: it only saves time
  if (to !== undefined || commentId !== undefined) return;
  const option = addresses.find((each) => Object.hasOwn(fields, each));
  if (option !== undefined && addresses.every((each) => ownField(fields, each) === undefined)) {
    invalid(option, 'string', 'undefined', report);
  }
}

const addresses = ['to', 'commentId'] as const;
