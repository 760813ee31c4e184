import { payloadPrefix } from '../shared/choice-payload.ts';
import type { MediaType } from '../types/instagram/media.ts';
import type { OutboundOptions } from '../types/options.ts';
import type { Profile } from '../types/profiles.ts';
import type { Path } from './path.ts';

/** The id of the message that is sent. */
export class MessageId {
  declare readonly id: string;
  #payloadPrefix: string | undefined;

  constructor(id: string) {
    this.id = id;
  }

  /** What stands before the postback data of each payload. Made once, for the first choice: most messages have none. */
  get payloadPrefix(): string {
    this.#payloadPrefix ??= payloadPrefix(this.id);
    return this.#payloadPrefix;
  }
}

/** What building needs beside the content: the options, checked, with their defaults. */
export interface Context {
  readonly to: string | undefined;
  readonly commentId: string | undefined;
  readonly messageId: MessageId | undefined;
  /** The `mid` of the message that is quoted. */
  readonly replyTo: string | undefined;
  readonly tag: OutboundOptions['tag'] | undefined;
  readonly profile: Profile;
  /** The kind that the caller knows of the medium at a path; `undefined` where the caller knows of none at all. */
  readonly mediaTypes: ((url: string, path: Path) => MediaType | undefined) | undefined;
  readonly callChoices: NonNullable<OutboundOptions['callChoices']>;
  readonly longText: NonNullable<OutboundOptions['longText']>;
  readonly onLoss: NonNullable<OutboundOptions['onLoss']>;
  readonly templates: OutboundOptions['templates'];
}
