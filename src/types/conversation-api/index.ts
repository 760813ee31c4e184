/**
 * The Conversation API's own shapes: what an app sends, what a contact sends, and the callbacks.
 *
 * Names are those of the API. Types of what an app sends are wide, because the API is protobuf and `null` is absence
 * there. Types of what this library makes are exact. Source: https://developers.sinch.com/docs/conversation/api-reference/
 */

export type * from './app-event.ts';
export type * from './app-message.ts';
export type * from './callbacks.ts';
export type * from './cards.ts';
export type * from './choices.ts';
export type * from './contact-event.ts';
export type * from './contact-info.ts';
export type * from './contact-message.ts';
export type { Json, PerChannel } from './json.ts';
export type * from './list.ts';
export type * from './location.ts';
export type * from './reason.ts';
export type * from './send-requests.ts';
export type * from './template.ts';
export type * from './text-and-media.ts';
