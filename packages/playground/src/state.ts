import { deflate, inflate, maxBytes } from './deflate.ts';

export const directions = ['send', 'receive'] as const;
export const views = ['both', 'app', 'web'] as const;

/** The options of `toInstagram` that are chosen from a list. */
export const optionChoices = {
  profile: ['documented', 'current'],
  callChoices: ['both', 'button', 'text'],
  longText: ['cut', 'follow-up'],
  onLoss: ['report', 'refuse'],
} as const;

export type Direction = (typeof directions)[number];
export type View = (typeof views)[number];
export type ChosenOption = keyof typeof optionChoices;

/** The options of the form. An empty text means that the option is absent. */
export type PageOptions = {
  readonly [Option in ChosenOption]: (typeof optionChoices)[Option][number];
} & {
  readonly to: string;
  readonly commentId: string;
  readonly messageId: string;
  readonly humanAgent: boolean;
};

/** Everything that a link restores. */
export interface PageState {
  readonly direction: Direction;
  /** The input as typed, JSON or not. */
  readonly text: string;
  readonly options: PageOptions;
  readonly view: View;
}

export const defaultOptions: PageOptions = {
  profile: 'documented',
  callChoices: 'both',
  longText: 'cut',
  onLoss: 'report',
  to: '',
  commentId: '',
  messageId: '',
  humanAgent: false,
};

export const defaultState: PageState = { direction: 'send', text: '', options: defaultOptions, view: 'both' };

/** Browsers take longer links, but programs that send links often do not. */
const maxCharacters = 100_000;

/** Turns a state into the fragment of a link. Gives nothing where it would be too long. */
export async function encodeState(state: PageState): Promise<string | undefined> {
  const json = JSON.stringify(state);
  if (new Blob([json]).size > maxBytes) return undefined;
  const fragment = await deflate(json);
  return fragment.length > maxCharacters ? undefined : fragment;
}

/** Turns the fragment of a link into its state. Gives nothing where the fragment is damaged. */
export async function decodeState(fragment: string): Promise<PageState | undefined> {
  try {
    return readState(JSON.parse(await inflate(fragment)));
  } catch {
    return undefined;
  }
}

/** Gives the value where it is valid, else nothing. */
type Read<T> = (value: unknown) => T | undefined;

type Readers<T> = { readonly [Key in keyof T]: Read<T[Key]> };

const readText: Read<string> = (value) => (typeof value === 'string' ? value : undefined);
const readFlag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

const readOptions = fields<PageOptions>(
  {
    profile: oneOf(optionChoices.profile),
    callChoices: oneOf(optionChoices.callChoices),
    longText: oneOf(optionChoices.longText),
    onLoss: oneOf(optionChoices.onLoss),
    to: readText,
    commentId: readText,
    messageId: readText,
    humanAgent: readFlag,
  },
  defaultOptions,
);

const readState = fields<PageState>(
  { direction: oneOf(directions), text: readText, options: readOptions, view: oneOf(views) },
  defaultState,
);

function oneOf<T>(allowed: readonly T[]): Read<T> {
  return (value) => allowed.find((each) => each === value);
}

/** Reads the known fields of an object. A missing field gets its default, so that old links still work. */
function fields<T extends object>(readers: Readers<T>, defaults: T): Read<T> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const own: Readonly<Record<string, unknown>> = { ...value };
    const result = { ...defaults };
    for (const key in readers) {
      if (!Object.hasOwn(own, key)) continue;
      const read = readers[key](own[key]);
      if (read === undefined) return undefined;
      result[key] = read;
    }
    return result;
  };
}
