import type { WellFormed } from './form.ts';
import { type GraphError, graphError } from './graph-error.ts';
import { newCommentId } from './mid.ts';

const dayMs = 24 * 60 * 60 * 1000;

interface Comment {
  readonly contact: string;
  readonly at: number;
  isAnswered: boolean;
}

/** Knows whom the account may write to: people who wrote within the window, and once the author of each comment. */
export class Conversations {
  readonly #lastWroteAt = new Map<string, number>();
  readonly #comments = new Map<string, Comment>();

  /** The person wrote or tapped: this opens the window. */
  wrote(contact: string): void {
    this.#lastWroteAt.set(contact, Date.now());
  }

  /** The person commented, which opens no window. Gives the id of the comment. */
  commented(contact: string): string {
    const id = newCommentId();
    this.#comments.set(id, { contact, at: Date.now(), isAnswered: false });
    return id;
  }

  /** Gives the person that a request goes to, or the error where it may not go. */
  admit(request: WellFormed): string | GraphError {
    const { recipient } = request;
    if ('comment_id' in recipient) return this.#answer(recipient.comment_id);
    const isTagged = 'tag' in request && request.tag === 'HUMAN_AGENT';
    const closesAt = (this.#lastWroteAt.get(recipient.id) ?? 0) + (isTagged ? 7 : 1) * dayMs;
    return Date.now() < closesAt ? recipient.id : outsideWindow();
  }

  #answer(commentId: string): string | GraphError {
    const comment = this.#comments.get(commentId);
    if (!comment || Date.now() >= comment.at + 7 * dayMs) return notEligible();
    if (comment.isAnswered) return answeredBefore();
    comment.isAnswered = true;
    return comment.contact;
  }
}

const outsideWindow = () => graphError(10, 'This message is sent outside of allowed window.', 2534022);
const notEligible = () => graphError(100, 'The comment is not eligible for a private reply', 2534025);
const answeredBefore = () => graphError(100, 'A private reply was already sent for this comment', 2534023);
