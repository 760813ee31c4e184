import type { TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { fieldOf, textOf } from '../given.ts';
import { drawMedium } from '../parts/medium.ts';

/** Draws an image, video, audio or file: by its link, or by the id of an upload, which shows nothing. */
export function drawAttachedMedium(message: unknown, view: View): TemplateResult | undefined {
  const attachment = fieldOf(message, 'attachment');
  const payload = fieldOf(attachment, 'payload');
  const url = textOf(payload, 'url');
  if (url === undefined && fieldOf(payload, 'attachment_id') === undefined) return undefined;
  return drawMedium(textOf(attachment, 'type'), url, view);
}
