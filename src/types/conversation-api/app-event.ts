import type { Optional } from './json.ts';

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
