import type { Context } from '../../context.ts';
import { info, together } from '../../report/report.ts';
import { type Unfitted, type UnfittedImage, unfittedText } from '../../unfitted.ts';
import { mediaRequest } from '../media/media-request.ts';
import type { BuiltCard } from './built-card.ts';
import { isTitleMade, type MediaForm, type TextForm } from './card-form.ts';
import { linesOf } from './card-lines.ts';
import { mediaBefore } from './media-before.ts';

/** What a card that is no element leaves to others: nothing. */
const apart = { element: undefined, image: undefined, followUp: [], candidates: [] } as const;

/**
 * Turns a card that can be no element into a text. It has no text choices: one would be a button, and so a second
 * field.
 */
export function cardAsText(form: TextForm, context: Context): BuiltCard {
  const { card, title } = form;
  const { lines, report } = linesOf(form, 0, context);
  const media = mediaBefore(form);
  const text = unfittedText(card.path, [title === undefined ? [] : [title], lines]);
  const isMade = title !== undefined && isTitleMade(form);
  const made = isMade ? info('title.made', card.path, { sent: title.text }) : undefined;
  return {
    ...apart,
    requests: [...media.requests, text],
    report: together(info('card.as-text', card.path, {}, text), made, report, media.report),
  };
}

/** Turns a card without words into its medium; what lines it has follow as a text. */
export function cardAsMedia(form: MediaForm, context: Context): BuiltCard {
  const { card, media, mediaKind } = form;
  const { lines, report } = linesOf(form, 0, context);
  const { request, report: mediaReport } = mediaRequest(media, mediaKind, context);
  const reports = together(info('card.as-media', card.path, {}, request), report, mediaReport);
  if (lines.length > 0) return { ...apart, requests: [request, unfittedText(card.path, [lines])], report: reports };
  if (isImage(request)) return { ...apart, requests: [], image: request, report: reports };
  return { ...apart, requests: [request], report: reports };
}

function isImage(request: Unfitted): request is UnfittedImage {
  return request.kind === 'media' && request.attachment.type === 'image';
}
