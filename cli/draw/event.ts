import { match } from 'ts-pattern';
import type { CommentEvent, EventOutcome, ReactionEvent, ShortlinkActivatedEvent } from '../../src/inbound/index.ts';
import { aside } from './aside.ts';
import type { Block } from './block.ts';
import { bubbles } from './bubble.ts';
import type { Pen, Side } from './pen.ts';

/** Draws what a person did other than write: a comment, a reaction, a link that was followed. */
export function drawEvent(outcome: EventOutcome, side: Side, pen: Pen): Block {
  return match(outcome)
    .with({ type: 'comment_event' }, ({ event }) => comment(event.comment_event, side, pen))
    .with({ type: 'reaction_event' }, ({ event }) => aside(reaction(event.reaction_event), pen))
    .with({ type: 'shortlink_activated_event' }, ({ event }) => aside(shortlink(event.shortlink_activated_event), pen))
    .exhaustive();
}

function comment({ user = 'somebody', comment_type, text }: CommentEvent, side: Side, pen: Pen): Block {
  const target = comment_type === 'LIVE' ? 'live video' : 'post';
  return [...aside(`${user} commented on a ${target}`, pen), ...bubbles([text], side, pen)];
}

function reaction({ action, emoji }: ReactionEvent): string {
  return action === 'REACTION_ACTION_UNREACT' ? 'took back a reaction' : `reacted ${emoji}`;
}

function shortlink({ ref }: ShortlinkActivatedEvent): string {
  return `came by a link${ref ? `: ${ref}` : ''}`;
}
