import type { Untrusted } from '../untrusted.ts';
import type { Body } from './body.ts';
import type { Form } from './form.ts';
import type { Item } from './item.ts';
import type { ItemKind } from './kinds.ts';

/** What happened. `none`: the item does not say it, or not in an object. Of what is no item of messaging, its form. */
export type ActKind = ItemKind | 'none' | Exclude<Form, 'item'>;

/** One thing that happened, as an item tells it: all that does not depend on the rule. */
export interface Act {
  readonly item: Item;
  readonly kind: ActKind;
  /** The item itself; of a change, its value. */
  readonly fields: Untrusted;
  /** What stands under the kind: the message, the postback; the comment itself. Empty where there is none. */
  readonly body: Body;
  readonly account: string;
  /** The person. */
  readonly contact: string | undefined;
  readonly mid: string | undefined;
  /** Its own time, in milliseconds. */
  readonly time: number | undefined;
  /** That, or the time of the entry. */
  readonly timestamp: number | undefined;
  /** The account itself did it. False of what it sent to a person. */
  readonly self: boolean;
  /** A message that the account sent. */
  readonly isEcho: boolean;
  /** What tells it from all other acts. `dedupeKey` begins with it: see dedupe-key.ts. */
  readonly dedupePrefix: string;
}
