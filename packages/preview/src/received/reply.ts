import { fieldOf, textOf } from '../fields.ts';

/** Says what a message replies to. */
export function replyOf(outcome: unknown): string | undefined {
  const details = fieldOf(outcome, 'details');
  const isToStory = ['story_id', 'story_url'].some((name) => textOf(details, name) !== undefined);
  if (isToStory) return 'Replied to your story';
  const isReply =
    fieldOf(fieldOf(outcome, 'message'), 'reply_to') !== undefined || fieldOf(details, 'reply_to_mid') !== undefined;
  return isReply ? 'Replied to a message' : undefined;
}
