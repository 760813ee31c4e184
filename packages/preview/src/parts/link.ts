import { html, type TemplateResult } from 'lit';

/** Gives a link that may be opened: http or https. */
export function webLink(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}

/** Draws content as a link, where the link may be opened; else without one. */
export function drawLink(url: string | undefined, content: unknown, name = 'link'): TemplateResult {
  const href = webLink(url);
  if (href === undefined) return html`<span class=${name} part=${name}>${content}</span>`;
  return html`<a class=${name} part=${name} href=${href} target="_blank" rel="noopener noreferrer nofollow">${content}</a>`;
}
