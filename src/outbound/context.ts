import type { MediaType } from '../types/instagram/media.ts';
import type { OutboundOptions } from '../types/options.ts';
import type { Profile } from '../types/profiles.ts';

/** What is read of `channelProperties`. */
export interface ChannelProperties {
  readonly tag: 'HUMAN_AGENT' | undefined;
}

/** The message id, and what stands before the postback data of each payload of the message. */
export interface MessageId {
  readonly id: string;
  readonly payloadPrefix: string;
}

/** What building needs beside the content: the options, checked, with their defaults. */
export interface Context {
  readonly to: string | undefined;
  readonly commentId: string | undefined;
  readonly messageId: MessageId | undefined;
  readonly channelProperties: ChannelProperties;
  readonly profile: Profile;
  readonly mediaTypes: Readonly<Record<string, MediaType>> | undefined;
  readonly callChoices: NonNullable<OutboundOptions['callChoices']>;
  readonly longText: NonNullable<OutboundOptions['longText']>;
  readonly onLoss: NonNullable<OutboundOptions['onLoss']>;
  readonly templates: OutboundOptions['templates'];
}
