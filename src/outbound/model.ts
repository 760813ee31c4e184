/**
 * What reading gives to the rules: checked, with its place, `null` and blank already gone. Input types are wide, the
 * model is exact; nothing after reading asks what kind of value it has.
 */
import type { Place } from './place.ts';

/** Each key of an interface as a tag beside its value. Stays correlated inside generic functions. */
export type Tagged<Kinds, Kind extends keyof Kinds = keyof Kinds> = {
  [K in Kind]: { readonly kind: K; readonly content: Kinds[K] };
}[Kind];

export interface Text {
  readonly at: Place;
  readonly text: string;
}

export interface Media {
  readonly at: Place;
  readonly url: string;
}

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Location {
  readonly at: Place;
  readonly title: string;
  readonly label: string | undefined;
  readonly coordinates: Coordinates;
}

/** A text choice; `title` is its text, so that every kind has one. */
export interface TextChoice {
  readonly at: Place;
  readonly title: string;
}

export interface UrlChoice {
  readonly at: Place;
  readonly title: string;
  readonly url: string;
}

export interface CallChoice {
  readonly at: Place;
  readonly title: string;
  readonly phone_number: string;
}

export interface CalendarChoice {
  readonly at: Place;
  readonly title: string;
  readonly event_title: string;
  readonly event_start: string;
  readonly event_end: string;
  readonly event_description: string | undefined;
  readonly fallback_url: string;
}

export interface ShareLocationChoice {
  readonly at: Place;
  readonly title: string;
  readonly fallback_url: string;
}

export interface ChoiceKinds {
  text_message: TextChoice;
  url_message: UrlChoice;
  call_message: CallChoice;
  location_message: Location;
  calendar_message: CalendarChoice;
  share_location_message: ShareLocationChoice;
}

export type ChoiceKind = keyof ChoiceKinds;

export interface Postback {
  readonly data: string;
  /** The data was no string: `data` is its JSON text. */
  readonly isJson: boolean;
}

export type Choice<Kind extends ChoiceKind = ChoiceKind> = {
  readonly at: Place;
  readonly postback: Postback | undefined;
} & Tagged<ChoiceKinds, Kind>;

export interface ChoiceMessage {
  readonly at: Place;
  readonly prompt: Text | undefined;
  readonly choices: readonly Choice[];
}

export interface Card {
  readonly at: Place;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly media: Media | undefined;
  readonly choices: readonly Choice[];
}

export interface Carousel {
  readonly at: Place;
  readonly cards: readonly Card[];
  readonly choices: readonly Choice[];
}

/** The contents of a message, by their key in it. */
export interface Contents {
  text_message: Text;
  media_message: Media;
  choice_message: ChoiceMessage;
  card_message: Card;
  carousel_message: Carousel;
  location_message: Location;
}

export type ContentKey = keyof Contents;

/** The contents that there is nothing for on Instagram, or not yet. */
export type RefusedKey =
  | 'list_message'
  | 'contact_info_message'
  | 'template_message'
  | 'explicit_channel_message'
  | 'explicit_channel_omni_message'
  | 'composing_event'
  | 'composing_end_event'
  | 'read_message_event'
  | 'comment_reply_event'
  | 'agent_joined_event'
  | 'agent_left_event'
  | 'generic_event';
