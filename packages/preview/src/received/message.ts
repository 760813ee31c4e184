import type { TemplateResult } from 'lit';
import type { Drawn, View } from '../drawn.ts';
import { fieldOf } from '../given.ts';
import { drawChoiceResponse } from './choice-response.ts';
import { drawContactMedia } from './media.ts';
import { drawMediaCard } from './media-card.ts';
import { replyOf } from './reply.ts';
import { drawContactText } from './text.ts';

/** Draws one content; `details` is what the Conversation API has no field for. */
type DrawContent = (content: unknown, details: unknown, view: View) => TemplateResult | undefined;

const contents: Readonly<Record<string, DrawContent>> = {
  text_message: drawContactText,
  media_message: drawContactMedia,
  media_card_message: drawMediaCard,
  choice_response_message: drawChoiceResponse,
};

/** Draws what a person sent. */
export function drawContactMessage(outcome: unknown, view: View): Drawn | undefined {
  const message = fieldOf(outcome, 'message');
  const details = fieldOf(outcome, 'details');
  for (const [name, draw] of Object.entries(contents)) {
    const content = draw(fieldOf(message, name), details, view);
    if (content !== undefined) return { place: 'received', content, caption: captionOf(outcome) };
  }
  return undefined;
}

function captionOf(outcome: unknown): string | undefined {
  const isOwn = fieldOf(outcome, 'self') === true;
  return replyOf(outcome) ?? (isOwn ? 'Written by the account itself' : undefined);
}
