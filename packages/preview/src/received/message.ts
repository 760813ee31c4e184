import type { TemplateResult } from 'lit';
import type { Drawn, View } from '../drawn.ts';
import { fieldOf, textOf } from '../given.ts';
import { drawChoiceResponse } from './choice-response.ts';
import { drawContactMedia } from './media.ts';
import { drawMediaCard } from './media-card.ts';
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
    if (content !== undefined) return { place: 'received', content, caption: captionOf(outcome, message, details) };
  }
  return undefined;
}

function captionOf(outcome: unknown, message: unknown, details: unknown): string | undefined {
  if (fieldOf(outcome, 'self') === true) return 'Written by the account itself';
  if (textOf(details, 'story_url') !== undefined) return 'Replied to your story';
  const isReply = fieldOf(message, 'reply_to') !== undefined || fieldOf(details, 'reply_to_mid') !== undefined;
  return isReply ? 'Replied to a message' : undefined;
}
