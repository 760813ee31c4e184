/**
 * What reading gives to the rules: checked, with its place, `null` and blank already gone. Input types are wide, the
 * model is exact; nothing after reading asks what kind of value it has.
 */
import type { TemplateReference } from '../../types/conversation-api/template.ts';
import type { Slot } from '../report/report.ts';
import type { Place } from '../path.ts';

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
  /** What it is called on the wire: list items have a title. */
  readonly titleKey: 'text' | 'title';
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
  /** Where its choice stands. */
  readonly parent: Place;
  readonly data: string;
  /** The data was no string: `data` is its JSON text. */
  readonly isJson: boolean;
}

export type Choice<Kind extends ChoiceKind = ChoiceKind> = {
  readonly at: Place;
  /** The title of its content on one line, of any length. */
  readonly title: string;
  readonly postback: Postback | undefined;
  /** Learns, when it is built, which request holds the title in full beside its button or quick reply. */
  whole: Slot | undefined;
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

export interface ListChoice {
  /** As a text choice: what is tapped and comes home. */
  readonly choice: Choice<'text_message'>;
  readonly description: string | undefined;
  readonly media: Media | undefined;
}

export interface Product {
  readonly at: Place;
  readonly id: string;
  readonly marketplace: string;
  readonly quantity: number | undefined;
  readonly item_price: number | undefined;
  readonly currency: string | undefined;
}

interface ItemKinds {
  choice: ListChoice;
  product: Product;
}

export type ListItem = Tagged<ItemKinds>;

export interface ListSection {
  readonly title: string | undefined;
  readonly items: readonly ListItem[];
}

export interface List {
  readonly at: Place;
  readonly title: string;
  readonly description: string | undefined;
  readonly media: Media | undefined;
  readonly sections: readonly ListSection[];
}

/** Only the full name is shown. */
export interface ContactName {
  readonly at: Place;
  readonly full_name: string;
  readonly first_name: string | undefined;
  readonly last_name: string | undefined;
  readonly middle_name: string | undefined;
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
}

export interface Organization {
  readonly title: string | undefined;
  readonly department: string | undefined;
  readonly company: string | undefined;
}

/** What a number, an address or a link is for: `WORK`, `HOME`. */
interface Typed {
  readonly type: string | undefined;
}

export interface PhoneNumber extends Typed {
  readonly phone_number: string;
}

export interface EmailAddress extends Typed {
  readonly email_address: string;
}

export interface ContactUrl extends Typed {
  readonly at: Place;
  readonly url: string;
}

export interface Address extends Typed {
  readonly zip: string | undefined;
  readonly city: string | undefined;
  readonly state: string | undefined;
  readonly country: string | undefined;
  readonly country_code: string | undefined;
}

export interface ContactInfo {
  readonly at: Place;
  readonly name: ContactName;
  readonly organization: Organization | undefined;
  readonly phone_numbers: readonly PhoneNumber[];
  readonly email_addresses: readonly EmailAddress[];
  readonly addresses: readonly Address[];
  readonly urls: readonly ContactUrl[];
  readonly birthday: string | undefined;
}

/** A body of the send call as somebody wrote it; nobody here looks inside. */
export interface ExplicitBody {
  readonly recipient?: unknown;
  readonly messaging_type?: unknown;
  readonly tag?: unknown;
  readonly message?: unknown;
  readonly reply_to?: unknown;
  readonly sender_action?: unknown;
  readonly payload?: unknown;
}

export interface Explicit {
  readonly at: Place;
  readonly bodies: readonly ExplicitBody[];
}

/** An event without content. */
export interface BareEvent {
  readonly at: Place;
}

/** The contents that requests are built from, by their key in the message. */
export interface Contents {
  text_message: Text;
  media_message: Media;
  choice_message: ChoiceMessage;
  card_message: Card;
  carousel_message: Carousel;
  location_message: Location;
  list_message: List;
  contact_info_message: ContactInfo;
  explicit_channel_message: Explicit;
  composing_event: BareEvent;
  composing_end_event: BareEvent;
  read_message_event: BareEvent;
  comment_reply_event: Text;
}

export type ContentKey = keyof Contents;

/** A template to be replaced by a message. */
export interface Reference {
  readonly at: Place;
  readonly reference: TemplateReference;
}

/** The contents that another message stands for: a template message, and the reference of an omni override. */
export interface References {
  template_message: Reference;
  template_reference: Reference;
}

/** The contents that Instagram has nothing for. */
export type RefusedKey = 'agent_joined_event' | 'agent_left_event' | 'generic_event';

/** The contents that give way to another one before anything is built. */
export type ReplacedKey = 'template_message' | 'explicit_channel_omni_message';
