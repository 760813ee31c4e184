import type { Outcome } from 'convograph/inbound';
import type { Button, Element, Message, MessageRequest, SendRequest } from 'convograph/outbound';

/** A request of a message. */
export function send(message: Message): MessageRequest {
  return { recipient: { id: '7310482956172043' }, messaging_type: 'RESPONSE', message };
}

/** A request that has a form which only explicit messages have. */
export function sendExplicit(message: object): object {
  return { ...send({ text: '' }), message };
}

export function attach(type: 'image' | 'video' | 'audio' | 'file', name: string): MessageRequest {
  return send({ attachment: { type, payload: { url: `https://cdn.example.com/${name}` } } });
}

export function offer(text: string, ...titles: readonly string[]): MessageRequest {
  const replies = titles.map((title) => ({ content_type: 'text', title, payload: title }) as const);
  return send({ text, quick_replies: replies });
}

export function sendCards(...elements: readonly Element[]): MessageRequest {
  return send({ attachment: { type: 'template', payload: { template_type: 'generic', elements } } });
}

export function sendButtons(text: string, ...buttons: readonly Button[]): MessageRequest {
  return send({ attachment: { type: 'template', payload: { template_type: 'button', text, buttons } } });
}

export const book: Button = { type: 'postback', title: 'Book it', payload: 'book' };
export const photos: Button = { type: 'web_url', title: 'See photos', url: 'https://example.com/photos' };

export const doubleRoom: Element = {
  title: 'Double room',
  subtitle: 'With a view of the harbour, breakfast included',
  image_url: 'https://cdn.example.com/rooms/double.jpg',
  buttons: [book, photos],
};
export const suite: Element = { title: 'Suite', subtitle: 'Two rooms and a terrace', buttons: [book] };
export const attic: Element = {
  title: 'Attic',
  image_url: 'https://cdn.example.com/rooms/attic.jpg',
  buttons: [photos],
};

export const typing: SendRequest = { recipient: { id: '7310482956172043' }, sender_action: 'typing_on' };
export const seen: SendRequest = { recipient: { id: '7310482956172043' }, sender_action: 'mark_seen' };

type Content = Pick<Extract<Outcome, { kind: 'message' }>, 'kind' | 'message'>;

/** An outcome of the given content. */
export function receive(content: object, details: Outcome['details'] = {}): object {
  const place = { rule: 'text', at: '/entry/0/messaging/0', account: '17841400000000001', dedupeKey: 'k1' };
  return { ...place, part: { index: 0, count: 1 }, details, ...content, raw: {} };
}

export function receiveMessage(message: Content['message'], details?: Outcome['details']): object {
  return receive({ kind: 'message', message } satisfies Content, details);
}
