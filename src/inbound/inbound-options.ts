import { isPromise } from '../shared/is-promise.ts';
import type { InboundOptions } from '../types/options.ts';
import { CallerMistake } from './callers-mistake.ts';

/** What is wrong with an option that is there, in words; `undefined` if nothing is. The compiler asks for every option. */
const checks: { readonly [Option in keyof Required<InboundOptions>]: (value: unknown) => string | undefined } = {
  objects: (value) => (isListOfTexts(value) ? undefined : 'a list of texts'),
  messageIdOf: (value) => (typeof value === 'function' ? undefined : 'a function'),
  choiceOf: (value) => (typeof value === 'function' ? undefined : 'a function'),
};
const checkOf: ReadonlyMap<string, (value: unknown) => string | undefined> = new Map(Object.entries(checks));

/** The options as they are read. What is absent is `undefined`. */
export interface Options {
  readonly objects: ReadonlySet<unknown>;
  readonly messageIdOf: InboundOptions['messageIdOf'] | undefined;
  readonly choiceOf: InboundOptions['choiceOf'] | undefined;
}

const defaults: Options = { objects: new Set(['instagram']), messageIdOf: undefined, choiceOf: undefined };

/** What most callers give: see docs/decisions/speed.md. */
export const noOptions: InboundOptions = {};

/** Checks the options, and reads them by their own keys. Look-ups stay methods of what the caller gave. */
export function readOptions(options: InboundOptions): Options {
  // Stryker disable next-line ConditionalExpression: it only saves time
  if (options === noOptions) return defaults;
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new CallerMistake('options must be an object');
  }
  const names = Object.keys(options);
  // A promise has no keys of its own.
  if (names.length === 0 && isPromise(options)) throw new CallerMistake('options are a promise: await them first');
  for (const name of names) checkOption(name, Reflect.get(options, name));
  const objects = Object.hasOwn(options, 'objects') ? options.objects : undefined;
  const messageIdOf = Object.hasOwn(options, 'messageIdOf') ? options.messageIdOf : undefined;
  const choiceOf = Object.hasOwn(options, 'choiceOf') ? options.choiceOf : undefined;
  return {
    objects: objects === undefined ? defaults.objects : new Set(objects),
    messageIdOf: messageIdOf?.bind(options),
    choiceOf: choiceOf?.bind(options),
  };
}

function checkOption(name: string, value: unknown): void {
  const check = checkOf.get(name);
  if (check === undefined) throw new CallerMistake(`there is no option "${name}"`);
  const wanted = value === undefined ? undefined : check(value);
  if (wanted !== undefined) throw new CallerMistake(`options.${name} must be ${wanted}`);
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '');
}
