import { css, html, type TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { fieldOf, listOf, textOf } from '../fields.ts';
import { drawNote } from '../parts/note.ts';
import { shorten } from '../parts/shorten.ts';

/** Quick replies that offer data that Instagram has of the person. */
const offers: ReadonlyMap<string | undefined, string> = new Map([
  ['user_phone_number', 'Phone number'],
  ['user_email', 'E-mail address'],
]);

/** Draws the quick replies of a message, or says why people do not see them. */
export function drawQuickReplies(message: unknown, view: View): TemplateResult | undefined {
  const replies = listOf(message, 'quick_replies');
  if (replies.length === 0) return undefined;
  const hidden = whyHidden(message, view);
  if (hidden !== undefined) return drawNote('Quick replies', hidden);
  return html`<ul class="quick-replies" role="list" aria-label="Quick replies" part="quick-replies">
    ${replies.map((reply) => html`<li part="quick-reply">${shorten(titleOf(reply))}</li>`)}
  </ul>`;
}

function whyHidden(message: unknown, { client, followed }: View): string | undefined {
  if (client === 'web') return 'only in the app';
  if (followed) return 'gone, since another message follows';
  return fieldOf(message, 'text') === undefined ? 'only documented under a text' : undefined;
}

function titleOf(reply: unknown): string {
  return textOf(reply, 'title') ?? offers.get(textOf(reply, 'content_type')) ?? 'No title';
}

export const quickReplyStyles = css`
  .quick-replies {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.4em;
    max-inline-size: min(100%, 30rem);
    margin-block-start: 0.5em;
  }
  .quick-replies li {
    padding: 0.4em 0.9em;
    border: 1px solid var(--edge);
    border-radius: 1.25em;
    background: var(--surface);
    font-weight: 600;
    font-size: 0.9333em;
    overflow-wrap: anywhere;
  }
`;
