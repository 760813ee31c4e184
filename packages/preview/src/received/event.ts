import type { ContactEventType } from 'convograph/inbound';
import type { Drawn } from '../drawn.ts';
import { fieldOf, textOf } from '../fields.ts';
import { drawComment } from './comment.ts';
import { drawReaction } from './reaction.ts';
import { drawShortlink } from './shortlink.ts';

type DrawEvent = (content: unknown) => Drawn;

const events: Readonly<Record<ContactEventType, DrawEvent>> = {
  comment_event: drawComment,
  reaction_event: drawReaction,
  shortlink_activated_event: drawShortlink,
};

const byType: ReadonlyMap<string, DrawEvent> = new Map(Object.entries(events));

/** Draws what a person did other than write. */
export function drawEvent(outcome: unknown): Drawn | undefined {
  const type = textOf(outcome, 'type');
  if (type === undefined) return undefined;
  const content = fieldOf(fieldOf(outcome, 'event'), type);
  return content === undefined ? undefined : byType.get(type)?.(content);
}
