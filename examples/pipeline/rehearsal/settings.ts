import { settingsFrom } from '../src/settings.ts';

/** The secret with which the stand-in signs. */
export const appSecret = 'app-secret';

/** The settings of a rehearsal on one machine: one server, and secrets that everybody may know. */
export const rehearsalSettings = settingsFrom({
  PARTITIONS: '8',
  REPLICAS: '1',
  ECHO_WAIT_MS: '10000',
  INSTAGRAM_ACCOUNT: '17841400000000001',
  INSTAGRAM_APP_SECRETS: appSecret,
  INSTAGRAM_VERIFY_TOKEN: 'verify-token',
  GRAPH_TOKEN: 'graph-token',
  API_TOKEN: 'api-token',
  APP_ID: '01APP',
  PROJECT_ID: 'p-1',
  CALLBACK_URL: 'http://127.0.0.1/',
  CALLBACK_SECRET: 'callback-secret',
});
