import type { MediaType } from './instagram/media.ts';

/** The numbers a request keeps. Lengths in UTF-16 units unless the name says bytes. */
export interface Limits {
  /** UTF-8 bytes of a text. */
  readonly textBytes: number;
  /** UTF-16 units of a text. */
  readonly textCharacters: number;
  /** Quick replies of a text. */
  readonly quickReplies: number;
  /** Elements of a generic template. */
  readonly elements: number;
  /** Buttons of an element or a button template. */
  readonly buttons: number;
  /** Title of a quick reply or a button. */
  readonly choiceTitle: number;
  /** Title of a card. */
  readonly elementTitle: number;
  /** Description of a card. */
  readonly subtitle: number;
  /** Payload of a quick reply or a button, our mark and the message id included. */
  readonly payload: number;
  /** Prompt over the buttons of a button template. */
  readonly buttonTemplateText: number;
  /** Images of one message. */
  readonly images: number;
}

/** What to take Instagram for. Make your own by spreading one of ours; looser limits are at your own risk. */
export interface Profile {
  /** File extensions sent as attachments, by kind. Everything else becomes a text with the link. */
  readonly media: { readonly [Kind in MediaType]?: readonly string[] };
  /** Whether choice messages with other choices than text may become button templates. */
  readonly buttonTemplate: boolean;
  /** Whether cards that are images alone, one after another, go together as one message. */
  readonly imageGroups: boolean;
  /** The numbers that every request keeps. */
  readonly limits: Limits;
}

/** The names of the profiles that the library has: the keys of `profiles`. */
export type ProfileName = 'documented' | 'current';
