/** The lists of an entry that hold items. */
export const lists = ['messaging', 'standby', 'changes'] as const;

export type List = (typeof lists)[number];

/**
 * What stands at the path of an item. `item`: an item of messaging, in any list. `stray`: a value where a list should
 * be. `entry`: an entry, or a body, without items. `row`: values in a list that are no objects. The others are changes, by
 * their fields.
 */
export type Form = 'item' | 'comment' | 'mention' | 'insights' | ReasonForm | 'change' | 'stray' | 'row' | 'entry';

/** Changes that nobody reads, by the reason that says so. */
export type ReasonForm =
  | 'follow'
  | 'share-to-story'
  | 'story-poll-response'
  | 'comment-poll-response'
  | 'onboarding-welcome-message-series';
