import { typeName } from '../reading/read.ts';
import { instagramLimits } from './limits.ts';
import { profiles } from './profiles.ts';

/** Throws a `TypeError` that says what the value under a name must be, where it is something else. */
export type Check = (value: unknown, name: string) => void;

export const checkObject: Check = must('an object', (value) => typeName(value) === 'object');

export const checkFunction: Check = must('a function', (value) => typeof value === 'function');

export const checkMediaType: Check = oneOf(Object.keys(profiles.current.media));

export const checkProfile: Check = objectOf({
  media: objectOf(
    withKeysOf(
      profiles.current.media,
      must('a list of extensions in lower case, without dots', (value) => value === undefined || isExtensions(value)),
    ),
  ),
  buttonTemplate: must('true or false', (value) => typeof value === 'boolean'),
  imageGroups: must('true or false', (value) => typeof value === 'boolean'),
  // A text must have room for any one character.
  limits: objectOf({ ...withKeysOf(instagramLimits, atLeast(1)), textBytes: atLeast(4), textCharacters: atLeast(2) }),
});

/** For a key that nobody knows. */
const checkUnknown: Check = must('left out', () => false);

/** Throws the `TypeError` of an option that is not what it must be. */
function fail(be: string, value: unknown, name: string): never {
  throw new TypeError(`toInstagram: ${name} must be ${be}, not ${typeName(value)}`);
}

export function must(be: string, isRight: (value: unknown) => boolean): Check {
  return (value, name) => {
    if (!isRight(value)) fail(be, value, name);
  };
}

/** Checks that a value is one of several, and gives it. */
export function oneOf<const T>(values: readonly T[]): (value: unknown, name: string) => T {
  return (value, name) => values.find((each) => each === value) ?? fail(`one of ${values.join(', ')}`, value, name);
}

function objectOf(checks: Readonly<Record<string, Check>>): Check {
  const checkOf = new Map(Object.entries(checks));
  return (value, name) => {
    checkObject(value, name);
    const fields: Readonly<Record<string, unknown>> = Object(value);
    for (const key of Object.keys({ ...checks, ...fields })) {
      const check = checkOf.get(key) ?? checkUnknown;
      check(fields[key], `${name}.${key}`);
    }
  };
}

function withKeysOf<T>(example: object, value: T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.keys(example).map((key) => [key, value]));
}

function atLeast(least: number): Check {
  return must(`a whole number of at least ${least}`, (value) => Number.isSafeInteger(value) && Number(value) >= least);
}

function isExtensions(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' && /^[a-z0-9]+$/.test(each));
}
