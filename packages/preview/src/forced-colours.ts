import { css } from 'lit';

/** Where colours are forced, bubbles have no background: edges show them. */
export const forcedColours = css`
  @media (forced-colors: active) {
    .bubble,
    .card,
    .medium,
    .button,
    .turn,
    .typing,
    .received::before {
      border: 1px solid;
    }
    .card .medium {
      border-block-start: 0;
      border-inline: 0;
    }
    .typing i {
      background: CanvasText;
    }
  }
`;
