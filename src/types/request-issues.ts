/** Every code of an issue of `checkRequest`. All are listed in docs/notices.md. */
export type RequestIssueCode =
  | 'request.no-object'
  | 'request.unreadable'
  | 'request.more'
  | 'field.missing'
  | 'field.wrong-type'
  | 'field.unknown'
  | 'field.misplaced'
  | 'content.missing'
  | 'content.several'
  | 'value.unknown'
  | 'text.blank'
  | 'text.too-long'
  | 'list.empty'
  | 'list.too-long'
  | 'link.invalid'
  | 'quick-reply.gone'
  | 'private-reply.text-only';

/** What of a request is otherwise than Instagram documents. Holds no content, as an issue does. */
export interface RequestIssue {
  /** What is wrong with which thing. */
  readonly code: RequestIssueCode;
  /** JSON Pointer into the request; of a missing field, where it should stand. */
  readonly path: string;
  /** A type, a limit, or the keys or values of which one must be there. */
  readonly expected?: string | number;
  /** A type, a length or a count. */
  readonly received?: string | number;
}
