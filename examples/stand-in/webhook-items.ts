import type { InstagramAttachmentMessage, InstagramMessage } from '../../src/types/instagram/send-request.ts';
import type { InstagramButton, InstagramElement } from '../../src/types/instagram/templates.ts';

/** One item of a webhook, and the list of the entry that it belongs to. */
export interface WebhookItem {
  readonly list: 'messaging' | 'changes';
  readonly item: object;
}

/** A deed in a thread: a message, a tap, a read. */
export function messagingItem(sender: string, recipient: string, deed: object): WebhookItem {
  const item = { sender: { id: sender }, recipient: { id: recipient }, timestamp: Date.now(), ...deed };
  return { list: 'messaging', item };
}

/** A comment on a post of the account. */
export function commentItem(contact: string, id: string, text: string): WebhookItem {
  const from = { id: contact, username: `person_${contact.slice(-4)}` };
  const media = { id: '17900000000000003', media_product_type: 'FEED' };
  return { list: 'changes', item: { field: 'comments', value: { id, text, from, media } } };
}

/** What the account sent, as it comes back. Instagram's echoes have no `app_id`. */
export function echoOf(mid: string, message: InstagramMessage): object {
  const content = 'text' in message ? { text: message.text } : { attachments: [echoedAttachment(message.attachment)] };
  return { mid, is_echo: true, ...content };
}

/** Echoes of media hold a link of Instagram's own, never the one that was sent. */
const cdnLink = 'https://lookaside.fbsbx.com/ig_messaging_cdn/?asset_id=1&signature=x';

function echoedAttachment({ type, payload }: InstagramAttachmentMessage['attachment']): object {
  if (!('template_type' in payload)) return { type, payload: { url: cdnLink } };
  // How a button template comes back is not known: here as an element whose title is its text.
  const elements =
    payload.template_type === 'generic' ? payload.elements : [{ title: payload.text, buttons: payload.buttons }];
  return { type, payload: { generic: { elements: elements.map(echoedElement) } } };
}

function echoedElement(element: InstagramElement): object {
  return { ...element, ...(element.buttons && { buttons: element.buttons.map(echoedButton) }) };
}

/** Links come back under another name. */
function echoedButton(button: InstagramButton): object {
  return button.type === 'web_url' ? { ...button, type: 'open_url' } : button;
}
