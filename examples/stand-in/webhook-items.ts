import type {
  InstagramAttachmentMessage,
  InstagramButton,
  InstagramElement,
  InstagramMessage,
} from '../../src/outbound/index.ts';

/** One item of a webhook, and the list of the entry that it belongs to. */
export interface WebhookItem {
  readonly list: 'messaging' | 'changes';
  readonly item: object;
}

/** Makes the item of what somebody did in a thread: a message, a tap, a read. */
export function messagingItem(sender: string, recipient: string, action: object): WebhookItem {
  const item = { sender: { id: sender }, recipient: { id: recipient }, timestamp: Date.now(), ...action };
  return { list: 'messaging', item };
}

/** Makes the item of a comment on a post of the account. */
export function commentItem(contact: string, id: string, text: string): WebhookItem {
  const from = { id: contact, username: `person_${contact.slice(-4)}` };
  const media = { id: '17900000000000003', media_product_type: 'FEED' };
  return { list: 'changes', item: { field: 'comments', value: { id, text, from, media } } };
}

/** Makes the echo of what the account sent. Instagram's echoes have no `app_id`. */
export function echoOf(mid: string, message: InstagramMessage): object {
  if ('text' in message) return { mid, is_echo: true, text: message.text };
  const attachments = 'attachments' in message ? message.attachments : [message.attachment];
  return { mid, is_echo: true, attachments: attachments.map(echoedAttachment) };
}

/** An echo of a medium has a link of Instagram, never the link that was sent. */
const cdnLink = 'https://lookaside.fbsbx.com/ig_messaging_cdn/?asset_id=1&signature=x';

function echoedAttachment({ type, payload }: InstagramAttachmentMessage['attachment']): object {
  if (!('template_type' in payload)) return { type, payload: { url: cdnLink } };
  // Nobody knows the echo of a button template: here it is an element whose title is the text.
  const elements =
    payload.template_type === 'generic' ? payload.elements : [{ title: payload.text, buttons: payload.buttons }];
  return { type, payload: { generic: { elements: elements.map(echoedElement) } } };
}

function echoedElement(element: InstagramElement): object {
  return { ...element, ...(element.buttons && { buttons: element.buttons.map(echoedButton) }) };
}

/** Link buttons have another type in echoes. */
function echoedButton(button: InstagramButton): object {
  return button.type === 'web_url' ? { ...button, type: 'open_url' } : button;
}
