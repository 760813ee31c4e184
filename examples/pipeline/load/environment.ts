import { account } from './messages.ts';

/** The settings of receiver and workers, as environment variables. */
export function environment(servers: string, port: number, partitions: number): NodeJS.ProcessEnv {
  return {
    NATS_SERVERS: servers,
    PORT: String(port),
    PARTITIONS: String(partitions),
    INSTAGRAM_ACCOUNT: account,
    INSTAGRAM_APP_SECRETS: 'app-secret',
    INSTAGRAM_VERIFY_TOKEN: 'verify-token',
    GRAPH_TOKEN: 'graph-token',
    API_TOKEN: 'api-token',
    APP_ID: '01APP',
    PROJECT_ID: 'p-1',
    CALLBACK_URL: 'http://127.0.0.1:9/never-posted',
    CALLBACK_SECRET: 'callback-secret',
  };
}
