import { z } from 'zod';

const filled = z.string().min(1);
/** May stand in a header: no white space, only ASCII. */
const token = z.string().regex(/^[!-~]+$/, 'Only printable ASCII characters, without spaces');
const bearer = z.string().regex(/^[\w.~+/-]+=*$/, 'Only letters, digits and ._~+/-, and = at the end');
const seconds = z.coerce.number().positive();
const list = filled.transform((text) => text.split(',').map((each) => each.trim())).pipe(z.array(filled).min(1));
/** Without a name and a password: a request must not have them in its address. */
const link = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).username + new URL(text).password === '', 'No name or password');

/** The settings of the service. README.md says what each one means. */
const schema = z.object({
  APP_ID: filled,
  PROJECT_ID: filled,
  API_TOKEN: bearer,
  INSTAGRAM_ACCOUNT_ID: filled,
  INSTAGRAM_TOKEN: token,
  INSTAGRAM_APP_SECRETS: list,
  VERIFY_TOKEN: filled,
  CALLBACK_URL: link,
  CALLBACK_SECRET: filled,
  GRAPH_URL: link.transform((text) => text.replace(/\/$/, '')).default('https://graph.instagram.com/v27.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  DATABASE: filled.default('adapter.db'),
  MAX_BODY_BYTES: z.coerce.number().int().positive().default(5_000_000),
  REQUEST_TIMEOUT_SECONDS: seconds.default(20),
  FIRST_RETRY_SECONDS: seconds.default(1),
  LONGEST_RETRY_SECONDS: seconds.default(300),
  SEND_RETRIES_END_SECONDS: seconds.default(3600),
  CALLBACK_RETRIES_END_SECONDS: seconds.default(36 * 3600),
  ECHO_WAIT_SECONDS: seconds.default(60),
  KEEP_DAYS: z.coerce.number().positive().default(30),
});

export type Settings = z.infer<typeof schema>;

/** Says which settings are missing or wrong. */
export class SettingsError extends Error {}

/** Tells whether none of the settings without a default is there: nobody has begun to fill them in. */
export function hasNoSettings(environment: Readonly<Record<string, unknown>>): boolean {
  const required = Object.entries(schema.shape).filter(([, setting]) => !setting.safeParse(undefined).success);
  return required.every(([name]) => !environment[name]);
}

/**
 * Reads the settings from environment variables; empty ones count as absent.
 *
 * @throws SettingsError that names every setting that is missing or wrong, and shows no value.
 */
export function readSettings(environment: Readonly<Record<string, unknown>>): Settings {
  const filledIn = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(filledIn);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new SettingsError(`The settings are not complete:\n${faults.join('\n')}`);
}
