import type { Element, Unfitted } from '../../unfitted.ts';
import type { BuiltCard } from './built-card.ts';

/** The requests of some cards, and how many templates are among them. */
export interface Templates {
  readonly requests: readonly Unfitted[];
  readonly templates: number;
}

/**
 * Puts elements that follow each other into one template, up to `most`. A card that is no element is sent in its place, and so
 * parts the elements before it from those after it.
 */
export function templatesOf(cards: readonly BuiltCard[], most: number): Templates {
  const requests: Unfitted[] = [];
  let elements: Element[] = [];
  let templates = 0;
  const close = (): void => {
    if (elements.length === 0) return;
    requests.push({ kind: 'elements', elements });
    elements = [];
    templates++;
  };
  for (const card of cards) {
    if (card.element === undefined || elements.length === most) close();
    for (const request of card.requests) requests.push(request);
    if (card.element !== undefined) elements.push(card.element);
  }
  close();
  return { requests, templates };
}
