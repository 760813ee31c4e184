/**
 * What Instagram's send call takes: bodies of `POST /me/messages`. `SendRequest` is what this library makes, closed
 * and exact. `InstagramWireRequest` is the whole wire as Instagram documents it, for authors of explicit channel
 * messages.
 *
 * Sources: https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api/,
 * https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/send-message
 */

export type * from './media.ts';
export type * from './quick-reply.ts';
export type * from './send-request.ts';
export type * from './templates.ts';
export type * from './wire-request.ts';
