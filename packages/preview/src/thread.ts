import { drawOutcome } from './draw-outcome.ts';
import { drawRequest } from './draw-request.ts';
import type { Drawn, View } from './drawn.ts';
import { fieldOf } from './fields.ts';

type Draw = (item: unknown, view: View) => Drawn | undefined;

/** Draws a conversation: first what was sent, then what was received. */
export function drawThread(requests: unknown, outcomes: unknown, view: Omit<View, 'followed'>): readonly Drawn[] {
  const sent = itemsOf(requests).map((item) => ({ item, draw: drawRequest }));
  const received = itemsOf(outcomes).map((item) => ({ item, draw: drawOutcome }));
  const items: { item: unknown; draw: Draw }[] = [...sent, ...received];
  const last = items.findLastIndex(({ item }) => isMessage(item));
  return items.flatMap(({ item, draw }, index) => draw(item, { ...view, followed: index < last }) ?? []);
}

function itemsOf(value: unknown): readonly unknown[] {
  try {
    return Array.isArray(value) ? [...value] : [];
  } catch {
    return [];
  }
}

function isMessage(item: unknown): boolean {
  try {
    return fieldOf(item, 'message') !== undefined;
  } catch {
    return false;
  }
}
