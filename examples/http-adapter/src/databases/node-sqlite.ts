import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Database, Value } from '../database.ts';

/** SQLite of Bun, Deno and newer Nodes. `FULL`: committed data survives a loss of power. */
export function openNodeSqlite(path: string): Database {
  const sqlite = new DatabaseSync(path);
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const statements = new Map<string, StatementSync>();
  return {
    query<Row extends object>(sql: string, ...values: readonly Value[]): readonly Row[] {
      const statement = statements.get(sql) ?? sqlite.prepare(sql);
      statements.set(sql, statement);
      // The caller named the columns in the statement.
      return statement.all(...values) as object[] as Row[];
    },
    transaction(work) {
      sqlite.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        sqlite.exec('COMMIT');
        return result;
      } catch (error) {
        sqlite.exec('ROLLBACK');
        throw error;
      }
    },
  };
}
