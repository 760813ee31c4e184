import type { Element } from '../../types/instagram-send.ts';
import { piece, type TextBlock, type TextPiece } from '../draft.ts';
import type { Job } from '../job.ts';
import { lose, newSlot, note, type Slot } from '../log.ts';
import { cutText } from '../measure.ts';
import type { Mutable } from '../mutable.ts';
import { buttonsOf } from './button.ts';
import { cardLines } from './card-lines.ts';
import type { ElementPlan } from './card-plan.ts';
import type { ReplyWish } from './quick-replies.ts';

/** An element of a template, and what it could not hold. */
export interface BuiltElement {
  readonly element: Element;
  readonly followUp: TextBlock;
}

/** What an element shows of a text, and the line that holds it whole. */
interface Fitted {
  readonly sent: string;
  readonly line?: TextPiece;
}

/** Turns a planned card into an element; `template` is the request that will hold it. */
export function cardElement(
  plan: ElementPlan,
  hasHeading: boolean,
  template: Slot,
  wishes: ReplyWish[],
  job: Job,
): BuiltElement {
  const lines = cardLines(plan, wishes, job);
  const subtitle = fittedSubtitle(plan, job);
  const below = subtitle?.line ? [subtitle.line, ...lines] : lines;
  const fitted = fittedTitle(plan, hasHeading && below.length > 0, job);
  if (plan.title.place === undefined) {
    const inTitle = wholeTitle(plan.title.text, fitted, template);
    for (const choice of plan.buttons) choice.whole ??= inTitle;
  }
  const buttons = buttonsOf(plan.buttons, job);
  const element: Mutable<Element> = { title: fitted.sent };
  if (subtitle) element.subtitle = subtitle.sent;
  if (plan.media && plan.mediaKind === 'image') element.image_url = plan.media.url;
  if (buttons.length > 0) element.buttons = buttons;
  return { element, followUp: fitted.line ? [fitted.line, ...below] : below };
}

/** The request that holds a title made of the choices, and so theirs, in full. */
function wholeTitle(text: string, { sent, line }: Fitted, template: Slot): Slot | undefined {
  return sent === text ? template : line?.slot;
}

/**
 * The title within the limit, and the heading of the card's block: where there is one, and where the title needs it.
 */
function fittedTitle({ card, title }: ElementPlan, isHeading: boolean, job: Job): Fitted {
  const { text, place, isMade } = title;
  const limit = job.limits.elementTitle;
  const isTooLong = text.length > limit;
  const sent = isTooLong ? cutText(text, limit, '…') : text;
  if (isMade) note(job.log, 'title.made', card.at, { sent });
  const isMoved = isTooLong && place !== undefined && job.longText === 'follow-up';
  const heading = isHeading || isMoved ? piece(text) : undefined;
  if (isTooLong && place !== undefined) {
    if (heading) note(job.log, isMoved ? 'title.moved' : 'title.short', place, { sent, limit }, heading.slot);
    else lose(job.log, 'title.cut', place, { value: text, sent, limit }, { expected: limit, received: text.length });
  }
  return heading ? { sent, line: heading } : { sent };
}

function fittedSubtitle({ card, subtitle }: ElementPlan, { limits, longText, log }: Job): Fitted | undefined {
  const limit = limits.subtitle;
  if (subtitle === undefined || subtitle.length <= limit)
    return subtitle === undefined ? undefined : { sent: subtitle };
  const place = { parent: card.at, key: 'description' };
  const sent = cutText(subtitle, limit, '…');
  if (longText === 'follow-up') {
    const slot = newSlot();
    note(log, 'subtitle.moved', place, { sent, limit }, slot);
    return { sent, line: piece(subtitle, slot) };
  }
  lose(log, 'subtitle.cut', place, { value: subtitle, sent, limit }, { expected: limit, received: subtitle.length });
  return { sent };
}
