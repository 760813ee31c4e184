import type { TemplateResult } from 'lit';
import type { View } from '../drawn.ts';
import { fieldOf, textOf } from '../fields.ts';
import { drawHeart } from '../parts/heart.ts';
import { drawButtonTemplate } from './button-template.ts';
import { drawGenericTemplate } from './generic-template.ts';
import { drawImages } from './images.ts';
import { drawAttachedMedium } from './medium.ts';
import { drawOwnPost } from './own-post.ts';
import { drawProductTemplate } from './product-template.ts';
import { drawText } from './text.ts';

/** Draws one form of message; undefined where the message does not have that form. */
type DrawForm = (message: unknown, view: View) => TemplateResult | undefined;

/** Every form that Instagram documents. */
const forms: ReadonlyMap<string, DrawForm> = new Map([
  ['text', drawText],
  ['attachments', drawImages],
  ['attachment image', drawAttachedMedium],
  ['attachment video', drawAttachedMedium],
  ['attachment audio', drawAttachedMedium],
  ['attachment file', drawAttachedMedium],
  ['attachment like_heart', drawHeart],
  ['attachment MEDIA_SHARE', drawOwnPost],
  ['attachment template generic', drawGenericTemplate],
  ['attachment template button', drawButtonTemplate],
  ['attachment template product', drawProductTemplate],
]);

/** Draws what people see of a message. */
export function drawContent(message: unknown, view: View): TemplateResult | undefined {
  return forms.get(formOf(message))?.(message, view);
}

/** Names the form of a message. A message with two contents has no form: Instagram refuses it. */
function formOf(message: unknown): string {
  const contents = ['text', 'attachment', 'attachments'].filter((name) => fieldOf(message, name) !== undefined);
  const content = contents.join(' and ');
  return content === 'attachment' ? attachmentFormOf(fieldOf(message, 'attachment')) : content;
}

function attachmentFormOf(attachment: unknown): string {
  const type = textOf(attachment, 'type');
  const template = textOf(fieldOf(attachment, 'payload'), 'template_type');
  return type === 'template' ? `attachment template ${template}` : `attachment ${type}`;
}
