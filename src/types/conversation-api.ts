/**
 * The Conversation API's own shapes: what an app sends, what a contact sends, and the callbacks.
 *
 * Names are those of the API. Types of what an app sends are wide, because the API is protobuf and null is absence
 * there; types of what we make are exact. Source: https://developers.sinch.com/docs/conversation/api-reference/
 */

/**
 * What protobuf may leave out: `null` and `undefined` both count as absent.
 *
 * @inline
 */
type Optional<T> = T | null | undefined;

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value for each channel, by the channel's name; only `INSTAGRAM` is read here. */
export type PerChannel<T> = { readonly [channel: string]: Optional<T> };

// ---------------------------------------------------------------------------------------------- app messages

/**
 * A plain text. Instagram takes 1000 UTF-8 bytes and 999 UTF-16 units of it; longer ones go in parts.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/text-message
 */
export interface TextMessageItem {
  /** Must hold more than white space. Sent as given; lone surrogates become U+FFFD, with a notice. */
  readonly text: string;
}

/**
 * A medium by its link. There is no field for its kind: the extension tells, or the option `mediaTypes`.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/media-message
 */
export interface MediaProperties {
  /** Publicly reachable http(s) link. */
  readonly url: string;
  /** Shown by other channels; Instagram makes its own. */
  readonly thumbnail_url?: Optional<string>;
  /** Shown by other channels. */
  readonly filename_override?: Optional<string>;
}

/** A point on the map. Sent as the shortest decimals of the numbers, never with an exponent. */
export interface Coordinates {
  /** Degrees, -90 to 90. */
  readonly latitude: number;
  /** Degrees, -180 to 180. */
  readonly longitude: number;
}

/**
 * A place. Becomes a text with a Google Maps link: Instagram has no location message.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/location-message
 */
export interface LocationMessageItem {
  /** Stands before the link; as a choice it is the title of the button. */
  readonly title: string;
  /** Name of the place; stands in brackets after the title. A button has no room for it: `label.lost`. */
  readonly label?: Optional<string>;
  /** Where the map link points. */
  readonly coordinates: Coordinates;
}

/**
 * A choice that calls a number. Instagram has no such button: on a card the option `callChoices` says what becomes of it, in a
 * choice message it is a line of text.
 */
export interface CallMessage {
  /** Words on the button, or of the line that holds the number. 20 UTF-16 units on a button. */
  readonly title: string;
  /** E.164, but sent exactly as given. */
  readonly phone_number: string;
}

/** A choice that opens a link: a `web_url` button, or a line of text where there is no button. */
export interface UrlMessage {
  /** Words on the button, or before the link in a line. 20 UTF-16 units on a button. */
  readonly title: string;
  /** An http(s) link; sent as given, never normalised. */
  readonly url: string;
}

/** A choice that puts an event into a calendar. On Instagram it becomes a link to `fallback_url`. */
export interface CalendarMessage {
  /** Words on the button, or before the link in a line. 20 UTF-16 units on a button. */
  readonly title: string;
  /** RFC 3339. */
  readonly event_start: string | Date;
  /** RFC 3339. */
  readonly event_end: string | Date;
  /** Name of the event. Instagram cannot show it: it stands in the notice `calendar.as-link`. */
  readonly event_title: string;
  /** More about the event. Stands in the notice `calendar.as-link` too. */
  readonly event_description?: Optional<string>;
  /** Opened where the channel has no calendar: always, on Instagram. */
  readonly fallback_url: string;
}

/** A choice that asks for the person's location. On Instagram it becomes a link to `fallback_url`. */
export interface ShareLocationMessage {
  /** Words on the button, or before the link in a line. 20 UTF-16 units on a button. */
  readonly title: string;
  /** Opened where the channel cannot ask for a location: always, on Instagram. */
  readonly fallback_url: string;
}

/** Exactly one of the six kinds. */
export interface Choice {
  /** Answers with a text: a quick reply, or a `postback` button of a card. */
  readonly text_message?: Optional<TextMessageItem>;
  /** Opens a link. */
  readonly url_message?: Optional<UrlMessage>;
  /** Calls a number. */
  readonly call_message?: Optional<CallMessage>;
  /** Opens a map. */
  readonly location_message?: Optional<LocationMessageItem>;
  /** Puts an event into a calendar. */
  readonly calendar_message?: Optional<CalendarMessage>;
  /** Asks for the person's location. */
  readonly share_location_message?: Optional<ShareLocationMessage>;
  /**
   * Comes back when the choice is tapped. What is no string travels as JSON text. Default: `{message id}_{title}`,
   * or the title alone without the option `messageId`.
   */
  readonly postback_data?: unknown;
}

/**
 * A prompt with choices. Text choices become quick replies, 13 at most; the others lines of text, or in the profile
 * `current` buttons.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/choice-message
 */
export interface ChoiceMessageItem {
  /** The prompt. */
  readonly text_message?: Optional<TextMessageItem>;
  /** At least one. Their order is kept. */
  readonly choices: readonly Choice[];
  /** Shown by other channels. */
  readonly message_properties?: Optional<object>;
}

/**
 * A card: a generic template with one element. All of it is optional, but one of title, description, media and choices
 * must be there.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/card-message
 */
export interface CardMessageItem {
  /** 80 UTF-16 units. Without one the description takes its place, else the titles of the choices. */
  readonly title?: Optional<string>;
  /** The element's `subtitle`, 80 UTF-16 units. */
  readonly description?: Optional<string>;
  /** An image is shown on the card. Other media go as a link, or in the profile `current` as a request before it. */
  readonly media_message?: Optional<MediaProperties>;
  /** The first three become buttons; the rest goes into the text that follows. */
  readonly choices?: Optional<readonly Choice[]>;
  /** Used by other channels. */
  readonly height?: Optional<string>;
  /** Shown by other channels. */
  readonly message_properties?: Optional<object>;
}

/**
 * Cards side by side: a generic template with up to ten elements; more cards make further templates.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/carousel-message
 */
export interface CarouselMessageItem {
  /** At least one. Their order is kept. */
  readonly cards: readonly CardMessageItem[];
  /** Outer choices: they belong to the whole carousel. */
  readonly choices?: Optional<readonly Choice[]>;
}

/** A line of a list, which can be tapped as a quick reply where it is one of the first thirteen. */
export interface ChoiceItem {
  /** Title of the quick reply, 20 UTF-16 units; the line holds it whole. */
  readonly title: string;
  /** Stands after the title in the line. */
  readonly description?: Optional<string>;
  /** Its link stands below the line. */
  readonly media?: Optional<MediaProperties>;
  /**
   * Comes back when the item is tapped. What is no string travels as JSON text. Default: `{message id}_{title}`,
   * or the title alone without the option `messageId`.
   */
  readonly postback_data?: unknown;
}

/** A product of a catalogue. Instagram cannot show it: it becomes a line of text, which cannot be tapped. */
export interface ProductItem {
  /** Id in the catalogue; stands in the line, after the quantity where there is one. */
  readonly id: string;
  /** Name of the catalogue; stands in brackets after the id. */
  readonly marketplace: string;
  /** How many; stands before the id. The API itself gives this, it does not ask for it. */
  readonly quantity?: Optional<number>;
  /** Price of one, in `currency`; stands after the marketplace. */
  readonly item_price?: Optional<number>;
  /** Such as `EUR`; stands after the price. */
  readonly currency?: Optional<string>;
}

/** One of the two. */
export interface ListItem {
  /** A line that can be tapped. */
  readonly choice?: Optional<ChoiceItem>;
  /** A product of a catalogue. */
  readonly product?: Optional<ProductItem>;
}

/** A part of a list, with a heading of its own. In the text a blank line parts it from the one before. */
export interface ListSection {
  /** The heading; no line where it is absent. */
  readonly title?: Optional<string>;
  /** At least one. */
  readonly items: readonly ListItem[];
}

/**
 * A list of choices or products. Instagram has none: it becomes a text with quick replies.
 *
 * @see https://developers.sinch.com/docs/conversation/message-types/list-message
 */
export interface ListMessageItem {
  /** First line of the text. */
  readonly title: string;
  /** Second line of the text. */
  readonly description?: Optional<string>;
  /** Its link stands under title and description; what the profile calls native goes as a request before the text. */
  readonly media?: Optional<MediaProperties>;
  /** At least one. */
  readonly sections: readonly ListSection[];
  /** Shown by other channels. */
  readonly message_properties?: Optional<object>;
}

/** A person's name. Only `full_name` is shown: parts that do not stand in it are lost (`name.part-lost`). */
export interface NameInfo {
  /** First line of the contact card. */
  readonly full_name: string;
  /** Not shown by itself. */
  readonly first_name?: Optional<string>;
  /** Not shown by itself. */
  readonly last_name?: Optional<string>;
  /** Not shown by itself. */
  readonly middle_name?: Optional<string>;
  /** Such as `Dr.`; not shown by itself. */
  readonly prefix?: Optional<string>;
  /** Such as `Jr.`; not shown by itself. */
  readonly suffix?: Optional<string>;
}

/** A number of a contact card: a line of its own. */
export interface PhoneNumberInfo {
  /** Sent exactly as given. */
  readonly phone_number: string;
  /** Free text such as `WORK`; stands in brackets. */
  readonly type?: Optional<string>;
}

/** An address of a contact card: one line, `{zip} {city}, {state}, {country}, {country_code} ({type})`. */
export interface AddressInfo {
  /** Stands after the `zip`. */
  readonly city?: Optional<string>;
  /** In words, such as `Sweden`. */
  readonly country?: Optional<string>;
  /** State or region. */
  readonly state?: Optional<string>;
  /** Postal code; begins the line. */
  readonly zip?: Optional<string>;
  /** Free text such as `HOME`; stands in brackets. */
  readonly type?: Optional<string>;
  /** Two letters, such as `SE`. */
  readonly country_code?: Optional<string>;
}

/** An e-mail address of a contact card: a line of its own. */
export interface EmailInfo {
  /** Sent exactly as given. */
  readonly email_address: string;
  /** Free text such as `WORK`; stands in brackets. */
  readonly type?: Optional<string>;
}

/** Where somebody works: one line, `{title}, {department}, {company}`. */
export interface OrganizationInfo {
  /** Ends the line. */
  readonly company?: Optional<string>;
  /** Stands between title and company. */
  readonly department?: Optional<string>;
  /** The position there; begins the line. */
  readonly title?: Optional<string>;
}

/** A link of a contact card: a line of its own. */
export interface UrlInfo {
  /** An http(s) link; sent as given. */
  readonly url: string;
  /** Free text such as `WORK`; stands in brackets. */
  readonly type?: Optional<string>;
}

/** A contact card. Instagram has none: it becomes a text, a line for each fact. */
export interface ContactInfoMessageItem {
  /** Whose card it is. */
  readonly name: NameInfo;
  /** Must be there; may be empty. */
  readonly phone_numbers: readonly PhoneNumberInfo[];
  /** A line each. */
  readonly addresses?: Optional<readonly AddressInfo[]>;
  /** A line each. */
  readonly email_addresses?: Optional<readonly EmailInfo[]>;
  /** One line below the name. */
  readonly organization?: Optional<OrganizationInfo>;
  /** A line each. */
  readonly urls?: Optional<readonly UrlInfo[]>;
  /** YYYY-MM-DD. */
  readonly birthday?: Optional<string>;
}

/**
 * Which template to send, and what to fill in. The library has no templates: your option `templates` gives the message.
 */
export interface TemplateReference {
  /** Id in your store of templates. */
  readonly template_id: string;
  /** Such as `latest`. Needed in `omni_template`, as the API asks for it; not in `channel_template`. */
  readonly version?: Optional<string>;
  /** BCP 47. */
  readonly language_code?: Optional<string>;
  /** What stands for each placeholder, by its name. */
  readonly parameters?: Optional<{ readonly [name: string]: string }>;
}

/** A message kept as a template elsewhere; one of the two references must be there. */
export interface TemplateMessageItem {
  /** A template for each channel. That of `INSTAGRAM` goes first. */
  readonly channel_template?: Optional<PerChannel<TemplateReference>>;
  /** A template for all channels; taken where there is none for Instagram. */
  readonly omni_template?: Optional<TemplateReference>;
}

/** Who writes for the business. Instagram cannot show it: `field.ignored`. */
export interface Agent {
  /** Name that other channels show. */
  readonly display_name: string;
  /** `UNKNOWN_AGENT_TYPE`, `HUMAN` or `BOT`. */
  readonly type: string;
  /** Picture that other channels show. */
  readonly picture_url?: Optional<string>;
}

/** A generic message used instead of the content on one channel. */
export interface OmniMessageOverride {
  /** A text. */
  readonly text_message?: Optional<TextMessageItem>;
  /** A medium by its link. */
  readonly media_message?: Optional<MediaProperties>;
  /** A prompt with choices. */
  readonly choice_message?: Optional<ChoiceMessageItem>;
  /** A card. */
  readonly card_message?: Optional<CardMessageItem>;
  /** Cards side by side. */
  readonly carousel_message?: Optional<CarouselMessageItem>;
  /** A place. */
  readonly location_message?: Optional<LocationMessageItem>;
  /** A list of choices or products. */
  readonly list_message?: Optional<ListMessageItem>;
  /** A contact card. */
  readonly contact_info_message?: Optional<ContactInfoMessageItem>;
  /** A template, of which `templates` gives the message. */
  readonly template_reference?: Optional<TemplateReference>;
}

/** Exactly one of the nine contents, and what may stand beside it. */
export interface AppMessage {
  /** A text. */
  readonly text_message?: Optional<TextMessageItem>;
  /** A medium by its link. */
  readonly media_message?: Optional<MediaProperties>;
  /** A prompt with choices. */
  readonly choice_message?: Optional<ChoiceMessageItem>;
  /** A card. */
  readonly card_message?: Optional<CardMessageItem>;
  /** Cards side by side. */
  readonly carousel_message?: Optional<CarouselMessageItem>;
  /** A place. */
  readonly location_message?: Optional<LocationMessageItem>;
  /** A list of choices or products. */
  readonly list_message?: Optional<ListMessageItem>;
  /** A contact card. */
  readonly contact_info_message?: Optional<ContactInfoMessageItem>;
  /** A template, of which the option `templates` gives the message. */
  readonly template_message?: Optional<TemplateMessageItem>;
  /** A channel's own payload as a string; replaces the content on that channel. */
  readonly explicit_channel_message?: Optional<PerChannel<string>>;
  /** Another generic message; replaces the content on that channel. */
  readonly explicit_channel_omni_message?: Optional<PerChannel<OmniMessageOverride>>;
  /** Defined for other channels only. */
  readonly channel_specific_message?: Optional<PerChannel<object>>;
  /** Who writes; shown by other channels. */
  readonly agent?: Optional<Agent>;
}

// ------------------------------------------------------------------------------------------------ app events

/** Exactly one of the seven. */
export interface AppEvent {
  /** Somebody writes: the sender action `typing_on`. */
  readonly composing_event?: Optional<object>;
  /** Nobody writes any more: the sender action `typing_off`. */
  readonly composing_end_event?: Optional<object>;
  /** What the person wrote was seen: the sender action `mark_seen`. */
  readonly read_message_event?: Optional<object>;
  /** A private reply to the comment that the option `commentId` names. */
  readonly comment_reply_event?: Optional<{
    /** One text within the limit of a request: a comment can be answered once. */
    readonly text: string;
  }>;
  /** Refused: Instagram has nothing for it. */
  readonly agent_joined_event?: Optional<object>;
  /** Refused: Instagram has nothing for it. */
  readonly agent_left_event?: Optional<object>;
  /** Refused: Instagram has nothing for it. */
  readonly generic_event?: Optional<object>;
}

// --------------------------------------------------------------------------------------------- send requests

/** Whom a message goes to; of the identities, the one of the channel `INSTAGRAM` is an Instagram-scoped id. */
export type SendRecipient =
  | {
      /** The contact, by the id that the Conversation API gave. */
      readonly contact_id: string;
    }
  | {
      /** The contact, by how the channels know them. */
      readonly identified_by: {
        /** At most one for each channel. */
        readonly channel_identities: readonly {
          /** Such as `INSTAGRAM`. */
          readonly channel: string;
          /** On Instagram the Instagram-scoped id of the person: the option `to`. */
          readonly identity: string;
        }[];
      };
    };

/** `POST messages:send`, as far as this channel is concerned. */
export interface SendMessageRequest {
  /** The app that sends. */
  readonly app_id: string;
  /** Whom it goes to. */
  readonly recipient: SendRecipient;
  /** The first argument of `toInstagram`. */
  readonly message: AppMessage;
  /** Of these, `INSTAGRAM_MESSAGE_TAG` is Instagram's. */
  readonly channel_properties?: Optional<Readonly<Record<string, string>>>;
  /** At most 1024 characters; comes back as `metadata` of delivery reports. */
  readonly message_metadata?: Optional<string>;
  /** At most 2048 characters as JSON; comes back as `message_metadata` of inbound callbacks. */
  readonly conversation_metadata?: Optional<object>;
  /** At most 128 characters; comes back in callbacks. */
  readonly correlation_id?: Optional<string>;
}

/** `POST events:send`, as far as this channel is concerned. */
export interface SendEventRequest {
  /** The app that sends. */
  readonly app_id: string;
  /** Whom it goes to. */
  readonly recipient: SendRecipient;
  /** The first argument of `toInstagram`. */
  readonly event: AppEvent;
  /** Comes back in the delivery report of the event. */
  readonly event_metadata?: Optional<string>;
}

// ------------------------------------------------------------------------------------------ contact messages

/** A medium that the person sent. Its link is signed and dies; fetch it when it comes. */
export interface ContactMediaMessage {
  /** Link of the medium; of a shared post or reel, of a preview or of its page. */
  readonly url: string;
  /** The link again for images, `""` for story mentions, absent for shares: as the channel page shows. */
  readonly thumbnail_url?: string;
}

/** A medium with words: an attachment with a text, or the answer to a story. */
export interface MediaCardMessage {
  /** Link of the medium; of an answer to a story, that of the story, which dies within a day. */
  readonly url: string;
  /** What the person wrote. */
  readonly caption?: string;
}

/** A tap on a choice that this app sent. */
export interface ChoiceResponseMessage {
  /** Conversation API id of the message that asked; `""` where nobody knows it. */
  readonly message_id: string;
  /** Data of the choice, as it was sent; JSON text where it was no string. */
  readonly postback_data: string;
}

/** The Conversation API id of the app message that the contact answers. */
export interface ReplyTo {
  /** Known from `messageIdOf`. Where it is not, there is no `reply_to`, and the mid stands in the details. */
  readonly message_id: string;
}

/**
 * What every contact message may have.
 *
 * @inline
 */
interface Replying {
  /** The message that the person answers, where it is known. */
  readonly reply_to?: ReplyTo;
}

/** What a contact sent. Exactly one content. */
export type ContactMessage = Replying &
  (
    | {
        /** A text; also the words of an ice breaker, and "❤️" for the heart. */
        readonly text_message: TextMessageItem;
      }
    | {
        /** A medium without words. */
        readonly media_message: ContactMediaMessage;
      }
    | {
        /** A medium with words, or the answer to a story. */
        readonly media_card_message: MediaCardMessage;
      }
    | {
        /** A tap on a quick reply or on a button. */
        readonly choice_response_message: ChoiceResponseMessage;
      }
  );

// -------------------------------------------------------------------------------------------- contact events

/** A comment of a person under a post, or under a live video. */
export interface CommentEvent {
  /** Instagram's id of the comment: the option `commentId` of a private reply. */
  readonly id?: string;
  /** What it says; absent where the webhook has none. */
  readonly text?: string;
  /** `LIVE` under a live video. */
  readonly comment_type: 'FEED' | 'LIVE';
  /** The commenter's user name. */
  readonly user?: string;
}

/** What a person did that is no message. */
export type ContactEvent = {
  /** A comment was written. */
  readonly comment_event: CommentEvent;
};

/** A reaction to a message, given or taken back. */
export interface ReactionEvent {
  /** `""` where the webhook has none. */
  readonly emoji: string;
  /** Unknown: neither was said. */
  readonly action: 'REACTION_ACTION_REACT' | 'REACTION_ACTION_UNREACT' | 'REACTION_ACTION_UNKNOWN';
  /** Conversation API id of the app message reacted to; `""` where nobody knows it. */
  readonly message_id: string;
  /** Instagram's word for it, such as `love`; absent where it is taken back. */
  readonly reaction_category?: string;
}

/** A person came by an `ig.me` link, an ad or a product. Every field but the last is as Instagram gave it. */
export interface ShortlinkActivatedEvent {
  /** Payload of the ice breaker that was tapped on the way. */
  readonly payload?: string;
  /** Words of the ice breaker that was tapped on the way. */
  readonly title?: string;
  /** What you wrote behind `ref=` in the link. */
  readonly ref?: string;
  /** `SHORTLINKS` of an `ig.me` link, `ADS` of an ad. */
  readonly source?: string;
  /** `OPEN_THREAD`. */
  readonly type?: string;
  /** Whether the person had written before. */
  readonly existing_thread: boolean;
}

/** What a person did with a message, or on the way to one. */
export type ContactMessageEvent =
  | {
      /** A reaction was given or taken back. */
      readonly reaction_event: ReactionEvent;
    }
  | {
      /** A link, an ad or a product was the way to the conversation. */
      readonly shortlink_activated_event: ShortlinkActivatedEvent;
    };

// ------------------------------------------------------------------------------------------------- callbacks

/** How a channel knows the person. */
export interface ChannelIdentity {
  /** The only channel of this library. */
  readonly channel: 'INSTAGRAM';
  /** Instagram-scoped id of the person. */
  readonly identity: string;
  /** Filled, because Instagram's ids are of one app alone. */
  readonly app_id: string;
}

/** `DISPATCH`: the project keeps no contacts and no conversations. */
export type ProcessingMode = 'CONVERSATION' | 'DISPATCH';

/** Why a delivery failed: the codes that can come from Instagram. */
export type ReasonCode =
  /** The request is wrong in form. */
  | 'BAD_REQUEST'
  /** Token, account or page are not set up. */
  | 'CHANNEL_BAD_CONFIGURATION'
  /** Instagram failed, or nobody knows. */
  | 'CHANNEL_FAILURE'
  /** Refused for good, without a better word. */
  | 'CHANNEL_REJECT'
  /** The account is blocked or restricted. */
  | 'DELIVERY_REJECTED_DUE_TO_POLICY'
  /** Instagram could not fetch the link. */
  | 'MEDIA_NOT_REACHABLE'
  /** Over Instagram's size for this kind. */
  | 'MEDIA_TOO_LARGE'
  /** Instagram does not take this format, or the kind does not match. */
  | 'MEDIA_TYPE_UNSUPPORTED'
  /** The app lacks a permission. */
  | 'NO_PERMISSION'
  /** The person must write first. */
  | 'OUTSIDE_ALLOWED_SENDING_WINDOW'
  /** Too many calls. */
  | 'RATE_LIMITED'
  /** Nobody has this id on this account. */
  | 'RECIPIENT_INVALID_CHANNEL_IDENTITY'
  /** The person cannot, or does not want to, get messages. */
  | 'RECIPIENT_NOT_REACHABLE'
  /** A code that no page lists. */
  | 'UNKNOWN';

/** More about a reason: `ATTACHMENT_REJECTED` where Instagram refused a medium. */
export type ReasonSubCode = 'UNSPECIFIED_SUB_CODE' | 'ATTACHMENT_REJECTED';

/** Why a message was not delivered. */
export interface Reason {
  /** The class of the error: what to branch on. */
  readonly code: ReasonCode;
  /** "The underlying channel reported: " and Graph's own words, in whatever language they came. */
  readonly description: string;
  /** `UNSPECIFIED_SUB_CODE` where there is nothing more to say. */
  readonly sub_code: ReasonSubCode;
}

/** What every callback begins with. Times are ISO 8601 strings. */
export interface CallbackBase {
  /** The app that the callback is for. */
  readonly app_id: string;
  /** When the adapter took the webhook. */
  readonly accepted_time: string;
  /** When it happened, by Instagram's clock. */
  readonly event_time: string;
  /** The project of the app. */
  readonly project_id: string;
  /** What was sent as `conversation_metadata`. */
  readonly message_metadata?: string;
  /** What was sent last as `correlation_id`. */
  readonly correlation_id?: string;
}

/** A message of a person, as the callback `message` holds it. */
export interface InboundMessage {
  /** Id that the Conversation API gives to the message. */
  readonly id?: string;
  /** To the app: this is no echo. */
  readonly direction: 'TO_APP';
  /** What the person sent. */
  readonly contact_message: ContactMessage;
  /** Who sent it. */
  readonly channel_identity: ChannelIdentity;
  /** Absent where the envelope has none. */
  readonly conversation_id?: string;
  /** Absent where the envelope has none. */
  readonly contact_id?: string;
  /** `""` where the envelope gives none; with `details: true` the details as JSON text. */
  readonly metadata: string;
  /** When the Conversation API took it: ISO 8601. */
  readonly accept_time?: string;
  /** Absent where the envelope has none. */
  readonly processing_mode?: ProcessingMode;
}

/**
 * What every event begins and ends with.
 *
 * @inline
 */
interface InboundEventBase {
  /** Id that the Conversation API gives to the event. */
  readonly id?: string;
  /** To the app. */
  readonly direction: 'TO_APP';
  /** Who did it. */
  readonly channel_identity: ChannelIdentity;
  /** Absent where the envelope has none. */
  readonly contact_id?: string;
  /** Absent where the envelope has none. */
  readonly conversation_id?: string;
  /** When the Conversation API took it: ISO 8601. */
  readonly accept_time?: string;
  /** Absent where the envelope has none. */
  readonly processing_mode?: ProcessingMode;
}

/** An event of a person, as the callback `event` holds it. */
export type InboundEvent = InboundEventBase &
  (
    | {
        /** What the person did that is no message. */
        readonly contact_event: ContactEvent;
      }
    | {
        /** What the person did with a message. */
        readonly contact_message_event: ContactMessageEvent;
      }
  );

/** What became of an app message, as the callback `message_delivery_report` holds it. */
export interface MessageDeliveryReport {
  /** Conversation API id of the app message. */
  readonly message_id: string;
  /** Absent where the envelope has none. */
  readonly conversation_id?: string;
  /** `DELIVERED` of an echo, `READ` of a read receipt, `FAILED` of a failed send answer. */
  readonly status: 'DELIVERED' | 'READ' | 'FAILED';
  /** Whom the message was for. */
  readonly channel_identity: ChannelIdentity;
  /** Only where the status is `FAILED`. */
  readonly reason?: Reason;
  /** Absent where the envelope has none. */
  readonly contact_id?: string;
  /** The envelope's `metadata`; else, with `details: true`, the JSON text of the details; else `""`. */
  readonly metadata: string;
  /** Absent where the envelope has none. */
  readonly processing_mode?: ProcessingMode;
}

/** What has no other callback, as the callback `unsupported_callback` holds it. */
export interface UnsupportedCallback {
  /** The only channel of this library. */
  readonly channel: 'INSTAGRAM';
  /** The webhook as JSON text, with the one item in it that has no other callback. */
  readonly payload: string;
}

/** A callback of the trigger `MESSAGE_INBOUND`. */
export interface MessageInboundCallback extends CallbackBase {
  /** The message of the person. */
  readonly message: InboundMessage;
}

/** A callback of the trigger `EVENT_INBOUND`. */
export interface EventInboundCallback extends CallbackBase {
  /** The event of the person. */
  readonly event: InboundEvent;
}

/** A callback of the trigger `MESSAGE_DELIVERY`. */
export interface MessageDeliveryCallback extends CallbackBase {
  /** What became of the app message. */
  readonly message_delivery_report: MessageDeliveryReport;
}

/** A callback of the trigger `UNSUPPORTED`. */
export interface UnsupportedInboundCallback extends CallbackBase {
  /** The item that has no other callback. */
  readonly unsupported_callback: UnsupportedCallback;
}

/** A callback as it goes over the wire: the content key tells which. */
export type Callback =
  | MessageInboundCallback
  | EventInboundCallback
  | MessageDeliveryCallback
  | UnsupportedInboundCallback;
