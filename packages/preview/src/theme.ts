import { css } from 'lit';

/** The colours of both schemes. A page may set its own. */
export const theme = css`
  :host {
    --surface: var(--convograph-surface, light-dark(#fff, #0c1014));
    --text: var(--convograph-text, light-dark(#0c1014, #f5f5f5));
    --muted: var(--convograph-muted, light-dark(#62676f, #a8a8a8));
    --sent: var(--convograph-sent, linear-gradient(120deg, #9333f5, #4a5df9));
    --on-sent: var(--convograph-on-sent, #fff);
    --received: var(--convograph-received, light-dark(#efefef, #262626));
    --on-received: var(--convograph-on-received, light-dark(#0c1014, #f5f5f5));
    --muted-on-received: var(--convograph-muted-on-received, light-dark(#5c6068, #b4b4b4));
    --button: var(--convograph-button, light-dark(#fff, #3a3a3c));
    --on-button: var(--convograph-on-button, light-dark(#0c1014, #f5f5f5));
    --picture: light-dark(#e2e2e4, #333336);
    --edge: light-dark(#c9cbcf, #4b4c50);
    --radius: var(--convograph-radius, 1.2em);
    --inner-radius: 0.3em;
  }
`;
