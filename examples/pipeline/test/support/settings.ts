import { type Settings, settingsFrom } from '../../src/settings.ts';

export const account = '17841400000000001';
export const appSecret = 'app-secret';
export const apiToken = 'api-token';

/** The environment of a process under test: few partitions, short waits. */
export function environment(servers: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    NATS_SERVERS: servers,
    PARTITIONS: '4',
    REPLICAS: '1',
    ACK_WAIT_MS: '5000',
    FIRST_PAUSE_MS: '20',
    INBOUND_DELIVERIES: '4',
    OUTBOUND_DELIVERIES: '4',
    CALLBACKS_DELIVERIES: '4',
    ECHO_WAIT_MS: '20000',
    MAX_BODY_BYTES: '100000',
    INSTAGRAM_ACCOUNT: account,
    INSTAGRAM_APP_SECRETS: appSecret,
    INSTAGRAM_VERIFY_TOKEN: 'verify-token',
    GRAPH_TOKEN: 'graph-token',
    API_TOKEN: apiToken,
    APP_ID: '01APP',
    PROJECT_ID: 'p-1',
    CALLBACK_URL: 'http://127.0.0.1:9/nobody',
    CALLBACK_SECRET: 'callback-secret',
    ...more,
  };
}

export function settingsWith(servers: string, more?: Record<string, string>): Settings {
  return settingsFrom(environment(servers, more));
}
