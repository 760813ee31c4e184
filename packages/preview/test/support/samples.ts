import type { Details, MessageOutcome } from 'convograph/inbound';
import type {
  InstagramButton,
  InstagramElement,
  InstagramMessage,
  InstagramMessageRequest,
  SendRequest,
} from 'convograph/outbound';

/** A request of a message. */
export function send(message: InstagramMessage): InstagramMessageRequest {
  return { recipient: { id: '7310482956172043' }, messaging_type: 'RESPONSE', message };
}

/** A request of a form that only explicit messages have. */
export function sendExplicit(message: object): object {
  return { ...send({ text: '' }), message };
}

export function attach(type: 'image' | 'video' | 'audio' | 'file', name: string): InstagramMessageRequest {
  return send({ attachment: { type, payload: { url: `https://cdn.example.com/${name}` } } });
}

export function offer(text: string, ...titles: readonly string[]): InstagramMessageRequest {
  const replies = titles.map((title) => ({ content_type: 'text', title, payload: title }) as const);
  return send({ text, quick_replies: replies });
}

export function sendCards(...elements: readonly InstagramElement[]): InstagramMessageRequest {
  return send({ attachment: { type: 'template', payload: { template_type: 'generic', elements } } });
}

export function sendButtons(text: string, ...buttons: readonly InstagramButton[]): InstagramMessageRequest {
  return send({ attachment: { type: 'template', payload: { template_type: 'button', text, buttons } } });
}

export const book: InstagramButton = { type: 'postback', title: 'Book it', payload: 'book' };
export const photos: InstagramButton = { type: 'web_url', title: 'See photos', url: 'https://example.com/photos' };

export const doubleRoom: InstagramElement = {
  title: 'Double room',
  subtitle: 'With a view of the harbour, breakfast included',
  image_url: 'https://cdn.example.com/rooms/double.jpg',
  buttons: [book, photos],
};
export const suite: InstagramElement = { title: 'Suite', subtitle: 'Two rooms and a terrace', buttons: [book] };
export const attic: InstagramElement = {
  title: 'Attic',
  image_url: 'https://cdn.example.com/rooms/attic.jpg',
  buttons: [photos],
};

export const typing: SendRequest = { recipient: { id: '7310482956172043' }, sender_action: 'typing_on' };
export const seen: SendRequest = { recipient: { id: '7310482956172043' }, sender_action: 'mark_seen' };

/** An outcome with this content. Its type is the key of its message or event. */
export function receive(content: object, details: Details = {}): object {
  const origin = { rule: 'text', at: '/entry/0/messaging/0', account: '17841400000000001', dedupeKey: 'k1' };
  return { ...origin, part: { index: 0, count: 1 }, details, ...typeOf(content), ...content, raw: {} };
}

function typeOf({ message, event }: { readonly message?: unknown; readonly event?: unknown }): object {
  const [type] = Object.keys(Object(message ?? event));
  return type === undefined ? {} : { type };
}

export function receiveMessage(message: MessageOutcome['message'], details?: Details): object {
  return receive({ kind: 'message', message }, details);
}
