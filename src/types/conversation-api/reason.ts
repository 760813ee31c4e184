/** Why a delivery failed: the codes that can come from Instagram, or from the adapter. */
export type ReasonCode =
  /** The request is wrong in form. */
  | 'BAD_REQUEST'
  /** Token, account or page are not set up. */
  | 'CHANNEL_BAD_CONFIGURATION'
  /** Instagram failed, or nobody knows. */
  | 'CHANNEL_FAILURE'
  /** Refused for good, without a better word. */
  | 'CHANNEL_REJECT'
  /** The account is blocked or restricted. */
  | 'DELIVERY_REJECTED_DUE_TO_POLICY'
  /** Neither an answer nor an echo came in time. */
  | 'DELIVERY_TIMED_OUT'
  /** The adapter failed. */
  | 'INTERNAL_ERROR'
  /** Instagram could not fetch the link. */
  | 'MEDIA_NOT_REACHABLE'
  /** Over Instagram's size for this kind. */
  | 'MEDIA_TOO_LARGE'
  /** Instagram does not take this format, or the kind does not match. */
  | 'MEDIA_TYPE_UNSUPPORTED'
  /** The app lacks a permission. */
  | 'NO_PERMISSION'
  /** The person must write first. */
  | 'OUTSIDE_ALLOWED_SENDING_WINDOW'
  /** Too many calls. */
  | 'RATE_LIMITED'
  /** Nobody has this id on this account. */
  | 'RECIPIENT_INVALID_CHANNEL_IDENTITY'
  /** The person cannot, or does not want to, get messages. */
  | 'RECIPIENT_NOT_REACHABLE'
  /** The message names a template that nobody has. */
  | 'TEMPLATE_NOT_FOUND'
  /** A code that no page lists. */
  | 'UNKNOWN'
  /** Instagram has nothing like it. */
  | 'UNSUPPORTED_OPERATION';

/** More about a reason: `ATTACHMENT_REJECTED` where Instagram refused a medium. */
export type ReasonSubCode = 'UNSPECIFIED_SUB_CODE' | 'ATTACHMENT_REJECTED';

/** Why a message was not delivered. */
export interface Reason {
  /** The class of the error: what to branch on. */
  readonly code: ReasonCode;
  /** Graph's own words behind "The underlying channel reported: ", in whatever language they came; else what happened. */
  readonly description: string;
  /** `UNSPECIFIED_SUB_CODE` where there is nothing more to say. */
  readonly sub_code: ReasonSubCode;
  /** The channel's own code. The API documents it for other channels, so the library leaves it out. */
  readonly channel_code?: string;
}
