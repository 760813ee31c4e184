import type { Service } from './service.ts';

export const dayMs = 86_400_000;

/** What is so old that neither a redelivery nor a receipt will ask for it. */
export function forgetOld({ database, settings, now }: Service): void {
  const until = now() - settings.KEEP_DAYS * dayMs;
  for (const table of ['seen', 'sent', 'comments', 'messages']) {
    database.query(`DELETE FROM ${table} WHERE at < ?`, until);
  }
}
