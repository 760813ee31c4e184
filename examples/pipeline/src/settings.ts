import type { Stage } from './subjects.ts';

/** The settings of receivers and workers. All of them must have the same. */
export interface Settings {
  /** NATS servers, `host:port`, with commas between them. */
  readonly servers: string;
  /** How many conversations can be worked on at the same time. Fixed for the life of the streams. */
  readonly partitions: number;
  /** On how many servers each message is kept: 3 in a cluster, 1 on a single server. */
  readonly replicas: number;
  /** How long messages and their ids are kept. */
  readonly keptMs: number;
  /** How long the journal of a person is kept after the last request. */
  readonly journalKeptMs: number;
  /** When another worker gets a message, because the first one gives no sign of life. */
  readonly ackWaitMs: number;
  /** How often a message of each stage is tried before it goes to the dead letters. */
  readonly maxDeliveries: Readonly<Record<Stage, number>>;
  /** The pause before the second try. It doubles with each further try. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** How long to wait for the echo of a request that may have been sent. A send call may take three quarters of it. */
  readonly echoWaitMs: number;
  /** Largest body of a webhook or a send call. The NATS servers must take messages of this size. */
  readonly maxBodyBytes: number;
  readonly port: number;
  /** Instagram's id of the professional account. */
  readonly account: string;
  /** The secrets of the Instagram app, which signs webhooks. */
  readonly appSecrets: readonly string[];
  readonly verifyToken: string;
  readonly graphUrl: string;
  readonly graphToken: string;
  /** The bearer token of callers of `messages:send`. */
  readonly apiToken: string;
  readonly appId: string;
  readonly projectId: string;
  readonly callbackUrl: string;
  /** Signs callbacks. */
  readonly callbackSecret: string;
}

/** Reads the settings from environment variables. Secrets and ids have no default. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const text = (name: string, fallback?: string) => required(name, env[name] ?? fallback);
  const number = (name: string, fallback: number) => counted(name, env[name] ?? String(fallback));
  return {
    servers: text('NATS_SERVERS', '127.0.0.1:4222'),
    partitions: number('PARTITIONS', 64),
    replicas: number('REPLICAS', 3),
    keptMs: number('KEPT_MS', 37 * 3_600_000), // Instagram delivers again for up to 36 hours.
    journalKeptMs: number('JOURNAL_KEPT_MS', 30 * 24 * 3_600_000),
    ackWaitMs: number('ACK_WAIT_MS', 5_000),
    maxDeliveries: {
      inbound: number('INBOUND_DELIVERIES', 8), // About a minute.
      outbound: number('OUTBOUND_DELIVERIES', 60), // About an hour: rate limits are for an hour.
      callbacks: number('CALLBACKS_DELIVERIES', 1_440), // About a day.
    },
    firstPauseMs: number('FIRST_PAUSE_MS', 500),
    longestPauseMs: number('LONGEST_PAUSE_MS', 60_000),
    echoWaitMs: number('ECHO_WAIT_MS', 120_000), // Instagram fetches a video for up to 75 seconds.
    maxBodyBytes: number('MAX_BODY_BYTES', 6_000_000),
    port: number('PORT', 8080),
    account: text('INSTAGRAM_ACCOUNT'),
    appSecrets: text('INSTAGRAM_APP_SECRETS')
      .split(',')
      .map((secret) => required('INSTAGRAM_APP_SECRETS', secret.trim())),
    verifyToken: text('INSTAGRAM_VERIFY_TOKEN'),
    graphUrl: link('GRAPH_URL', text('GRAPH_URL', 'https://graph.instagram.com/v27.0')),
    graphToken: text('GRAPH_TOKEN'),
    apiToken: text('API_TOKEN'),
    appId: text('APP_ID'),
    projectId: text('PROJECT_ID'),
    callbackUrl: link('CALLBACK_URL', text('CALLBACK_URL')),
    callbackSecret: text('CALLBACK_SECRET'),
  };
}

function required(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is missing.`);
  return value;
}

function counted(name: string, value: string): number {
  const isCount = /^[1-9]\d{0,11}$/.test(value) || (name === 'PORT' && value === '0');
  if (!isCount) throw new Error(`The environment variable ${name} must be a whole number, 1 or more.`);
  return Number(value);
}

/** Refuses a name and a password: no request could be made, and the error would show them. */
function link(name: string, value: string): string {
  const { protocol, username, password } = URL.canParse(value) ? new URL(value) : new URL('none:');
  if (/^https?:$/.test(protocol) && username + password === '') return value;
  throw new Error(`The environment variable ${name} must be an http(s) URL without a name and a password.`);
}
