import { Conversations } from './conversations.ts';
import { faultsOfForm, formError, isWellFormed, type WellFormed } from './form.ts';
import { type GraphError, graphError } from './graph-error.ts';
import { newMid } from './mid.ts';
import { RateLimit } from './rate-limit.ts';
import type { Refused, Sent, StandInOptions } from './types.ts';
import { echoOf, messagingItem } from './webhook-items.ts';
import type { Webhooks } from './webhooks.ts';

/** A call of the send API. */
export interface Call {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** A request that was accepted: its form is known. */
export type Accepted = Sent & { readonly request: WellFormed };

/** Decides about send calls as Instagram does, and remembers what it accepted and refused. */
export class Platform {
  readonly conversations: Conversations = new Conversations();
  readonly sent: Sent[] = [];
  readonly refused: Refused[] = [];
  readonly listeners: ((sent: Sent) => void)[] = [];
  readonly #options: StandInOptions;
  readonly #webhooks: Webhooks;
  readonly #rate: RateLimit;

  constructor(options: StandInOptions, webhooks: Webhooks) {
    this.#options = options;
    this.#webhooks = webhooks;
    this.#rate = new RateLimit(options.requestsPerSecond ?? Number.POSITIVE_INFINITY);
  }

  /** Takes a call. Gives what was sent, or the error to answer. */
  take(call: Call): Accepted | GraphError {
    return this.#errorOfCall(call) ?? this.#send(parsed(call.body));
  }

  /** Shows people what was sent, and queues its echo. Resolves when the echo is acknowledged. */
  async publish(sent: Accepted): Promise<void> {
    for (const listener of this.listeners) listener(sent);
    const { mid, contact, request } = sent;
    if (mid === undefined || !('message' in request)) return;
    const { account, readsMessages } = this.#options;
    const echo = messagingItem(account, contact, { message: echoOf(mid, request.message) });
    const acknowledged = this.#webhooks.push(echo);
    if (readsMessages) this.#webhooks.push(messagingItem(contact, account, { read: { mid } }));
    await acknowledged;
  }

  #errorOfCall({ method, path, authorization }: Call): GraphError | undefined {
    const { account, token } = this.#options;
    const owner = /^(?:\/v\d+\.\d+)?\/([^/]+)\/messages(?:\?|$)/.exec(path ?? '')?.[1];
    if (owner === undefined) return graphError(2500, 'Unknown path components');
    if (authorization !== `Bearer ${token}`) return graphError(190, 'Invalid OAuth access token.', undefined, 401);
    // graph.instagram.com would take it, but graph.facebook.com answers this. An adapter must work with both.
    if (owner === account) return graphError(3, 'Application does not have the capability to make this API call.');
    if (method !== 'POST' || owner !== 'me') return graphError(100, 'Unsupported request', 33);
    return this.#rate.admits()
      ? undefined
      : graphError(613, 'Calls to this api have exceeded the rate limit.', 2534040);
  }

  #send(request: unknown): Accepted | GraphError {
    if (!isWellFormed(request)) return this.#refuse(request);
    const contact = this.conversations.admit(request);
    if (typeof contact !== 'string') return contact;
    const sent = { ...('message' in request && { mid: newMid() }), contact, request, at: Date.now() };
    this.sent.push(sent);
    return sent;
  }

  #refuse(request: unknown): GraphError {
    const faults = faultsOfForm(request);
    this.refused.push({ request, faults });
    return formError(faults);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
