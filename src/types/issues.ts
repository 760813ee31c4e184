import type { LossCode } from './notices.ts';

/** Every code of an issue of `toInstagram`. All are listed in docs/notices.md. */
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

/** Every code of an issue of `fromInstagram`. */
export type InboundIssueCode = 'webhook.unreadable' | 'webhook.no-entry';

/** Every code of an issue, of both directions. */
export type IssueCode = OutboundIssueCode | InboundIssueCode;

/** Why something was refused. Holds no content: types and lengths only, so that it may be logged. */
export interface Issue<Code extends IssueCode = IssueCode> {
  /** What is wrong with which thing. */
  readonly code: Code;
  /** JSON Pointer; of a missing field, where it should stand. */
  readonly path: string;
  /** A type, a limit or a range. */
  readonly expected?: string | number;
  /** A type, a length or a count. */
  readonly received?: string | number;
  /** Of `content.missing`: the content key that is spelled most like an unknown key there; absent where none is. */
  readonly nearest?: string;
  /** The option, where the fault is there. */
  readonly option?: string;
  /** JSON Pointer into the message that `templates` gave for the reference at `path`. */
  readonly within?: string;
}

/** Why `toInstagram` refused a message. */
export type OutboundIssue = Issue<OutboundIssueCode>;

/** Why `fromInstagram` refused a webhook. */
export type InboundIssue = Issue<InboundIssueCode>;
