import { jsonText } from './json-text.ts';
import type { Loose } from './loose.ts';

/** The lists of an entry that hold items. */
export const lists = ['messaging', 'standby', 'changes'] as const;

export type List = (typeof lists)[number];

/** Turns a place into the JSON text of its webhook with nothing else in it. What stands around many places is made once. */
export type TextWith = (place: Place) => string;

/**
 * What stands at a place: an item of messaging, in whichever list; another change, from its list or bare, by what its field
 * says; a stray value where a list should be; or an entry that has no items and stands for itself.
 */
export type Form = 'item' | 'comment' | 'mention' | 'insights' | 'change' | 'stray' | 'entry';

/** One place in a webhook that says something. */
export interface Place {
  readonly form: Form;
  /** Absent where it is in none. */
  readonly list: List | undefined;
  /** JSON Pointer. */
  readonly at: string;
  readonly raw: unknown;
  /** The item or the comment itself: of a change its value, else `raw`. */
  readonly said: unknown;
  /** Another app owns the thread. */
  readonly standby: boolean;
  /** The fields of the entry around it. */
  readonly entry: Loose;
  readonly textWith: TextWith;
  /** Once they were asked for: see `jsonAt` and `webhookTextAt`. */
  json?: { readonly text: string | undefined };
  text?: string;
}

/** Makes the JSON text of what stands at a place by itself; `undefined` where JSON cannot hold it. */
export function jsonAt(place: Place): string | undefined {
  place.json ??= { text: jsonText(place.raw) };
  return place.json.text;
}

/** Makes the JSON text of the webhook with nothing in it but what stands at a place: once for all of its parts. */
export function webhookTextAt(place: Place): string {
  place.text ??= place.textWith(place);
  return place.text;
}
