/** The lists of an entry that hold items. */
export const lists = ['messaging', 'standby', 'changes'] as const;

export type List = (typeof lists)[number];

/**
 * What stands at the path of an item: an item of messaging, in whichever list; another change, from its list or bare, by
 * its field; a stray value in the place of a list; or an entry that has no items and stands for itself.
 */
export type Form = 'item' | 'comment' | 'mention' | 'insights' | 'change' | 'stray' | 'entry';
