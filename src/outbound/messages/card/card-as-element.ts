import type { InstagramButton, InstagramElement } from '../../../types/instagram/templates.ts';
import type { Context } from '../../context.ts';
import { at } from '../../path.ts';
import { info, loss, type Piece, type Report, together } from '../../report/report.ts';
import type { Line } from '../../requests/unfitted.ts';
import { cutText } from '../../text/measure.ts';
import { buttonsOf } from '../choice/buttons.ts';
import { wholeIn } from '../choice/titles.ts';
import type { BuiltCard } from './built-card.ts';
import { type ElementForm, isTitleMade } from './card-form.ts';
import { linesOf } from './card-lines.ts';
import { mediaBefore } from './media-before.ts';

/** What an element shows of a text, and the line of the text that follows that holds it whole. */
interface FittedText {
  readonly shown: Line;
  readonly line: Line | undefined;
  readonly report: Report;
}

/** Turns a card into an element. */
export function cardAsElement(
  form: ElementForm,
  hasHeading: boolean,
  candidatesBefore: number,
  context: Context,
): BuiltCard {
  const media = mediaBefore(form);
  const { lines, candidates, report } = linesOf(form, candidatesBefore, context);
  const subtitle = subtitleOf(form, context);
  const below = subtitle?.line ? [subtitle.line, ...lines] : lines;
  const title = titleOf(form, hasHeading && below.length > 0, context);
  const buttons = buttonsOf(form.buttons, wholeIn(lines, madeTitle(form, title)), context);
  return {
    requests: media.requests,
    element: {
      path: form.card.path,
      wire: wireOf(title.shown, subtitle?.shown, form, buttons.wire),
      title: title.shown,
      buttons: form.buttons,
    },
    followUp: title.line ? [title.line, ...below] : below,
    candidates,
    report: together(media.report, report, subtitle?.report, title.report, buttons.report),
  };
}

function wireOf(
  title: Line,
  subtitle: Line | undefined,
  { media, mediaKind }: ElementForm,
  buttons: readonly InstagramButton[],
): InstagramElement {
  const element: { -readonly [Key in keyof InstagramElement]: InstagramElement[Key] } = { title: title.text };
  if (subtitle !== undefined) element.subtitle = subtitle.text;
  if (media !== undefined && mediaKind === 'image') element.image_url = media.url;
  if (buttons.length > 0) element.buttons = buttons;
  return element;
}

/** The piece that holds a title made of the choices, and so theirs, in full; `undefined` where none does. */
function madeTitle({ title }: ElementForm, { shown, line }: FittedText): Piece | undefined {
  if (title.madeOf === undefined) return undefined;
  return shown.text === title.text ? shown : line;
}

/** The title within the limit, and the heading of the card's block, where there is one. */
function titleOf(form: ElementForm, isHeading: boolean, context: Context): FittedText {
  const { card, title } = form;
  if (title.text.length > context.profile.limits.elementTitle) return cutTitle(form, isHeading, context);
  const report = isTitleMade(form) ? info('title.made', card.path, { sent: title.text }) : undefined;
  return { shown: title, line: isHeading ? { ...title } : undefined, report };
}

/** A title that is too long may need a heading, too. */
function cutTitle(form: ElementForm, isHeading: boolean, context: Context): FittedText {
  const { card, title } = form;
  const limit = context.profile.limits.elementTitle;
  const sent = cutText(title.text, limit, '…');
  const made = isTitleMade(form) ? info('title.made', card.path, { sent }) : undefined;
  const isMoved = title.madeOf === undefined && context.longText === 'follow-up';
  const line = isHeading || isMoved ? { ...title } : undefined;
  return {
    shown: { ...title, text: sent },
    line,
    report: together(made, cutReport(title, sent, isMoved, line, limit)),
  };
}

/** What is said of a title that is cut; of one that is made of the choices, its parts say it. */
function cutReport(
  { text: value, path, madeOf }: Line,
  sent: string,
  isMoved: boolean,
  line: Line | undefined,
  limit: number,
): Report {
  if (madeOf !== undefined) return undefined;
  if (line === undefined)
    return loss('title.cut', path, { value, sent, limit }, { expected: limit, received: value.length });
  return info(isMoved ? 'title.moved' : 'title.short', path, { sent, limit }, line);
}

function subtitleOf({ card, subtitle }: ElementForm, context: Context): FittedText | undefined {
  if (subtitle === undefined) return undefined;
  const whole = { text: subtitle, path: at(card.path, 'description') };
  if (subtitle.length > context.profile.limits.subtitle) return cutSubtitle(whole, context);
  return { shown: whole, line: undefined, report: undefined };
}

function cutSubtitle(whole: Line, { profile: { limits }, longText }: Context): FittedText {
  const { text: value, path } = whole;
  const limit = limits.subtitle;
  const sent = cutText(value, limit, '…');
  const shown = { text: sent, path };
  if (longText === 'follow-up') {
    return { shown, line: whole, report: info('subtitle.moved', path, { sent, limit }, whole) };
  }
  const excess = { expected: limit, received: value.length };
  return { shown, line: undefined, report: loss('subtitle.cut', path, { value, sent, limit }, excess) };
}
