/**
 * The Conversation API's own shapes: what an app sends, what a contact sends, and the callbacks.
 *
 * Names are those of the API. Types of what an app sends are wide, because the API is protobuf and null is absence
 * there; types of what we make are exact. Source: https://developers.sinch.com/docs/conversation/api-reference/
 */

type Optional<T> = T | null | undefined;

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value for each channel, by the channel's name; only `INSTAGRAM` is read here. */
export type PerChannel<T> = { readonly [channel: string]: Optional<T> };

// ---------------------------------------------------------------------------------------------- app messages

export interface TextMessageItem {
  readonly text: string;
}

export interface MediaProperties {
  /** Publicly reachable http(s) link. */
  readonly url: string;
  /** Shown by other channels; Instagram makes its own. */
  readonly thumbnail_url?: Optional<string>;
  /** Shown by other channels. */
  readonly filename_override?: Optional<string>;
}

export interface Coordinates {
  /** Degrees, -90 to 90. */
  readonly latitude: number;
  /** Degrees, -180 to 180. */
  readonly longitude: number;
}

export interface LocationMessageItem {
  readonly title: string;
  readonly label?: Optional<string>;
  readonly coordinates: Coordinates;
}

export interface CallMessage {
  readonly title: string;
  /** E.164, but sent exactly as given. */
  readonly phone_number: string;
}

export interface UrlMessage {
  readonly title: string;
  readonly url: string;
}

export interface CalendarMessage {
  readonly title: string;
  /** RFC 3339. */
  readonly event_start: string | Date;
  /** RFC 3339. */
  readonly event_end: string | Date;
  readonly event_title: string;
  readonly event_description?: Optional<string>;
  /** Opened where the channel has no calendar: always, on Instagram. */
  readonly fallback_url: string;
}

export interface ShareLocationMessage {
  readonly title: string;
  /** Opened where the channel cannot ask for a location: always, on Instagram. */
  readonly fallback_url: string;
}

/** Exactly one of the six kinds. */
export interface Choice {
  readonly text_message?: Optional<TextMessageItem>;
  readonly url_message?: Optional<UrlMessage>;
  readonly call_message?: Optional<CallMessage>;
  readonly location_message?: Optional<LocationMessageItem>;
  readonly calendar_message?: Optional<CalendarMessage>;
  readonly share_location_message?: Optional<ShareLocationMessage>;
  /** Comes back when the choice is tapped. What is no string travels as JSON text. Default: `{message id}_{title}`. */
  readonly postback_data?: unknown;
}

export interface ChoiceMessageItem {
  /** The prompt. */
  readonly text_message?: Optional<TextMessageItem>;
  readonly choices: readonly Choice[];
  /** Shown by other channels. */
  readonly message_properties?: Optional<object>;
}

export interface CardMessageItem {
  readonly title?: Optional<string>;
  readonly description?: Optional<string>;
  readonly media_message?: Optional<MediaProperties>;
  readonly choices?: Optional<readonly Choice[]>;
  /** Used by other channels. */
  readonly height?: Optional<string>;
  /** Shown by other channels. */
  readonly message_properties?: Optional<object>;
}

export interface CarouselMessageItem {
  readonly cards: readonly CardMessageItem[];
  /** Outer choices: they belong to the whole carousel. */
  readonly choices?: Optional<readonly Choice[]>;
}

export interface ChoiceItem {
  readonly title: string;
  readonly description?: Optional<string>;
  readonly media?: Optional<MediaProperties>;
  readonly postback_data?: unknown;
}

export interface ProductItem {
  readonly id: string;
  readonly marketplace: string;
  readonly quantity?: Optional<number>;
  readonly item_price?: Optional<number>;
  readonly currency?: Optional<string>;
}

/** One of the two. */
export interface ListItem {
  readonly choice?: Optional<ChoiceItem>;
  readonly product?: Optional<ProductItem>;
}

export interface ListSection {
  readonly title?: Optional<string>;
  readonly items: readonly ListItem[];
}

export interface ListMessageItem {
  readonly title: string;
  readonly description?: Optional<string>;
  readonly media?: Optional<MediaProperties>;
  readonly sections: readonly ListSection[];
  /** Shown by other channels. */
  readonly message_properties?: Optional<object>;
}

export interface NameInfo {
  readonly full_name: string;
  readonly first_name?: Optional<string>;
  readonly last_name?: Optional<string>;
  readonly middle_name?: Optional<string>;
  readonly prefix?: Optional<string>;
  readonly suffix?: Optional<string>;
}

export interface PhoneNumberInfo {
  readonly phone_number: string;
  readonly type?: Optional<string>;
}

export interface AddressInfo {
  readonly city?: Optional<string>;
  readonly country?: Optional<string>;
  readonly state?: Optional<string>;
  readonly zip?: Optional<string>;
  readonly type?: Optional<string>;
  readonly country_code?: Optional<string>;
}

export interface EmailInfo {
  readonly email_address: string;
  readonly type?: Optional<string>;
}

export interface OrganizationInfo {
  readonly company?: Optional<string>;
  readonly department?: Optional<string>;
  readonly title?: Optional<string>;
}

export interface UrlInfo {
  readonly url: string;
  readonly type?: Optional<string>;
}

export interface ContactInfoMessageItem {
  readonly name: NameInfo;
  readonly phone_numbers: readonly PhoneNumberInfo[];
  readonly addresses?: Optional<readonly AddressInfo[]>;
  readonly email_addresses?: Optional<readonly EmailInfo[]>;
  readonly organization?: Optional<OrganizationInfo>;
  readonly urls?: Optional<readonly UrlInfo[]>;
  /** YYYY-MM-DD. */
  readonly birthday?: Optional<string>;
}

export interface TemplateReference {
  readonly template_id: string;
  readonly version?: Optional<string>;
  /** BCP 47. */
  readonly language_code?: Optional<string>;
  readonly parameters?: Optional<{ readonly [name: string]: string }>;
}

export interface TemplateMessageItem {
  readonly channel_template?: Optional<PerChannel<TemplateReference>>;
  readonly omni_template?: Optional<TemplateReference>;
}

export interface Agent {
  readonly display_name: string;
  /** `UNKNOWN_AGENT_TYPE`, `HUMAN` or `BOT`. */
  readonly type: string;
  readonly picture_url?: Optional<string>;
}

/** A generic message used instead of the content on one channel. */
export interface OmniMessageOverride {
  readonly text_message?: Optional<TextMessageItem>;
  readonly media_message?: Optional<MediaProperties>;
  readonly choice_message?: Optional<ChoiceMessageItem>;
  readonly card_message?: Optional<CardMessageItem>;
  readonly carousel_message?: Optional<CarouselMessageItem>;
  readonly location_message?: Optional<LocationMessageItem>;
  readonly list_message?: Optional<ListMessageItem>;
  readonly contact_info_message?: Optional<ContactInfoMessageItem>;
  readonly template_reference?: Optional<TemplateReference>;
}

/** Exactly one of the nine contents, and what may stand beside it. */
export interface AppMessage {
  readonly text_message?: Optional<TextMessageItem>;
  readonly media_message?: Optional<MediaProperties>;
  readonly choice_message?: Optional<ChoiceMessageItem>;
  readonly card_message?: Optional<CardMessageItem>;
  readonly carousel_message?: Optional<CarouselMessageItem>;
  readonly location_message?: Optional<LocationMessageItem>;
  readonly list_message?: Optional<ListMessageItem>;
  readonly contact_info_message?: Optional<ContactInfoMessageItem>;
  readonly template_message?: Optional<TemplateMessageItem>;
  /** A channel's own payload as a string; replaces the content on that channel. */
  readonly explicit_channel_message?: Optional<PerChannel<string>>;
  /** Another generic message; replaces the content on that channel. */
  readonly explicit_channel_omni_message?: Optional<PerChannel<OmniMessageOverride>>;
  /** Defined for other channels only. */
  readonly channel_specific_message?: Optional<PerChannel<object>>;
  readonly agent?: Optional<Agent>;
}

// ------------------------------------------------------------------------------------------------ app events

/** Exactly one of the seven. */
export interface AppEvent {
  readonly composing_event?: Optional<object>;
  readonly composing_end_event?: Optional<object>;
  readonly read_message_event?: Optional<object>;
  readonly comment_reply_event?: Optional<{ readonly text: string }>;
  readonly agent_joined_event?: Optional<object>;
  readonly agent_left_event?: Optional<object>;
  readonly generic_event?: Optional<object>;
}

// --------------------------------------------------------------------------------------------- send requests

/** Whom a message goes to; of the identities, the one of the channel `INSTAGRAM` is an Instagram-scoped id. */
export type SendRecipient =
  | { readonly contact_id: string }
  | {
      readonly identified_by: {
        readonly channel_identities: readonly { readonly channel: string; readonly identity: string }[];
      };
    };

/** `POST messages:send`, as far as this channel is concerned. */
export interface SendMessageRequest {
  readonly app_id: string;
  readonly recipient: SendRecipient;
  readonly message: AppMessage;
  /** Of these, `INSTAGRAM_MESSAGE_TAG` is Instagram's. */
  readonly channel_properties?: Optional<Readonly<Record<string, string>>>;
  readonly message_metadata?: Optional<string>;
  readonly conversation_metadata?: Optional<object>;
  readonly correlation_id?: Optional<string>;
}

/** `POST events:send`, as far as this channel is concerned. */
export interface SendEventRequest {
  readonly app_id: string;
  readonly recipient: SendRecipient;
  readonly event: AppEvent;
  readonly event_metadata?: Optional<string>;
}

// ------------------------------------------------------------------------------------------ contact messages

export interface ContactMediaMessage {
  readonly url: string;
  /** The link again for images, `""` for story mentions, absent for shares: as the channel page shows. */
  readonly thumbnail_url?: string;
}

export interface MediaCardMessage {
  readonly url: string;
  readonly caption?: string;
}

export interface ChoiceResponseMessage {
  /** Conversation API id of the message that asked; `""` where nobody knows it. */
  readonly message_id: string;
  readonly postback_data: string;
}

/** The Conversation API id of the app message that the contact answers. */
export interface ReplyTo {
  readonly message_id: string;
}

interface Replying {
  readonly reply_to?: ReplyTo;
}

/** What a contact sent. Exactly one content. */
export type ContactMessage = Replying &
  (
    | { readonly text_message: TextMessageItem }
    | { readonly media_message: ContactMediaMessage }
    | { readonly media_card_message: MediaCardMessage }
    | { readonly choice_response_message: ChoiceResponseMessage }
  );

// -------------------------------------------------------------------------------------------- contact events

export interface CommentEvent {
  readonly id?: string;
  readonly text?: string;
  readonly comment_type: 'FEED' | 'LIVE';
  /** The commenter's user name. */
  readonly user?: string;
}

export type ContactEvent = { readonly comment_event: CommentEvent };

export interface ReactionEvent {
  /** `""` where the webhook has none. */
  readonly emoji: string;
  /** Unknown: neither was said. */
  readonly action: 'REACTION_ACTION_REACT' | 'REACTION_ACTION_UNREACT' | 'REACTION_ACTION_UNKNOWN';
  /** Conversation API id of the app message reacted to; `""` where nobody knows it. */
  readonly message_id: string;
  readonly reaction_category?: string;
}

export interface ShortlinkActivatedEvent {
  readonly payload?: string;
  readonly title?: string;
  readonly ref?: string;
  readonly source?: string;
  readonly type?: string;
  readonly existing_thread: boolean;
}

export type ContactMessageEvent =
  | { readonly reaction_event: ReactionEvent }
  | { readonly shortlink_activated_event: ShortlinkActivatedEvent };

// ------------------------------------------------------------------------------------------------- callbacks

export interface ChannelIdentity {
  readonly channel: 'INSTAGRAM';
  /** Instagram-scoped id of the person. */
  readonly identity: string;
  readonly app_id: string;
}

export type ProcessingMode = 'CONVERSATION' | 'DISPATCH';

/** Why a delivery failed: the codes that can come from Instagram. */
export type ReasonCode =
  | 'BAD_REQUEST'
  | 'CHANNEL_BAD_CONFIGURATION'
  | 'CHANNEL_FAILURE'
  | 'CHANNEL_REJECT'
  | 'DELIVERY_REJECTED_DUE_TO_POLICY'
  | 'MEDIA_NOT_REACHABLE'
  | 'MEDIA_TOO_LARGE'
  | 'MEDIA_TYPE_UNSUPPORTED'
  | 'NO_PERMISSION'
  | 'OUTSIDE_ALLOWED_SENDING_WINDOW'
  | 'RATE_LIMITED'
  | 'RECIPIENT_INVALID_CHANNEL_IDENTITY'
  | 'RECIPIENT_NOT_REACHABLE'
  | 'UNKNOWN';

export type ReasonSubCode = 'UNSPECIFIED_SUB_CODE' | 'ATTACHMENT_REJECTED';

export interface Reason {
  readonly code: ReasonCode;
  readonly description: string;
  readonly sub_code: ReasonSubCode;
}

/** What every callback begins with. Times are ISO 8601 strings. */
export interface CallbackBase {
  readonly app_id: string;
  readonly accepted_time: string;
  readonly event_time: string;
  readonly project_id: string;
  readonly message_metadata?: string;
  readonly correlation_id?: string;
}

export interface InboundMessage {
  readonly id?: string;
  readonly direction: 'TO_APP';
  readonly contact_message: ContactMessage;
  readonly channel_identity: ChannelIdentity;
  readonly conversation_id?: string;
  readonly contact_id?: string;
  readonly metadata: string;
  readonly accept_time?: string;
  readonly processing_mode?: ProcessingMode;
}

interface InboundEventBase {
  readonly id?: string;
  readonly direction: 'TO_APP';
  readonly channel_identity: ChannelIdentity;
  readonly contact_id?: string;
  readonly conversation_id?: string;
  readonly accept_time?: string;
  readonly processing_mode?: ProcessingMode;
}

export type InboundEvent = InboundEventBase &
  ({ readonly contact_event: ContactEvent } | { readonly contact_message_event: ContactMessageEvent });

export interface MessageDeliveryReport {
  readonly message_id: string;
  readonly conversation_id?: string;
  readonly status: 'DELIVERED' | 'READ' | 'FAILED';
  readonly channel_identity: ChannelIdentity;
  /** Only where the status is `FAILED`. */
  readonly reason?: Reason;
  readonly contact_id?: string;
  readonly metadata: string;
  readonly processing_mode?: ProcessingMode;
}

export interface UnsupportedCallback {
  readonly channel: 'INSTAGRAM';
  /** The webhook as JSON text, with the one item in it that has no other callback. */
  readonly payload: string;
}

export interface MessageInboundCallback extends CallbackBase {
  readonly message: InboundMessage;
}

export interface EventInboundCallback extends CallbackBase {
  readonly event: InboundEvent;
}

export interface MessageDeliveryCallback extends CallbackBase {
  readonly message_delivery_report: MessageDeliveryReport;
}

export interface UnsupportedInboundCallback extends CallbackBase {
  readonly unsupported_callback: UnsupportedCallback;
}

/** A callback as it goes over the wire: the content key tells which. */
export type Callback =
  | MessageInboundCallback
  | EventInboundCallback
  | MessageDeliveryCallback
  | UnsupportedInboundCallback;
