import { type Draft, piece, textDraft } from '../../requests/unfitted.ts';
import type { Job } from '../../context.ts';
import { newSlot, note } from '../../report/report.ts';
import { cardLines } from './card-lines.ts';
import { cardMedia, type MediaPlan, type TextPlan } from './card-form.ts';
import { mediaMessage } from '../media/native-media.ts';

/**
 * Turns a card that can be no element into a text. It has no text choices: one would be a button, and so a second
 * field.
 */
export function cardAsText(plan: TextPlan, job: Job): readonly Draft[] {
  const { card, title } = plan;
  const slot = newSlot();
  note(job.log, 'card.as-text', card.at, {}, slot);
  if (title?.isMade) note(job.log, 'title.made', card.at, { sent: title.text });
  const heading = title === undefined ? [] : [piece(title.text)];
  const lines = cardLines(plan, [], job);
  const medium = cardMedia(plan, job);
  const text = textDraft(card.at, [heading, lines], [], slot);
  return medium === undefined ? [text] : [medium, text];
}

/** Turns a card without words into its medium; what lines it has follow as a text. */
export function cardAsMedia(plan: MediaPlan, job: Job): readonly Draft[] {
  const { card, media } = plan;
  const slot = newSlot();
  note(job.log, 'card.as-media', card.at, {}, slot);
  const lines = cardLines(plan, [], job);
  const medium = mediaMessage(media, job, slot);
  return lines.length > 0 ? [medium, textDraft(card.at, [lines])] : [medium];
}
