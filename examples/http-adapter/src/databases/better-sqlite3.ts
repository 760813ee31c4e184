import BetterSqlite3 from 'better-sqlite3';
import type { Database, Value } from '../database.ts';

/** SQLite on Node. `FULL`: committed data survives a loss of power. */
export function openBetterSqlite3(path: string): Database & { close(): void } {
  const sqlite = new BetterSqlite3(path);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  const statements = new Map<string, BetterSqlite3.Statement>();
  return {
    query<Row extends object>(sql: string, ...values: readonly Value[]): readonly Row[] {
      const statement = statements.get(sql) ?? sqlite.prepare(sql);
      statements.set(sql, statement);
      // The caller named the columns in the statement.
      if (statement.reader) return statement.all(...values) as Row[];
      statement.run(...values);
      return [];
    },
    transaction: (work) => sqlite.transaction(work).immediate(),
    close: () => sqlite.close(),
  };
}
