import { type Loose, stringOf } from '../untrusted.ts';

/** Turns a comment into its id: the pages of the platform know two names for it. */
export function commentIdOf(comment: Loose): string | undefined {
  return stringOf(comment.id) ?? stringOf(comment.comment_id);
}
