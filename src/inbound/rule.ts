import type { CommentEvent } from '../types/conversation-api/contact-event.ts';
import type { Details, Origin, Outcome, UnsupportedReason } from '../types/outcomes.ts';
import type { Body } from './fields.ts';
import type { Item } from './item.ts';
import type { LookUps } from './look-ups.ts';
import type { Loose } from './loose.ts';
import type { Attachment } from './parts/attachment.ts';
import type { OwnDetails } from './parts/details.ts';
import type { Tap } from './parts/tap.ts';

interface MediaPiece {
  readonly attachment: Attachment;
  readonly link: string;
  /** The text of the message, where it goes with this attachment. */
  readonly caption: string | undefined;
}

/** What each rule reads: the piece of an item that makes one outcome, checked when the rule is picked. */
export interface Pieces {
  text: {
    readonly text: string;
    /** The attachment that Instagram shows beside the text of its own accord. */
    readonly preview: Attachment | undefined;
  };
  'quick-reply': Tap;
  postback: Tap;
  media: MediaPiece;
  'story-mention': MediaPiece;
  share: MediaPiece;
  'story-reply': {
    readonly text: string;
    readonly story: Loose;
  };
  'like-heart': Attachment;
  referral: {
    /** As given. */
    readonly referral: Loose;
    /** The tap that it came with. */
    readonly tap: Tap | undefined;
    /** Whether the person has written before. */
    readonly isExistingThread: boolean;
  };
  /** What stands under `reaction`. */
  reaction: Body;
  comment: {
    readonly type: CommentEvent['comment_type'];
  };
  edit: {
    readonly text: string;
  };
  /** The message that is gone. */
  unsend: Body;
  unsupported: {
    readonly reason: UnsupportedReason;
    readonly own: OwnDetails | undefined;
  };
  /** The message that was sent. */
  echo: Body;
  /** What stands under `read`. */
  read: Body;
}

export type Shape = keyof Pieces;

/** A rule, and the piece of an item that it is picked for. */
export type Picked<S extends Shape = Shape> = {
  [K in S]: { readonly shape: K; readonly item: Item; readonly piece: Pieces[K] };
}[S];

/** What an outcome says beside where it comes from. */
type Reading = Outcome extends infer Each ? (Each extends Outcome ? Omit<Each, keyof Origin> : never) : never;

/** What a piece means. */
export interface Meaning {
  readonly reading: Reading;
  readonly details: Details;
}

/** How pieces of one shape are read. What the item has beside the piece stands in `item.body`. */
export interface InboundRule<S extends Shape> {
  readonly id: S;
  readonly read: (piece: Pieces[S], item: Item, lookUps: LookUps) => Meaning;
}
