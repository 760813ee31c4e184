import { html, svg, type TemplateResult } from 'lit';

function drawIcon(lines: TemplateResult, width = 24): TemplateResult {
  return html`<svg class="icon" viewBox=${`0 0 ${width} 24`} aria-hidden="true">${lines}</svg>`;
}

/** Icons in the colour of the text. Words beside them say the same. */
export const icons = {
  chevron: drawIcon(svg`<path d="m9 5 7 7-7 7" />`),
  image: drawIcon(
    svg`<rect x="3" y="4" width="18" height="16" rx="3" /><circle cx="8.5" cy="9.5" r="1.5" /><path d="m4 18 5.5-5 3.5 3 3-2.5 4.5 4" />`,
  ),
  video: drawIcon(svg`<circle cx="12" cy="12" r="9" /><path d="M10 8.5v7l6-3.5z" />`),
  audio: drawIcon(
    svg`<path d="M3 6.5v11l9-5.5zM18 10v4M23 7v10M28 9v6M33 5v14M38 8v8M43 10v4M48 6v12M53 9v6M58 11v2M63 8v8M68 10v4" />`,
    70,
  ),
  file: drawIcon(svg`<path d="M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h7" />`),
  post: drawIcon(
    svg`<rect x="4" y="4" width="16" height="16" rx="4.5" /><circle cx="12" cy="12" r="3.8" /><path d="M16.6 7.4h.01" />`,
  ),
  story: drawIcon(svg`<circle cx="12" cy="12" r="9" stroke-dasharray="4.2 2.87" /><path d="M12 8.5v7M8.5 12h7" />`),
  sticker: drawIcon(svg`<path d="M12 3h9v9a9 9 0 1 1-9-9zM12 3c-1 6 3 10 9 9M8 13.5c1 2 4 2.6 6 .8" />`),
  template: drawIcon(svg`<rect x="4" y="3" width="16" height="18" rx="3" /><path d="M4 11h16M8 14.5h8M8 17.5h5" />`),
  product: drawIcon(svg`<path d="M5 8h14l1 13H4zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5" />`),
  link: drawIcon(
    svg`<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2" />`,
  ),
};
