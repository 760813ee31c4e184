import { stringOf, type Untrusted } from '../untrusted.ts';

/** Turns a comment into its id: the pages of the platform know two names for it. */
export function commentIdOf(comment: Untrusted): string | undefined {
  return stringOf(comment.id) ?? stringOf(comment.comment_id);
}
