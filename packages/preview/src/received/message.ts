import type { ContactMessageType } from 'convograph/inbound';
import type { TemplateResult } from 'lit';
import type { Drawn, View } from '../drawn.ts';
import { fieldOf, textOf } from '../fields.ts';
import { drawChoiceResponse } from './choice-response.ts';
import { drawContactMedia } from './media.ts';
import { drawMediaCard } from './media-card.ts';
import { replyOf } from './reply.ts';
import { drawContactText } from './text.ts';

/** Draws one content; `details` is what the Conversation API has no field for. */
type DrawContent = (content: unknown, details: unknown, view: View) => TemplateResult | undefined;

const contents: Readonly<Record<ContactMessageType, DrawContent>> = {
  text_message: drawContactText,
  media_message: drawContactMedia,
  media_card_message: drawMediaCard,
  choice_response_message: drawChoiceResponse,
};

const byType: ReadonlyMap<string, DrawContent> = new Map(Object.entries(contents));

/** Draws what a person sent. */
export function drawContactMessage(outcome: unknown, view: View): Drawn | undefined {
  const type = textOf(outcome, 'type');
  if (type === undefined) return undefined;
  const content = fieldOf(fieldOf(outcome, 'message'), type);
  const drawn = byType.get(type)?.(content, fieldOf(outcome, 'details'), view);
  return drawn && { kind: 'received', content: drawn, caption: captionOf(outcome) };
}

function captionOf(outcome: unknown): string | undefined {
  const isOwn = fieldOf(outcome, 'self') === true;
  return replyOf(outcome) ?? (isOwn ? 'Written by the account itself' : undefined);
}
