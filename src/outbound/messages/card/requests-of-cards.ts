import type { Profile } from '../../../types/profiles.ts';
import type { Element, Unfitted, UnfittedImage, UnfittedImages } from '../../unfitted.ts';
import type { BuiltCard } from './built-card.ts';

/** The requests of some cards, how many templates are among them, and which of them hold several images. */
export interface CardRequests {
  readonly requests: readonly Unfitted[];
  readonly templates: number;
  readonly imageGroups: readonly UnfittedImages[];
}

/**
 * Puts elements that follow each other into one template, and images that follow each other into one message, up to what the
 * profile takes. Any other card is sent in its place, and so parts what is before it from what is after it.
 */
export function requestsOfCards(cards: readonly BuiltCard[], profile: Profile): CardRequests {
  const requests: Unfitted[] = [];
  const imageGroups: UnfittedImages[] = [];
  let elements: Element[] = [];
  let images: UnfittedImage[] = [];
  let templates = 0;
  const maxImages = profile.imageGroups ? profile.limits.images : 1;
  const closeTemplate = (): void => {
    if (elements.length === 0) return;
    requests.push({ kind: 'elements', elements });
    elements = [];
    templates++;
  };
  const closeImages = (): void => {
    if (images.length > 1) {
      const group = { kind: 'images', images } as const;
      requests.push(group);
      imageGroups.push(group);
    } else requests.push(...images);
    images = [];
  };
  for (const card of cards) {
    if (card.element === undefined || elements.length === profile.limits.elements) closeTemplate();
    if (card.image === undefined || images.length === maxImages) closeImages();
    for (const request of card.requests) requests.push(request);
    if (card.element !== undefined) elements.push(card.element);
    if (card.image !== undefined) images.push(card.image);
  }
  closeTemplate();
  closeImages();
  return { requests, templates, imageGroups };
}
