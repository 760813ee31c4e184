import type { Mutable } from '../../../shared/mutable.ts';
import type { InstagramButton, InstagramElement } from '../../../types/instagram/templates.ts';
import type { Context } from '../../context.ts';
import { at } from '../../path.ts';
import { info, loss, type Report, together } from '../../report/report.ts';
import { cutText, fitsOneText } from '../../text/measure.ts';
import type { Line, Title } from '../../unfitted.ts';
import { buttonsOf } from '../choice/buttons.ts';
import { linesOfTitle } from '../choice/titles.ts';
import type { BuiltCard } from './built-card.ts';
import { type ElementForm, isTitleMade } from './card-form.ts';
import { linesOf } from './card-lines.ts';
import { mediaBefore } from './media-before.ts';

/** A text that is cut on an element, and the line of the text that follows that holds it whole, where one does. */
interface CutText<Shown extends Line = Line> {
  readonly shown: Shown;
  readonly line: Shown | undefined;
  readonly report: Report;
}

/** Turns a card into an element. */
export function cardAsElement(
  form: ElementForm,
  hasHeading: boolean,
  candidatesBefore: number,
  context: Context,
): BuiltCard {
  const { card, buttons: choices } = form;
  const media = mediaBefore(form);
  const { lines, candidates, report } = linesOf(form, candidatesBefore, context);
  const subtitle = cutSubtitle(form, context);
  const below = subtitle?.line ? [subtitle.line, ...lines] : lines;
  const isHeading = hasHeading && below.length > 0;
  const cut = cutTitle(form, isHeading, context);
  const title = cut?.shown ?? form.title;
  const heading = headingLines(cut === undefined && isHeading ? anotherPiece(form.title) : cut?.line, context);
  const buttons = buttonsOf(choices, { lines, joined: joinedTitleLines(form, title, heading) }, context);
  return {
    requests: media.requests,
    element: {
      path: card.path,
      wire: wireOf(title.text, subtitle?.shown.text ?? form.subtitle, form, buttons.wire),
      title,
      buttons: choices,
    },
    image: undefined,
    followUp: [...heading, ...below],
    candidates,
    report: together(media.report, report, subtitle?.report, titleReport(form, title, cut), buttons.report),
  };
}

function wireOf(
  title: string,
  subtitle: string | undefined,
  { media, mediaKind }: ElementForm,
  buttons: readonly InstagramButton[],
): InstagramElement {
  const element: Mutable<InstagramElement> = { title };
  if (subtitle !== undefined) element.subtitle = subtitle;
  if (media !== undefined && mediaKind === 'image') element.image_url = media.url;
  if (buttons.length > 0) element.buttons = buttons;
  return element;
}

/** The lines of the whole title over the block of a card, where it stands there. */
function headingLines(title: Title | undefined, { profile: { limits } }: Context): readonly Line[] {
  return title === undefined ? [] : linesOfTitle(title, (text) => fitsOneText(text, limits));
}

/** The lines that hold a title made of the choices, and so theirs, in full. */
function joinedTitleLines({ title }: ElementForm, shown: Line, heading: readonly Line[]): readonly Line[] {
  if (title.joinedFrom === undefined) return [];
  return shown.text === title.text ? [shown] : heading;
}

function titleReport(form: ElementForm, { text: sent }: Line, cut: CutText | undefined): Report {
  return isTitleMade(form) ? together(info('title.made', form.card.path, { sent }), cut?.report) : cut?.report;
}

/** A piece stands in one request: the heading, or a line, is another piece than the title with the same words. */
function anotherPiece(title: Title): Title {
  return { ...title };
}

/** Cuts a title that is too long: it stands whole in the heading of its block, or in a line of its own. */
function cutTitle({ title }: ElementForm, isHeading: boolean, context: Context): CutText<Title> | undefined {
  const limit = context.profile.limits.elementTitle;
  if (title.text.length <= limit) return undefined;
  const sent = cutText(title.text, limit, '…');
  const isMoved = title.joinedFrom === undefined && context.longText === 'follow-up';
  const line = isHeading || isMoved ? anotherPiece(title) : undefined;
  return { shown: { ...title, text: sent }, line, report: cutReport(title, sent, isMoved, line, limit) };
}

/** What is said of a title that is cut; of one that is made of the choices, its parts say it. */
function cutReport(
  { text: value, path, joinedFrom }: Title,
  sent: string,
  isMoved: boolean,
  line: Line | undefined,
  limit: number,
): Report {
  if (joinedFrom !== undefined) return undefined;
  if (line === undefined)
    return loss('title.cut', path, { value, sent, limit }, { expected: limit, received: value.length });
  return info(isMoved ? 'title.moved' : 'title.short', path, { sent, limit }, line);
}

function cutSubtitle({ card, subtitle: value }: ElementForm, context: Context): CutText | undefined {
  const limit = context.profile.limits.subtitle;
  if (value === undefined || value.length <= limit) return undefined;
  const path = at(card.path, 'description');
  const sent = cutText(value, limit, '…');
  const shown = { text: sent, path };
  if (context.longText === 'follow-up') {
    const line = { text: value, path };
    return { shown, line, report: info('subtitle.moved', path, { sent, limit }, line) };
  }
  const excess = { expected: limit, received: value.length };
  return { shown, line: undefined, report: loss('subtitle.cut', path, { value, sent, limit }, excess) };
}
