import type { CardMessageItem, CarouselMessageItem } from './cards.ts';
import type { ChoiceMessageItem } from './choices.ts';
import type { ContactInfoMessageItem } from './contact-info.ts';
import type { Optional, PerChannel } from './json.ts';
import type { ListMessageItem } from './list.ts';
import type { LocationMessageItem } from './location.ts';
import type { TemplateMessageItem, TemplateReference } from './template.ts';
import type { MediaProperties, TextMessageItem } from './text-and-media.ts';

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
