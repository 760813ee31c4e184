import type { MediaType } from '../types/instagram-send.ts';
import type { Limits, OutboundOptions, Profile } from '../types/options.ts';
import { current, documented } from './profiles.ts';
import { ownField } from './read/keys.ts';
import { typeName } from './read/value.ts';

type Check = (value: unknown) => void;

const isData: Check = () => {};

/** What each option must be. Those that hold a user's data are checked as data. */
const checks: { readonly [Option in keyof Required<OutboundOptions>]: Check } = {
  to: isData,
  commentId: isData,
  messageId: isData,
  channelProperties: isData,
  profile: checkProfile,
  mediaTypes: checkMediaTypes,
  callChoices: oneOf('options.callChoices', ['both', 'button', 'text']),
  longText: oneOf('options.longText', ['cut', 'follow-up']),
  onLoss: oneOf('options.onLoss', ['report', 'refuse']),
  templates: checkTemplates,
};
const checkOf: ReadonlyMap<string, Check> = new Map(Object.entries(checks));
const noOptions = Object.fromEntries(Object.keys(checks).map((option) => [option, undefined]));

/** The least that a limit may be; a text must have room for any one character. */
const leastLimits: Limits = {
  textBytes: 4,
  textCharacters: 2,
  quickReplies: 1,
  elements: 1,
  buttons: 1,
  choiceTitle: 1,
  elementTitle: 1,
  subtitle: 1,
  payload: 1,
  buttonTemplateText: 1,
};
const mediaKinds: readonly string[] = ['image', 'video', 'audio', 'file'] satisfies MediaType[];

/**
 * Checks what only a programmer can get wrong, and gives the options that are own ones: what somebody put into
 * `Object.prototype` is none.
 *
 * @throws TypeError that names the option.
 */
export function ownOptions(given: unknown): OutboundOptions {
  if (!isObject(given)) fail('options', 'an object', given);
  const options: { [K in string]?: unknown } = { ...noOptions };
  for (const option of Object.keys(given)) {
    const check = checkOf.get(option);
    if (check === undefined) throw new TypeError(`toInstagram: there is no option "${option}"`);
    const value = ownField(given, option);
    if (value !== undefined) check(value);
    options[option] = value;
  }
  // Each was checked, or is data that is checked later.
  return options as OutboundOptions;
}

function checkProfile(profile: unknown): void {
  if (profile === documented || profile === current) return;
  const name = 'options.profile';
  if (!isObject(profile)) fail(name, 'a profile: spread `documented` or `current` to make your own', profile);
  const { media, buttonTemplate, limits } = profile as { readonly [Key in keyof Profile]?: unknown };
  if (!isObject(media)) fail(`${name}.media`, 'an object', media);
  for (const [kind, extensions] of Object.entries(media)) {
    if (!mediaKinds.includes(kind)) fail(`${name}.media`, `without "${kind}"`, media);
    const isList = Array.isArray(extensions) && extensions.every(isExtension);
    if (!isList && extensions !== undefined) {
      fail(`${name}.media.${kind}`, 'a list of extensions in lower case, without dots', extensions);
    }
  }
  if (typeof buttonTemplate !== 'boolean') fail(`${name}.buttonTemplate`, 'true or false', buttonTemplate);
  if (!isObject(limits)) fail(`${name}.limits`, 'an object', limits);
  checkLimits(limits, `${name}.limits`);
  checkKeys(profile, ['media', 'buttonTemplate', 'limits'], name);
}

function isExtension(extension: unknown): boolean {
  return typeof extension === 'string' && /^[a-z0-9]+$/.test(extension);
}

function checkKeys(value: object, known: readonly string[], name: string): void {
  for (const key of Object.keys(value)) if (!known.includes(key)) fail(name, `without "${key}"`, value);
}

function checkLimits(limits: object, name: string): void {
  checkKeys(limits, Object.keys(leastLimits), name);
  for (const [key, least] of Object.entries(leastLimits)) {
    const value: unknown = Reflect.get(limits, key);
    if (!Number.isSafeInteger(value) || Number(value) < least) {
      fail(`${name}.${key}`, `a whole number of at least ${least}`, value);
    }
  }
}

function checkTemplates(templates: unknown): void {
  if (typeof templates !== 'function') fail('options.templates', 'a function', templates);
}

function checkMediaTypes(types: unknown): void {
  if (!isObject(types)) fail('options.mediaTypes', 'an object', types);
  const checkKind = oneOf('a value of options.mediaTypes', mediaKinds);
  for (const kind of Object.values(types)) checkKind(kind);
}

function oneOf(name: string, values: readonly unknown[]): Check {
  return (value) => {
    if (!values.includes(value)) fail(name, `one of ${values.join(', ')}`, value);
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fail(name: string, expected: string, value: unknown): never {
  throw new TypeError(`toInstagram: ${name} must be ${expected}, not ${typeName(value)}`);
}
