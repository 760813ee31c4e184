import type { Service } from './service.ts';

export const dayMs = 86_400_000;

/** Forgets what is so old that no redelivery and no receipt needs it. */
export function forgetOld({ database, settings, now }: Service): void {
  const until = now() - settings.KEEP_DAYS * dayMs;
  database.transaction(() => {
    for (const table of ['seen', 'sent', 'comments']) database.query(`DELETE FROM ${table} WHERE at < ?`, until);
    database.query('DELETE FROM messages WHERE at < ? AND id NOT IN (SELECT message_id FROM jobs)', until);
  });
}
