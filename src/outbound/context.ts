import type { MediaType } from '../types/instagram/media.ts';
import type { OutboundOptions } from '../types/options.ts';
import type { Limits, Profile } from '../types/profiles.ts';
import type { Log } from './report/report.ts';

/** What building one message needs beside its content: the options with their defaults, and the log. */
export interface Job {
  readonly to: string | undefined;
  readonly commentId: string | undefined;
  readonly messageId: string | undefined;
  readonly isHumanAgent: boolean;
  readonly profile: Profile;
  readonly limits: Limits;
  readonly mediaTypes: Readonly<Record<string, MediaType>> | undefined;
  readonly callChoices: NonNullable<OutboundOptions['callChoices']>;
  readonly longText: NonNullable<OutboundOptions['longText']>;
  readonly templates: OutboundOptions['templates'];
  readonly log: Log;
  /** What stands before the postback data in each payload; made for the first one. */
  payloadPrefix: string | undefined;
}
