import type { Loose } from '../untrusted.ts';
import { jsonText } from './json-text.ts';

/** The lists of an entry that hold items. */
export const lists = ['messaging', 'standby', 'changes'] as const;

export type List = (typeof lists)[number];

/**
 * What stands at a place: an item of messaging, in whichever list; another change, from its list or bare, by what its
 * field says; a stray value where a list should be; or an entry that has no items and stands for itself.
 */
export type Form = 'item' | 'comment' | 'mention' | 'insights' | 'change' | 'stray' | 'entry';

/** What holds places: an entry, a body, or one of their lists. */
export interface Holder {
  readonly fields: Loose;
  /** Absent where the places are in none. */
  readonly list: List | 'entry' | undefined;
  readonly outer: Holder | undefined;
  readonly id: string | undefined;
  /** Milliseconds. */
  readonly time: number | undefined;
  /** The text around its only item, once it was asked for; `null` where JSON cannot hold it. */
  frame: Frame | null | undefined;
}

/** The JSON text around the only item of a list: what stands before it, and after it. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

/** One place in a webhook that says something. */
export interface Place {
  readonly form: Form;
  readonly holder: Holder;
  /** JSON Pointer. */
  readonly at: string;
  readonly raw: unknown;
  /** The item or the comment itself: of a change its value, else `raw`. */
  readonly said: unknown;
  /** Another app owns the thread. */
  readonly standby: boolean;
  /** The JSON text of `raw`, once it was asked for; `null` where JSON cannot hold it. */
  json: string | null | undefined;
  /** The JSON text of the webhook with nothing in it but what stands here, once it was asked for. */
  text: string | undefined;
}

/** Makes the JSON text of what stands at a place by itself; `undefined` where JSON cannot hold it. */
export function jsonAt(place: Place): string | undefined {
  if (place.json === undefined) place.json = jsonText(place.raw) ?? null;
  return place.json ?? undefined;
}
