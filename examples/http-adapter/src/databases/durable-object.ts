import type { Database, Value } from '../database.ts';

/** The part of a Durable Object's storage that is used here. */
export interface ObjectStorage {
  readonly sql: { exec(sql: string, ...values: readonly Value[]): { toArray(): readonly object[] } };
  transactionSync<T>(work: () => T): T;
  getAlarm(): Promise<number | null>;
  setAlarm(at: number): Promise<void>;
}

/** SQLite of a Durable Object. It sends no answer before its writes are durable. */
export function openDurableObject(storage: ObjectStorage): Database {
  return {
    query<Row extends object>(sql: string, ...values: readonly Value[]): readonly Row[] {
      // The caller named the columns in the statement.
      return storage.sql.exec(sql, ...values).toArray() as readonly Row[];
    },
    transaction: (work) => storage.transactionSync(work),
  };
}
