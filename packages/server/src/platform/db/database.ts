import type { Db } from "./index.ts";
import type { ReadRows } from "./snapshot.ts";

export type Dialect = "sqlite" | "postgres";

/** One company's open database. */
export type Database = {
  dialect: Dialect;
  /** Reads and transactions of the request thread. */
  db: Db;
  /** The same data for queries that scan the base: they run off this thread and cannot write. */
  reports: Db;
  /** Copies the whole base to a file while it is in use; null where the database server does that itself. */
  backup: ((file: string) => Promise<void>) | null;
  /** Reads the base as it is at one moment, however long that takes; nobody waits for it. */
  snapshot: <T>(work: (read: ReadRows) => Promise<T>) => Promise<T>;
  /** Switches foreign keys off and on around a migration; does nothing on PostgreSQL. */
  foreignKeys: (on: boolean) => void;
  /** What is broken, in words; empty when the base is sound. */
  check: () => Promise<string[]>;
  /** Calls back when another process has committed something. Returns how to stop listening. */
  onForeignCommit: (listener: (tables: string[]) => void) => () => void;
  /** Tells other processes what this one committed; a no-op where they notice by themselves. */
  announce: (tables: string[]) => void;
  close: () => Promise<void>;
};
