import { css } from 'lit';

/** The position of each message. */
export const threadStyles = css`
  :host {
    display: block;
    padding: 0.8em;
    background: var(--surface);
    color: var(--text);
    font-family: var(--convograph-font, inherit);
    font-size: 0.9375rem;
    line-height: 1.35;
  }
  :host([hidden]) {
    display: none;
  }
  ol,
  ul,
  p {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol > li + li {
    margin-block-start: 0.7em;
  }
  ol > li {
    display: flex;
    flex-direction: column;
    gap: 0.15em;
    min-inline-size: 0;
  }
  .sent {
    align-items: flex-end;
  }
  .received {
    position: relative;
    align-items: flex-start;
    padding-inline-start: 2.4em;
  }
  /* Messages of one speaker stand closer; cards and media need more room. */
  ol > .sent + .sent,
  ol > .received + .received {
    margin-block-start: 0.2em;
  }
  ol > .sent + .sent:has(.caption, .card, .medium),
  ol > .sent:has(.card, .medium, .note) + .sent,
  ol > .received + .received:has(.caption, .medium),
  ol > .received:has(.medium) + .received {
    margin-block-start: 0.45em;
  }
  /* A neutral picture of the person, beside their last message. */
  .received:not(:has(+ .received))::before {
    position: absolute;
    inset-block-end: 0.1em;
    inset-inline-start: 0;
    inline-size: 1.8em;
    block-size: 1.8em;
    border-radius: 50%;
    background:
      radial-gradient(circle at 50% 38%, var(--muted) 0 19%, transparent 20%),
      radial-gradient(circle at 50% 104%, var(--muted) 0 40%, transparent 41%), var(--received);
    content: '';
  }
  .caption {
    padding-inline: 0.8em;
    color: var(--muted);
    font-size: 0.75em;
  }
  /* Each paragraph finds its own direction. dir="auto" would take longer with each link in the text. */
  .bubble,
  .emoji,
  .prompt,
  .title,
  .subtitle,
  .words,
  .quick-replies li {
    unicode-bidi: plaintext;
  }
  .bubble,
  .prompt,
  .title,
  .subtitle {
    text-align: start;
  }
  .link {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.12em;
  }
  .icon {
    inline-size: 1.2em;
    block-size: 1.2em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid light-dark(#4a5df9, #9aa6ff);
    outline-offset: 2px;
  }
  .bubble :focus-visible {
    outline-color: currentcolor;
  }
`;
