/** What the stand-in is told at its start. */
export interface StandInOptions {
  /** Id of the professional account: in the path of sends, and `entry.id` of webhooks. */
  readonly account: string;
  /** The bearer token that sends must carry. */
  readonly token: string;
  /** Signs the webhooks. */
  readonly appSecret: string;
  /** Where webhooks are posted to; http alone. */
  readonly webhook: string;
  /** Default 0: any free one. */
  readonly port?: number;
  /** More sends than this are refused as Instagram's rate limit does. Default: no limit. */
  readonly requestsPerSecond?: number;
  /** First wait before a webhook that got no 200 is posted again; doubles up to 16 times it. Default 50. */
  readonly redeliverAfterMs?: number;
  /** People read at once: a read webhook follows each echo. Default false. */
  readonly readsMessages?: boolean;
  /** Each webhook body is delivered twice. Default false. */
  readonly duplicates?: boolean;
}

/** What goes wrong with one send. A send that is refused anyway is answered as without the fault. */
export type Fault =
  /** The echo is posted and acknowledged before the answer goes out. */
  | 'echo-first'
  /** The connection breaks, nothing was sent. */
  | 'drop-before'
  /** The message is sent, the connection breaks without an answer. */
  | 'drop-after'
  /** The message is sent, the connection breaks in the middle of the answer. */
  | 'half-answer'
  /** The message is sent, the answer comes after this time. */
  | { readonly slowMs: number }
  /** The message is sent, the answer comes once this is kept. */
  | { readonly until: Promise<void> }
  /** Nothing is sent; the answer is this Graph error. */
  | { readonly status: number; readonly error: object }
  /** Nothing is sent; the answer is the page of a proxy, or empty. One with a `location` leads elsewhere. */
  | { readonly status: number; readonly text: string; readonly location?: string };

/** A request that was accepted. */
export interface Sent {
  /** Absent for sender actions. */
  readonly mid?: string;
  /** The person: for a private reply the author of the comment. */
  readonly contact: string;
  readonly request: unknown;
  /** When it was accepted, in milliseconds since the epoch. */
  readonly at: number;
}

/** A request that broke a documented limit or form. */
export interface Refused {
  readonly request: unknown;
  /** Each with its place in the request. */
  readonly faults: readonly string[];
}

/** A running stand-in: Graph server and people in one. */
export interface StandIn {
  /** `http://127.0.0.1:PORT`; sends go to `POST {url}/v25.0/{account}/messages`. */
  readonly url: string;
  /** All that was accepted, in order. */
  readonly sent: readonly Sent[];
  readonly refused: readonly Refused[];
  /** Webhooks that were not yet acknowledged. */
  readonly undelivered: number;
  /** Queues faults: one for each coming send, `undefined` for none. */
  faults(...faults: readonly (Fault | undefined)[]): void;
  /** Calls back for every request that is accepted from now on. */
  onSent(listener: (sent: Sent) => void): void;
  /** The person writes: `{ text }`, `{ attachments }`, `{ text, quick_reply }` … Gives the mid once the webhook is queued. */
  says(contact: string, message: object): Promise<string>;
  /** The person taps a button. Gives the mid once the webhook is queued. */
  taps(contact: string, postback: { readonly title: string; readonly payload: string }): Promise<string>;
  /** The person has read everything up to this message. */
  reads(contact: string, mid: string): void;
  /** The person comments on a post. Gives the id of the comment, which one private reply may answer. */
  comments(contact: string, text: string): string;
  /** Delivers any webhook body as the others. It opens no window. */
  posts(body: object): void;
  /** Waits until every webhook is acknowledged. */
  settled(): Promise<void>;
  /** Closes every connection; what was not delivered is dropped. */
  close(): Promise<void>;
}
