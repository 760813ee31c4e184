/** What `sendWindow` is asked with. Times are milliseconds since the epoch. */
export interface SendWindowFacts {
  /** When the person last wrote, tapped or mentioned; absent where they never did. */
  readonly lastContactAt?: number | null | undefined;
  /** The clock is yours: the library reads none. */
  readonly now: number;
  /** Whether a person writes, and the app has Instagram's human agent permission. Default: `false`. */
  readonly humanAgent?: boolean;
}

/** Whether a person may be written to. `until`: when this answer changes. */
export type SendWindow =
  | {
      /** A request may go out. */
      readonly open: true;
      /** When this answer changes: milliseconds since the epoch. */
      readonly until: number;
      /** The value of `channelProperties.INSTAGRAM_MESSAGE_TAG` to send with. Absent within the 24 hours. */
      readonly tag?: 'HUMAN_AGENT';
    }
  | {
      /** Instagram would refuse it. */
      readonly open: false;
      /** `never`: the person never wrote. `closed`: too long ago. */
      readonly reason: 'never' | 'closed';
    };
