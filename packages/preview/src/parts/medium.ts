import { css, html, type TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { fileNameOf } from './file-name.ts';
import { drawLink, webLink } from './link.ts';
import { kindOf } from './media-kinds.ts';
import { shorten } from './shorten.ts';

/** Draws a medium; a tile where media are not loaded. Without `loadMedia` no other host is asked for anything. */
export function drawMedium(type: string | undefined, url: string | undefined, view: View): TemplateResult {
  const kind = kindOf(type);
  const name = url === undefined ? '' : shorten(fileNameOf(url));
  const source = view.loadMedia ? webLink(url) : undefined;
  if (kind.load !== undefined && source !== undefined) return kind.load(source, name);
  const words = html`${kind.icon}<span class="kind">${kind.label}</span> <bdi class="name">${name}</bdi>`;
  return drawLink(url, words, `medium ${kind.shape}`);
}

export const mediumStyles = css`
  .medium {
    box-sizing: border-box;
    max-inline-size: 100%;
    border-radius: var(--radius);
    background: var(--received);
    color: var(--on-received);
    text-decoration: none;
    overflow: hidden;
  }
  .medium .icon {
    flex: none;
    inline-size: auto;
    block-size: 1.75em;
  }
  .tile .icon {
    block-size: 2.2em;
    margin-block-end: 0.2em;
  }
  .tile {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.15em;
    inline-size: 14em;
    min-block-size: 10em;
    padding: 1em;
    text-align: center;
  }
  .tall {
    inline-size: 9em;
    min-block-size: 14em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.5em;
    max-inline-size: min(82%, 27rem);
    padding: 0.6em 0.85em;
  }
  .kind {
    overflow-wrap: anywhere;
    font-weight: 600;
  }
  .name {
    color: var(--muted-on-received);
    font-size: 0.8125em;
    overflow-wrap: anywhere;
  }
  .sent .row {
    background: var(--sent);
    color: var(--on-sent);
  }
  .sent .row .name {
    color: inherit;
  }
  .loaded {
    display: block;
    inline-size: 14em;
    object-fit: cover;
  }
  .card .medium {
    inline-size: 100%;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    background: var(--picture);
  }
  .card .loaded {
    aspect-ratio: 1.91;
  }
  .card .tile {
    min-block-size: 8.4em;
  }
  .images .medium {
    inline-size: 100%;
    min-block-size: 7em;
    block-size: 100%;
    aspect-ratio: 1;
  }
`;
