import type { InstagramImageAttachment, InstagramMediaAttachment } from '../types/instagram/media.ts';
import type { InstagramQuickReply } from '../types/instagram/quick-reply.ts';
import type { InstagramSenderActionRequest } from '../types/instagram/send-request.ts';
import type { InstagramButton, InstagramElement } from '../types/instagram/templates.ts';
import type { Path } from './path.ts';

/** Words that stand in a request: a line of a text, a prompt, the title of an element. */
export interface Line {
  readonly text: string;
  /** What the words come from. */
  readonly path: Path;
}

/** Words that may be made of several: titles that are joined. */
export interface Title extends Line {
  /** The titles, each as a line of its own; `undefined` where the words are one. */
  readonly joinedFrom: readonly Line[] | undefined;
}

/** Lines that stand together. */
export type Block = readonly Line[];

/** Quick replies or buttons as they are sent, and what each comes from, in the same order. */
export interface Tappable<Wire> {
  readonly wire: readonly Wire[];
  readonly sources: readonly { readonly path: Path }[];
}

/** A text of any length; a blank line parts its blocks. Quick replies go with its last part. */
export interface UnfittedText {
  readonly kind: 'text';
  /** The path of the notice `text.split`. */
  readonly path: Path;
  readonly blocks: readonly Block[];
  readonly replies: Tappable<InstagramQuickReply> | undefined;
}

/** A medium; it is one request whatever it holds. */
export interface UnfittedMedia {
  readonly kind: 'media';
  readonly path: Path;
  readonly attachment: InstagramMediaAttachment;
}

/** An image: one request, or a part of one with other images. */
export interface UnfittedImage extends UnfittedMedia {
  readonly attachment: InstagramImageAttachment;
}

/** Several images that go together. */
export interface UnfittedImages {
  readonly kind: 'images';
  readonly images: readonly UnfittedImage[];
}

/** An element of a generic template. */
export interface Element {
  /** The card that it comes from: the subtitle from its `description`, the picture from its `media_message`. */
  readonly path: Path;
  readonly wire: InstagramElement;
  readonly title: Title;
  /** What each button comes from. */
  readonly buttons: readonly { readonly path: Path }[];
}

/** A generic template that is within its limits. */
export interface UnfittedElements {
  readonly kind: 'elements';
  readonly elements: readonly Element[];
}

/** A button template that is within its limits. */
export interface UnfittedButtons {
  readonly kind: 'buttons';
  readonly prompt: Line;
  readonly buttons: Tappable<InstagramButton>;
}

export interface UnfittedAction {
  readonly kind: 'action';
  readonly path: Path;
  readonly action: InstagramSenderActionRequest['sender_action'];
}

/** A body of the send call as somebody wrote it. */
export type ExplicitBody = Readonly<Record<string, unknown>>;

export interface UnfittedBody {
  readonly kind: 'explicit';
  readonly path: Path;
  readonly body: ExplicitBody;
}

/** What a rule builds: requests that are not addressed, and whose texts may still be too long. */
export type Unfitted =
  | UnfittedText
  | UnfittedMedia
  | UnfittedImages
  | UnfittedElements
  | UnfittedButtons
  | UnfittedAction
  | UnfittedBody;

/** Makes a text of the blocks that have lines. */
export function unfittedText(
  path: Path,
  blocks: readonly Block[],
  replies?: Tappable<InstagramQuickReply>,
): UnfittedText {
  return { kind: 'text', path, blocks: blocks.filter((block) => block.length > 0), replies };
}
