/** A comment of a person under a post, or under a live video. */
export interface CommentEvent {
  /** Instagram's id of the comment: the option `commentId` of a private reply. */
  readonly id?: string;
  /** What it says; absent where the webhook has none. */
  readonly text?: string;
  /** `LIVE` under a live video. */
  readonly comment_type: 'FEED' | 'LIVE';
  /** Permalink of the post or live video; absent where the webhook has none. */
  readonly commented_on?: string;
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

/** A person came by an `ig.me` link. Every field but the last is as Instagram gave it. */
export interface ShortlinkActivatedEvent {
  /** Payload of the ice breaker that was tapped on the way. */
  readonly payload?: string;
  /** Words of the ice breaker that was tapped on the way. */
  readonly title?: string;
  /** What you wrote behind `ref=` in the link. */
  readonly ref?: string;
  /** `SHORTLINKS`, `SHORTLINK` or `IGME-SOURCE-LINK`. */
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
      /** An `ig.me` link was the way to the conversation. */
      readonly shortlink_activated_event: ShortlinkActivatedEvent;
    };
