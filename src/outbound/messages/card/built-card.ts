import type { Context } from '../../context.ts';
import { info, type Report } from '../../report/report.ts';
import { type Block, type Element, type Unfitted, type UnfittedMedia, unfittedText } from '../../requests/unfitted.ts';
import type { Candidate } from '../choice/quick-replies.ts';
import { mediaRequest, movedMedia } from '../media/media-pieces.ts';
import { type CardForm, type ElementForm, formOf, isTitleMade, type MediaForm, type TextForm } from './card-form.ts';
import { linesOf } from './card-lines.ts';
import { elementOf } from './element.ts';
import type { Card } from './read-card.ts';

/** What one card becomes. */
export interface BuiltCard {
  /** Requests of its own; those of an element go before its template. */
  readonly requests: readonly Unfitted[];
  /** `undefined` for a card that can be no element. */
  readonly element: Element | undefined;
  /** Its lines of the text that follows all cards. */
  readonly followUp: Block;
  readonly candidates: readonly Candidate[];
  readonly report: Report;
}

/** Builds what a card becomes. `candidatesBefore` is how many quick replies the cards before it ask for. */
export function builtCard(card: Card, hasHeading: boolean, candidatesBefore: number, context: Context): BuiltCard {
  const form = formOf(card, context);
  // A switch: it runs for each card of a carousel.
  switch (form.form) {
    case 'element':
      return asElement(form, hasHeading, candidatesBefore, context);
    case 'text':
      return asText(form, context);
    case 'media':
      return asMedia(form, context);
  }
}

function asElement(form: ElementForm, hasHeading: boolean, candidatesBefore: number, context: Context): BuiltCard {
  const { element, followUp, candidates, report } = elementOf(form, hasHeading, candidatesBefore, context);
  const { requests, report: mediaReport } = mediaBefore(form);
  return { requests, element, followUp, candidates, report: [mediaReport, report] };
}

/** A card that can be no element has no text choices: one would be a button, and so a second field. */
function asText(form: TextForm, context: Context): BuiltCard {
  const { card, title } = form;
  const { lines, report } = linesOf(form, 0, context);
  const media = mediaBefore(form);
  const text = unfittedText(card.path, [title === undefined ? [] : [title], lines]);
  const made =
    title !== undefined && isTitleMade(form) ? info('title.made', card.path, { sent: title.text }) : undefined;
  return {
    ...apart,
    requests: [...media.requests, text],
    report: [info('card.as-text', card.path, {}, text), made, report, media.report],
  };
}

/** A card without words becomes its medium; what lines it has follow as a text. */
function asMedia(form: MediaForm, context: Context): BuiltCard {
  const { card, media } = form;
  const { lines, report } = linesOf(form, 0, context);
  const { request, report: mediaReport } = mediaRequest(media, context);
  return {
    ...apart,
    requests: lines.length > 0 ? [request, unfittedText(card.path, [lines])] : [request],
    report: [info('card.as-media', card.path, {}, request), report, mediaReport],
  };
}

/** What a card that is no element leaves to others: nothing. */
const apart = { element: undefined, followUp: [], candidates: [] } as const;

/** The native medium of a card that no element can show goes before it. */
function mediaBefore({ media, mediaKind }: CardForm): {
  readonly requests: readonly UnfittedMedia[];
  readonly report: Report;
} {
  if (media === undefined || mediaKind === undefined || mediaKind === 'image') return nothing;
  const { request, report } = movedMedia(media, mediaKind);
  return { requests: [request], report };
}

const nothing = { requests: [], report: undefined } as const;
