import { type Draft, mediaDraft } from '../draft.ts';
import type { Job } from '../job.ts';
import { newSlot, note } from '../log.ts';
import type { CardPlan } from './card-plan.ts';

/** Turns a card's native medium that no element can show into a request of its own, before the card. */
export function cardMedia({ media, mediaKind }: CardPlan, { log }: Job): readonly Draft[] {
  if (media === undefined || mediaKind === undefined || mediaKind === 'image') return [];
  const slot = newSlot();
  note(log, 'media.moved', media.at, {}, slot);
  return [mediaDraft(mediaKind, media.url, slot)];
}
