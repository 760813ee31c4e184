import { piece, type TextPiece } from '../../requests/unfitted.ts';
import type { Job } from '../../context.ts';
import { lose, newSlot, note } from '../../report/report.ts';
import type { CallChoice, Choice } from '../model.ts';
import type { Place } from '../../path.ts';
import type { CardPlan } from './card-form.ts';
import { choiceLine } from '../choice/choice-line.ts';
import { isTitleTooLong } from '../choice/titles.ts';
import { followUpLine } from '../choice/follow-up-line.ts';
import { mediaLink } from '../media/native-media.ts';
import type { ReplyWish } from '../choice/quick-replies.ts';

/** Turns what an element cannot hold into lines: a link to other media, numbers, choices without a button. */
export function cardLines(plan: CardPlan, wishes: ReplyWish[], job: Job): readonly TextPiece[] {
  const { card, media, mediaKind, buttons, form } = plan;
  const lines: TextPiece[] = [];
  if (media !== undefined && mediaKind === undefined && form !== 'media') lines.push(mediaLink(media, job));
  for (const choice of card.choices) {
    const line = buttons.includes(choice) ? buttonLine(choice, job) : followUpLine(choice, wishes, job);
    if (line === undefined) continue;
    lines.push(line);
    choice.whole = line.slot;
  }
  return lines;
}

/** The line that a choice needs beside its button, where it needs one. */
function buttonLine(choice: Choice, job: Job): TextPiece | undefined {
  if (choice.kind === 'call_message' && job.callChoices === 'both') {
    const slot = newSlot();
    note(job.log, 'call.number-moved', numberPlace(choice.content), {}, slot);
    return piece(choiceLine(choice, job), slot);
  }
  if (choice.kind === 'call_message') loseNumber(choice.content, job);
  if (job.longText === 'cut' || !isTitleTooLong(choice, job)) return undefined;
  return piece(`> ${choice.title}`);
}

function loseNumber(call: CallChoice, { log }: Job): void {
  const { phone_number: value } = call;
  lose(log, 'call.number-lost', numberPlace(call), { value }, { expected: 0, received: value.length });
}

function numberPlace({ at }: CallChoice): Place {
  return { parent: at, key: 'phone_number' };
}
