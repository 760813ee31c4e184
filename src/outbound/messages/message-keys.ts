import type { AppEvent } from '../../types/conversation-api/app-event.ts';
import type { AppMessage, OmniMessageOverride } from '../../types/conversation-api/app-message.ts';
import { type KnownKeys, knownKeys, type Uses } from '../reading/known-keys.ts';

/** The overrides, by channel. They replace the content. */
export const explicit = 'explicit_channel_message';
export const omni = 'explicit_channel_omni_message';
/** What stands beside the content, by channel. */
export const specific = 'channel_specific_message';

/** A key of a message or an event that is read. */
export type MessageKey = Exclude<keyof AppMessage | keyof AppEvent, 'agent'>;
/** A content, as it stands in a message. */
export type PlainKey = Exclude<MessageKey, typeof explicit | typeof omni | typeof specific>;

export const messageKeys: KnownKeys<MessageKey> = knownKeys({
  text_message: 'read',
  media_message: 'read',
  choice_message: 'read',
  card_message: 'read',
  carousel_message: 'read',
  location_message: 'read',
  list_message: 'read',
  contact_info_message: 'read',
  template_message: 'read',
  explicit_channel_message: 'read',
  explicit_channel_omni_message: 'read',
  channel_specific_message: 'read',
  agent: 'ignored',
  composing_event: 'read',
  composing_end_event: 'read',
  read_message_event: 'read',
  comment_reply_event: 'read',
  agent_joined_event: 'read',
  agent_left_event: 'read',
  generic_event: 'read',
} satisfies Uses<AppMessage & AppEvent>);

/** An override holds a message; events are none. */
export const overrideKeys: KnownKeys<keyof OmniMessageOverride> = knownKeys({
  text_message: 'read',
  media_message: 'read',
  choice_message: 'read',
  card_message: 'read',
  carousel_message: 'read',
  location_message: 'read',
  list_message: 'read',
  contact_info_message: 'read',
  template_reference: 'read',
} satisfies Uses<OmniMessageOverride>);

/** The keys of a message that hold a content, or replace it. */
export const contentKeys: readonly MessageKey[] = messageKeys.read.filter((key) => key !== specific);

export function isPlain(key: MessageKey): key is PlainKey {
  return key !== explicit && key !== omni && key !== specific;
}
