import type { Report } from '../../report/report.ts';
import type { Block, Element, Unfitted, UnfittedImage } from '../../unfitted.ts';
import type { Choice } from '../choice/choice-kind.ts';

/** What one card becomes. */
export interface BuiltCard {
  /** Requests of its own; those of an element go before its template. */
  readonly requests: readonly Unfitted[];
  /** `undefined` for a card that can be no element. */
  readonly element: Element | undefined;
  /** The image of a card that is nothing else: it may go with those of its neighbours. */
  readonly image: UnfittedImage | undefined;
  /** Its lines of the text that follows all cards. */
  readonly followUp: Block;
  /** Those of its choices that may be quick replies there. */
  readonly candidates: readonly Choice[];
  readonly report: Report;
}
