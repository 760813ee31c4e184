import type { Outcome } from '../../src/inbound/index.ts';
import type { OutboundResult } from '../../src/outbound/index.ts';
import type { Block } from './block.ts';
import { drawOutcome } from './outcome.ts';
import type { Pen } from './pen.ts';
import { drawRequest } from './request.ts';

/** Draws the requests of a message, one below the other. Gives an empty text where there are none. */
export function drawingOfRequests(requests: OutboundResult['requests'], pen: Pen): string {
  const last = requests.length - 1;
  return stacked(requests.map((request, index) => drawRequest(request, index < last, pen)));
}

/** Draws the outcomes of a webhook, one below the other. Gives an empty text where there are none. */
export function drawingOfOutcomes(outcomes: readonly Outcome[], pen: Pen): string {
  return stacked(outcomes.map((outcome) => drawOutcome(outcome, pen)));
}

function stacked(blocks: readonly Block[]): string {
  return blocks.map((block) => block.join('\n')).join('\n\n');
}
