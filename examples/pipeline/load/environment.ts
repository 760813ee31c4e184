import { account } from './messages.ts';

export const appSecret = 'app-secret';
export const graphToken = 'graph-token';
export const apiToken = 'api-token';

/** The settings of receiver and workers, as environment variables. */
export function environment(servers: string, port: number, partitions: number): NodeJS.ProcessEnv {
  return {
    NATS_SERVERS: servers,
    PORT: String(port),
    PARTITIONS: String(partitions),
    INSTAGRAM_ACCOUNT: account,
    INSTAGRAM_APP_SECRETS: appSecret,
    INSTAGRAM_VERIFY_TOKEN: 'verify-token',
    GRAPH_TOKEN: graphToken,
    API_TOKEN: apiToken,
    APP_ID: '01APP',
    PROJECT_ID: 'p-1',
    CALLBACK_URL: 'http://127.0.0.1:9/never-posted',
    CALLBACK_SECRET: 'callback-secret',
  };
}
