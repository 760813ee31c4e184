import { drawOutcome } from './draw-outcome.ts';
import { drawRequest } from './draw-request.ts';
import type { Drawn, View } from './drawn.ts';
import { fieldOf } from './given.ts';

type Draw = (given: unknown, view: View) => Drawn | undefined;

/** Turns everything into a conversation: first what was sent, then what came back. */
export function drawThread(requests: unknown, outcomes: unknown, view: Omit<View, 'followed'>): readonly Drawn[] {
  const sent = itemsOf(requests).map((given) => ({ given, draw: drawRequest }));
  const received = itemsOf(outcomes).map((given) => ({ given, draw: drawOutcome }));
  const items: { given: unknown; draw: Draw }[] = [...sent, ...received];
  const last = items.findLastIndex(({ given }) => isMessage(given));
  return items.flatMap(({ given, draw }, index) => draw(given, { ...view, followed: index < last }) ?? []);
}

function itemsOf(given: unknown): readonly unknown[] {
  try {
    return Array.isArray(given) ? [...given] : [];
  } catch {
    return [];
  }
}

function isMessage(given: unknown): boolean {
  try {
    return fieldOf(given, 'message') !== undefined;
  } catch {
    return false;
  }
}
