import type { InboundOptions } from '../types/options.ts';
import type { Details, Reading, RuleInfo, UnsupportedReason } from '../types/result.ts';
import type { Item } from './item.ts';
import type { Loose } from './loose.ts';
import type { Attachment } from './parts/attachment.ts';
import type { OwnDetails } from './parts/details.ts';
import type { LookupFailed } from './parts/look-up.ts';
import type { Tap } from './parts/tap.ts';

interface MediaPiece {
  readonly message: Loose;
  readonly attachment: Attachment;
  readonly link: string;
  /** The text of the message, where it goes with this attachment. */
  readonly caption: string | undefined;
}

interface TapPiece {
  /** The message or postback that holds the tap. */
  readonly body: Loose;
  readonly tap: Tap;
}

/** What each rule reads: the piece of an item that makes one outcome, checked when the rule is picked. */
export interface Pieces {
  text: {
    readonly message: Loose;
    readonly text: string;
    /** The attachment that Instagram shows beside the text of its own accord. */
    readonly preview: Attachment | undefined;
  };
  'quick-reply': TapPiece;
  postback: TapPiece;
  media: MediaPiece;
  'story-mention': MediaPiece;
  share: MediaPiece;
  'story-reply': { readonly message: Loose; readonly text: string };
  unsupported: { readonly item: Item; readonly reason: UnsupportedReason; readonly own: OwnDetails | undefined };
  echo: { readonly message: Loose };
  read: { readonly read: Loose };
}

export type Shape = keyof Pieces;

/** A rule, and the piece that it is picked for. */
export type Pick<S extends Shape = Shape> = { [K in S]: { readonly shape: K; readonly piece: Pieces[K] } }[S];

/** What a piece means. */
export interface Meaning {
  readonly reading: Reading;
  readonly details: Details;
}

/** How pieces of one shape are read. */
export interface InboundRule<S extends Shape> extends RuleInfo {
  readonly id: S;
  readonly direction: 'inbound';
  readonly read: (piece: Pieces[S], options: InboundOptions) => Meaning | LookupFailed;
}
