import type { TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { fieldOf, textOf } from '../fields.ts';
import { drawMedium } from '../parts/medium.ts';

/** Draws an image, video, audio or file. One that has the id of an upload in place of a link is a tile. */
export function drawAttachedMedium(message: unknown, view: View): TemplateResult | undefined {
  const attachment = fieldOf(message, 'attachment');
  const payload = fieldOf(attachment, 'payload');
  const url = textOf(payload, 'url');
  if (url === undefined && fieldOf(payload, 'attachment_id') === undefined) return undefined;
  return drawMedium(textOf(attachment, 'type'), url, view);
}
