import type { TemplateResult } from 'lit';

/** What a drawing depends on, beside the message. */
export interface View {
  readonly client: 'app' | 'web';
  readonly loadMedia: boolean;
  /** Whether another message follows. */
  readonly followed: boolean;
}

/** One item of the conversation. */
export interface Drawn {
  /**
   * `sent` by the business, or `received` from the person. A `receipt` and a `line` are no messages; a receipt stands at
   * the side of the business.
   */
  readonly kind: 'sent' | 'received' | 'receipt' | 'line';
  readonly content: TemplateResult;
  /** Small words above the message. */
  readonly caption?: string | TemplateResult | undefined;
  /** What stands below the message. */
  readonly below?: TemplateResult | undefined;
}
