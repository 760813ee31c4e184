import type { Drawn } from '../drawn.ts';
import { fieldOf } from '../given.ts';
import { drawComment } from './comment.ts';
import { drawReaction } from './reaction.ts';
import { drawShortlink } from './shortlink.ts';

const events = { comment_event: drawComment, reaction_event: drawReaction, shortlink_activated_event: drawShortlink };

/** Draws what happened beside the messages. */
export function drawEvent(outcome: unknown): Drawn | undefined {
  const event = fieldOf(outcome, 'event');
  for (const [name, draw] of Object.entries(events)) {
    const content = fieldOf(event, name);
    if (content !== undefined) return draw(content);
  }
  return undefined;
}
