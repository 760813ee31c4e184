/** The options of the stand-in. */
export interface StandInOptions {
  /** Id of the professional account: `entry.id` of webhooks. Sends do not name it. */
  readonly account: string;
  /** The bearer token that sends must carry. */
  readonly token: string;
  /** Signs the webhooks. */
  readonly appSecret: string;
  /** The address that webhooks are posted to; http alone. */
  readonly webhook: string;
  /** Default 0: any free one. */
  readonly port?: number;
  /** More send calls than this get the error of Instagram's rate limit. Default: no limit. */
  readonly requestsPerSecond?: number;
  /** The wait before a webhook that got no 200 is posted again. It doubles, up to 16 times this. Default 50. */
  readonly redeliverAfterMs?: number;
  /** People read immediately: a read webhook follows each echo. Default false. */
  readonly readsMessages?: boolean;
  /** Each webhook body is delivered twice. Default false. */
  readonly duplicates?: boolean;
}

/** What goes wrong with one send call. A call that is refused anyway gets its usual answer. */
export type Fault =
  /** The echo is posted and acknowledged before the answer goes out. */
  | 'echo-first'
  /** The connection breaks. Nothing was sent. */
  | 'drop-before'
  /** The message is sent. The connection breaks without an answer. */
  | 'drop-after'
  /** The message is sent. The connection breaks in the middle of the answer. */
  | 'half-answer'
  /** The message is sent. The answer comes after this time. */
  | { readonly slowMs: number }
  /** The message is sent. The answer comes once this promise resolves. */
  | { readonly until: Promise<void> }
  /** Nothing is sent. The answer is this Graph error. */
  | { readonly status: number; readonly error: object }
  /** Nothing is sent. The answer is the page of a proxy, or empty. With a `location` it is a redirect. */
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
  /** Each with its path in the request. */
  readonly faults: readonly string[];
}

/** A running stand-in: Graph server and people in one. */
export interface StandIn {
  /** `http://127.0.0.1:PORT`; sends go to `POST {url}/v27.0/me/messages`, with any version or none. */
  readonly url: string;
  /** What was accepted, in order. */
  readonly sent: readonly Sent[];
  readonly refused: readonly Refused[];
  /** How many webhooks are not acknowledged yet. */
  readonly undelivered: number;
  /** Queues faults: one for each of the next send calls, `undefined` for none. */
  faults(...faults: readonly (Fault | undefined)[]): void;
  /** Calls the listener for every request that is accepted from now on. */
  onSent(listener: (sent: Sent) => void): void;
  /** The person writes: `{ text }`, `{ attachments }`, `{ text, quick_reply }` … Gives the mid once the webhook is queued. */
  says(contact: string, message: object): Promise<string>;
  /** The person taps a button. Gives the mid once the webhook is queued. */
  taps(contact: string, postback: { readonly title: string; readonly payload: string }): Promise<string>;
  /** The person has read everything up to this message. */
  reads(contact: string, mid: string): void;
  /** The person comments on a post. Gives the id of the comment, which one private reply may answer. */
  comments(contact: string, text: string): string;
  /** Delivers any webhook body. It opens no window. */
  posts(body: object): void;
  /** Waits until every webhook is acknowledged. */
  settled(): Promise<void>;
  /** Closes every connection, and drops what was not delivered. */
  close(): Promise<void>;
}
