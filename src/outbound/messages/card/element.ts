import type { InstagramElement } from '../../../types/instagram/templates.ts';
import { piece, type TextBlock, type TextPiece } from '../../requests/unfitted.ts';
import type { Job } from '../../context.ts';
import { lose, note, type Slot } from '../../report/report.ts';
import { cutText } from '../../text/measure.ts';
import type { Card } from '../model.ts';
import type { Mutable } from '../../mutable.ts';
import { buttonsOf } from '../choice/buttons.ts';
import { cardLines } from './card-lines.ts';
import type { ElementPlan } from './card-form.ts';
import type { ReplyWish } from '../choice/quick-replies.ts';

/** An element of a template, and what it could not hold. */
export interface BuiltElement {
  readonly element: InstagramElement;
  readonly followUp: TextBlock;
}

/** What an element shows of a text, and the line that holds it whole. */
interface Fitted {
  readonly sent: string;
  readonly line: TextPiece | undefined;
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
  const element: Mutable<InstagramElement> = { title: fitted.sent };
  if (subtitle) element.subtitle = subtitle.sent;
  if (plan.media && plan.mediaKind === 'image') element.image_url = plan.media.url;
  if (buttons.length > 0) element.buttons = buttons;
  return { element, followUp: fitted.line ? [fitted.line, ...below] : below };
}

/** The request that holds a title made of the choices, and so theirs, in full. */
function wholeTitle(text: string, { sent, line }: Fitted, template: Slot): Slot | undefined {
  return sent === text ? template : line?.slot;
}

/** The title within the limit, and the heading of the card's block, where there is one. */
function fittedTitle(plan: ElementPlan, isHeading: boolean, job: Job): Fitted {
  const { card, title } = plan;
  const { text: sent, isMade } = title;
  if (sent.length > job.limits.elementTitle) return cutTitle(plan, isHeading, job);
  if (isMade) note(job.log, 'title.made', card.at, { sent });
  return { sent, line: isHeading ? piece(sent) : undefined };
}

/** A title that is too long may need a heading, too. */
function cutTitle({ card, title: { text, place, isMade } }: ElementPlan, isHeading: boolean, job: Job): Fitted {
  const limit = job.limits.elementTitle;
  const sent = cutText(text, limit, '…');
  if (isMade) note(job.log, 'title.made', card.at, { sent });
  const isMoved = place !== undefined && job.longText === 'follow-up';
  const line = isHeading || isMoved ? piece(text) : undefined;
  if (place !== undefined) {
    if (line) note(job.log, isMoved ? 'title.moved' : 'title.short', place, { sent, limit }, line.slot);
    else lose(job.log, 'title.cut', place, { value: text, sent, limit }, { expected: limit, received: text.length });
  }
  return { sent, line };
}

function fittedSubtitle({ card, subtitle }: ElementPlan, job: Job): Fitted | undefined {
  if (subtitle === undefined) return undefined;
  return subtitle.length > job.limits.subtitle ? cutSubtitle(card, subtitle, job) : { sent: subtitle, line: undefined };
}

function cutSubtitle({ at }: Card, subtitle: string, { limits, longText, log }: Job): Fitted {
  const limit = limits.subtitle;
  const place = { parent: at, key: 'description' };
  const sent = cutText(subtitle, limit, '…');
  const line = longText === 'follow-up' ? piece(subtitle) : undefined;
  if (line) note(log, 'subtitle.moved', place, { sent, limit }, line.slot);
  else
    lose(log, 'subtitle.cut', place, { value: subtitle, sent, limit }, { expected: limit, received: subtitle.length });
  return { sent, line };
}
