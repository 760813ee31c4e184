import type { TemplateResult } from 'lit';

/** What is known when something is drawn. */
export interface View {
  readonly client: 'app' | 'web';
  readonly loadMedia: boolean;
  /** Whether another message comes after this one. */
  readonly followed: boolean;
}

/** One place in the conversation. */
export interface Drawn {
  /** `sent` by the business, `received` from the person; a `receipt` and a `line` are no messages, and a receipt stands at the side of the business. */
  readonly place: 'sent' | 'received' | 'receipt' | 'line';
  readonly content: TemplateResult;
  /** Small words above the message. */
  readonly caption?: string | TemplateResult | undefined;
  /** What hangs below the message. */
  readonly below?: TemplateResult | undefined;
}
