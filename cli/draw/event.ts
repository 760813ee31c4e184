import { match, P } from 'ts-pattern';
import type { Outcome } from '../../src/inbound/index.ts';
import { aside } from './aside.ts';
import type { Block } from './block.ts';
import { bubbles } from './bubble.ts';
import type { Pen, Side } from './pen.ts';

type Event = Extract<Outcome, { readonly kind: 'event' }>['event'];

/** Draws what a person did other than write: a comment, a reaction, a link that was followed. */
export function drawEvent(event: Event, side: Side, pen: Pen): Block {
  return match(event)
    .with({ comment_event: P.select() }, ({ user = 'somebody', comment_type, text }) => [
      ...aside(`${user} commented on a ${comment_type === 'LIVE' ? 'live video' : 'post'}`, pen),
      ...bubbles([text], side, pen),
    ])
    .with({ reaction_event: { action: 'REACTION_ACTION_UNREACT' } }, () => aside('took back a reaction', pen))
    .with({ reaction_event: P.select() }, ({ emoji }) => aside(`reacted ${emoji}`, pen))
    .with({ shortlink_activated_event: P.select() }, ({ ref }) => aside(`came by a link${ref ? `: ${ref}` : ''}`, pen))
    .exhaustive();
}
