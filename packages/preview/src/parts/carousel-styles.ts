import { css } from 'lit';

export const carouselStyles = css`
  convograph-preview-carousel {
    display: block;
    inline-size: 100%;
  }
  .carousel {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    column-gap: 0.4em;
  }
  .slides {
    inline-size: 100%;
    display: flex;
    gap: 0.5em;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
    border-radius: var(--radius);
  }
  .slide {
    display: flex;
    flex: none;
    max-inline-size: calc(100% - 2em);
    scroll-snap-align: start;
  }
  /* Cards that fit stand at the side of the sender; cards that do not fit leave no room for this margin. */
  .slide:first-child {
    margin-inline-start: auto;
  }
  .turn {
    display: grid;
    place-items: center;
    inline-size: 2.2em;
    block-size: 2.2em;
    margin-block-start: 0.4em;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--button);
    color: var(--on-button);
    box-shadow: inset 0 0 0 1px var(--edge);
    font: inherit;
    cursor: pointer;
  }
  .turn[hidden] {
    display: none;
  }
  .turn[aria-disabled='true'] {
    cursor: default;
  }
  .turn[aria-disabled='true'] .icon {
    opacity: 0.35;
  }
  .next:dir(ltr) svg,
  .previous:dir(rtl) svg {
    transform: none;
  }
  .previous:dir(ltr) svg,
  .next:dir(rtl) svg {
    transform: scaleX(-1);
  }
  @media (prefers-reduced-motion: no-preference) {
    .slides {
      scroll-behavior: smooth;
    }
  }
`;
