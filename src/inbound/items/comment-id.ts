import { own, stringOf, type Untrusted } from '../untrusted.ts';

/** Turns a comment into its id: the pages of the platform know two names for it. */
export function commentIdOf(comment: Untrusted): string | undefined {
  return stringOf(own(comment, 'id')) ?? stringOf(own(comment, 'comment_id'));
}
