import type { InstagramQuickReply } from '../../../types/instagram/quick-reply.ts';
import type { Job } from '../../context.ts';
import { lose, type Slot } from '../../report/report.ts';
import type { Choice } from '../model.ts';
import { buildTitled } from './titles.ts';
import { payloadOf, unsentPayload } from './payload.ts';

/** A text choice that wants to be a quick reply. */
export type ReplyWish = Choice<'text_message'>;

/** Adds a wish; `whole` is the request that holds the title in full, where a text does. */
export function wish(wishes: ReplyWish[], choice: ReplyWish, whole: Slot | undefined): void {
  choice.whole = whole;
  wishes.push(choice);
}

/** Tells whether one more wish can be granted. */
export function hasRoomForReply(wishes: readonly ReplyWish[], { limits }: Job): boolean {
  return wishes.length < limits.quickReplies;
}

/** Turns wishes into the quick replies of one text: the first ones. Those beyond can be read, but not tapped. */
export function quickRepliesOf(wishes: readonly ReplyWish[], job: Job): readonly InstagramQuickReply[] {
  const room = job.limits.quickReplies;
  if (wishes.length <= room) return granted(wishes, job);
  for (const choice of wishes.slice(room)) loseTap(choice, wishes.length, job);
  return granted(wishes.slice(0, room), job);
}

function granted(wishes: readonly ReplyWish[], job: Job): readonly InstagramQuickReply[] {
  return buildTitled(wishes, job, (choice, title) => ({
    content_type: 'text',
    title,
    payload: payloadOf(choice, 'reply', job),
  }));
}

function loseTap(choice: Choice, received: number, job: Job): void {
  const payload = unsentPayload(choice, job);
  const excess = { expected: job.limits.quickReplies, received };
  lose(job.log, 'choice.untappable', choice.at, { value: choice.content.title, payload }, excess);
}
