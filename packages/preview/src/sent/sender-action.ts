import { css, html } from 'lit';
import type { Drawn } from '../drawn.ts';
import { fieldOf, textOf } from '../fields.ts';
import { drawLine, quote } from '../parts/line.ts';
import { unreadable } from '../parts/unreadable.ts';

/** Every action that Instagram documents. The end of typing shows nothing. */
const actions = new Map<string | undefined, (request: unknown) => Drawn | undefined>([
  ['typing_on', drawTyping],
  ['typing_off', () => undefined],
  ['mark_seen', () => drawLine('You have seen their message')],
  ['react', drawReaction],
  ['unreact', () => drawLine('Took a reaction back')],
]);

/** Draws a sender action. */
export function drawSenderAction(request: unknown): Drawn | undefined {
  const draw = actions.get(textOf(request, 'sender_action'));
  return draw === undefined ? unreadable : draw(request);
}

function drawTyping(): Drawn {
  const dots = html`<div class="typing" part="typing" role="img" aria-label="Typing"><i></i><i></i><i></i></div>`;
  return { kind: 'sent', content: dots };
}

function drawReaction(request: unknown): Drawn {
  const reaction = textOf(fieldOf(request, 'payload'), 'reaction');
  return drawLine(html`Reacted ${quote(reaction === 'love' || reaction === undefined ? '❤️' : reaction)}`);
}

export const senderActionStyles = css`
  .typing {
    display: flex;
    gap: 0.3em;
    padding: 0.85em 0.9em;
    border-radius: var(--radius);
    background: var(--received);
  }
  .typing i {
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: var(--muted);
    animation: typing 1.2s infinite ease-in-out;
  }
  .typing i:nth-child(2) {
    animation-delay: 0.15s;
  }
  .typing i:nth-child(3) {
    animation-delay: 0.3s;
  }
  @keyframes typing {
    0%,
    60%,
    100% {
      opacity: 0.45;
    }
    30% {
      opacity: 1;
      transform: translateY(-0.2em);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .typing i {
      animation: none;
    }
  }
`;
