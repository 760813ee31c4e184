import type { Json } from './conversation-api.ts';

/**
 * What became of the pieces of a message that could not go as they are: a code, a place and facts. Sentences are made
 * from these by `describe`, on demand.
 */

interface Cut {
  /** The whole text, as given. */
  readonly value: string;
  readonly sent: string;
  /** UTF-16 units. */
  readonly limit: number;
}

interface Moved {
  /** Index of the request that holds the piece. */
  readonly request: number;
}

interface Shortened extends Moved {
  readonly sent: string;
  /** UTF-16 units. */
  readonly limit: number;
}

interface Lost {
  /** The content that the person does not get. */
  readonly value: string;
}

interface Made {
  readonly sent: string;
}

type Nothing = Readonly<Record<never, never>>;

/** Content still there, in another form. */
export interface InfoDetails {
  'text.split': { /** Requests that the text became. */ readonly parts: number };
  'text.repaired': { /** Lone surrogates that became U+FFFD. */ readonly count: number };
  'title.moved': Shortened;
  'subtitle.moved': Shortened;
  'title.short': Shortened;
  'title.made': Made;
  'prompt.made': Made;
  'media.as-link': Moved;
  'media.moved': Moved;
  'card.as-text': Moved;
  'card.as-media': Moved;
  'carousel.split': { /** Templates that the carousel became. */ readonly requests: number };
  'choice.as-line': Moved;
  'choice.as-link': Nothing;
  'calendar.as-link': {
    readonly event_title: string;
    readonly event_start: string;
    readonly event_end: string;
    readonly event_description?: string;
  };
  'choice.moved': Moved;
  'call.number-moved': Moved;
  'postback.unused': Lost;
  'postback.as-json': Nothing;
  'location.as-text': Nothing;
  'list.as-text': Nothing;
  'contact.as-text': Nothing;
  'product.as-line': Moved;
  'explicit.ignored': { /** Names of keys, as given. */ readonly keys: readonly string[] };
  'field.ignored': { /** As JSON holds it. */ readonly value: Json };
  'field.unknown': Nothing;
  'tag.dropped': { readonly tag: string };
}

/** Content that the person will not see or cannot use. */
export interface LossDetails {
  'link.cut': Lost;
  'title.cut': Cut;
  'subtitle.cut': Cut;
  'choice.untappable': { /** The title. */ readonly value: string; readonly payload: string };
  'call.number-lost': Lost;
  'label.lost': Lost;
  'name.part-lost': Lost;
}

export interface NoticeDetails extends InfoDetails, LossDetails {}

export type LossCode = keyof LossDetails;
export type NoticeCode = keyof NoticeDetails;
export type Severity = 'info' | 'loss';

/**
 * What became of one piece of the message. `info`: it is there in another form. `loss`: the person will not see it, or
 * cannot use it; the notice carries it whole.
 */
export type Notice = {
  [C in NoticeCode]: {
    readonly code: C;
    readonly severity: C extends LossCode ? 'loss' : 'info';
    /** JSON Pointer into the message. */
    readonly path: string;
    /** JSON Pointer into the message that `templates` gave for the reference at `path`. */
    readonly within?: string;
  } & Readonly<NoticeDetails[C]>;
}[NoticeCode];

export type OutboundIssueCode =
  | LossCode
  | 'message.no-object'
  | 'message.unreadable'
  | 'message.too-wide'
  | 'message.too-deep'
  | 'content.missing'
  | 'content.several'
  | 'field.missing'
  | 'field.wrong-type'
  | 'text.blank'
  | 'text.too-long'
  | 'link.invalid'
  | 'link.too-long'
  | 'coordinates.out-of-range'
  | 'choices.missing'
  | 'cards.missing'
  | 'sections.missing'
  | 'items.missing'
  | 'choice.no-kind'
  | 'choice.several-kinds'
  | 'item.no-kind'
  | 'item.several-kinds'
  | 'card.empty'
  | 'postback.too-long'
  | 'postback.not-json'
  | 'event.unsupported'
  | 'event.no-comment'
  | 'template.unresolved'
  | 'explicit.not-json'
  | 'explicit.no-object'
  | 'private-reply.text-only'
  | 'tag.unknown'
  | 'option.invalid';

export type InboundIssueCode = 'webhook.unreadable' | 'webhook.no-entry';

export type IssueCode = OutboundIssueCode | InboundIssueCode;

/** Why something was refused. Holds no content: types and lengths only, so that it may be logged. */
export interface Issue<Code extends IssueCode = IssueCode> {
  readonly code: Code;
  /** JSON Pointer; of a missing field, where it should stand. */
  readonly path: string;
  /** A type, a limit or a range. */
  readonly expected?: string | number;
  /** A type, a length or a count. */
  readonly received?: string | number;
  /** The option, where the fault is there. */
  readonly option?: string;
  /** JSON Pointer into the message that `templates` gave for the reference at `path`. */
  readonly within?: string;
}

export type OutboundIssue = Issue<OutboundIssueCode>;
export type InboundIssue = Issue<InboundIssueCode>;
