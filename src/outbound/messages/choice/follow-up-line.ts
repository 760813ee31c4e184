import { piece, type TextPiece } from '../../requests/unfitted.ts';
import type { Job } from '../../context.ts';
import { newSlot, note } from '../../report/report.ts';
import type { Choice } from '../model.ts';
import { choiceLine, untappedLine } from './choice-line.ts';
import { hasRoomForReply, type ReplyWish, wish } from './quick-replies.ts';

/**
 * Turns a choice that found no button into a line of the follow-up text; a text choice becomes a quick reply there too.
 */
export function followUpLine(choice: Choice, wishes: ReplyWish[], job: Job): TextPiece {
  if (choice.kind !== 'text_message') return untappedLine(choice, job);
  const slot = newSlot();
  if (hasRoomForReply(wishes, job)) note(job.log, 'choice.moved', choice.at, {}, slot);
  wish(wishes, choice, slot);
  return piece(choiceLine(choice, job), slot);
}
