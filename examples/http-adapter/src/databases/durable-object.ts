import type { Database, Value } from '../database.ts';

/** As much of a Durable Object's storage as is used here. */
export interface ObjectStorage {
  readonly sql: { exec(sql: string, ...values: readonly Value[]): { toArray(): readonly object[] } };
  transactionSync<T>(work: () => T): T;
  getAlarm(): Promise<number | null>;
  setAlarm(at: number): Promise<void>;
}

/** SQLite of a Durable Object. No answer leaves it before what was written is durable. */
export function openDurableObject(storage: ObjectStorage): Database {
  return {
    query<Row extends object>(sql: string, ...values: readonly Value[]): readonly Row[] {
      // The caller wrote the columns into the statement.
      return storage.sql.exec(sql, ...values).toArray() as readonly Row[];
    },
    transaction: (work) => storage.transactionSync(work),
  };
}
