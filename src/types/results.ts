import type { SendRequest } from './instagram/send-request.ts';
import type { InboundIssue, OutboundIssue } from './issues.ts';
import type { Notice } from './notices.ts';
import type { Outcome } from './outcomes.ts';

/** A list with at least one entry. */
export type NonEmpty<T> = readonly [T, ...T[]];

/**
 * What becomes of a message. `ok`: it is sent as it is. `adapted`: it is sent in another form, and the notices tell what
 * changed. `refused`: nothing is sent, and the issues tell why. Each list is always there.
 */
export type OutboundResult =
  | {
      /** `adapted` has at least one notice, `ok` has none. */
      readonly status: 'ok' | 'adapted';
      /** Id of the rule that built the requests. */
      readonly rule: string;
      /** In sending order. */
      readonly requests: NonEmpty<SendRequest>;
      /** Everything that changed. */
      readonly notices: readonly Notice[];
      /** Always empty here. */
      readonly issues: readonly [];
    }
  | {
      /** Nothing can be sent. */
      readonly status: 'refused';
      /** Id of the rule that the message belongs to; absent where it belongs to none, or to several. */
      readonly rule?: string;
      /** Always empty here. */
      readonly requests: readonly [];
      /** What was noticed before the message was refused, such as an unknown key. */
      readonly notices: readonly Notice[];
      /** Everything that is wrong in form, at most 100; issues of length only where the form is right. */
      readonly issues: NonEmpty<OutboundIssue>;
    };

/** What a webhook means: one outcome or more for each item, in their order; or why it is no webhook. */
export type InboundResult =
  | {
      /** It is a webhook. */
      readonly status: 'ok';
      /** Empty only where the webhook has no entries. */
      readonly outcomes: readonly Outcome[];
      /** Always empty here. */
      readonly issues: readonly [];
    }
  | {
      /** It is no webhook. */
      readonly status: 'refused';
      /** Always empty here. */
      readonly outcomes: readonly [];
      /** Why. */
      readonly issues: NonEmpty<InboundIssue>;
    };
