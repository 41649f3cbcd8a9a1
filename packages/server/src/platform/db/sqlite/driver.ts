import type Database from "better-sqlite3";
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from "kysely";
import { unavailable } from "#platform/errors";
import { makeMutex } from "./mutex.ts";

type Handle = Database.Database;
type Statement = Database.Statement;
type Connection = DatabaseConnection & { writing: boolean };

const statementsKept = 1000;
const longestWait = 30_000;
const lookEvery = 1;

/**
 * Kysely on one writer and one reader of the same file. Reads outside a transaction never wait for a writer (WAL);
 * writes queue in this process, and wait for other processes without blocking the thread.
 */
export function sqliteDriver(writer: Handle, reader: Handle): Driver {
  const mutex = makeMutex();
  const prepareWrite = statementCache(writer);
  const prepareRead = statementCache(reader);

  async function outsideTransaction(query: CompiledQuery): Promise<QueryResult<never>> {
    const statement = prepareRead(query.sql);
    if (statement.readonly) return run(statement, query.parameters);
    const release = await mutex();
    try {
      return await unbusy(() => run(prepareWrite(query.sql), query.parameters));
    } finally {
      release();
    }
  }

  function connect(): Connection {
    const connection: Connection = {
      writing: false,
      executeQuery: async (query) =>
        connection.writing ? run(prepareWrite(query.sql), query.parameters) : outsideTransaction(query),
      async *streamQuery(query) {
        for (const row of prepareRead(query.sql).iterate(bind(query.parameters))) yield { rows: [row as never] };
      },
    };
    return connection;
  }

  const releases = new WeakMap<DatabaseConnection, () => void>();
  function end(connection: DatabaseConnection, how: "commit" | "rollback") {
    try {
      if (writer.inTransaction) writer.exec(how);
    } finally {
      (connection as Connection).writing = false;
      releases.get(connection)?.();
      releases.delete(connection);
    }
  }

  return {
    init: async () => {},
    acquireConnection: async () => connect(),
    releaseConnection: async () => {},
    async beginTransaction(connection) {
      const release = await mutex();
      try {
        await unbusy(() => writer.exec("begin immediate"));
      } catch (error) {
        release();
        throw error;
      }
      releases.set(connection, release);
      (connection as Connection).writing = true;
    },
    commitTransaction: async (connection) => end(connection, "commit"),
    rollbackTransaction: async (connection) => end(connection, "rollback"),
    async destroy() {
      reader.close();
      writer.close();
    },
  };
}

/**
 * Runs `work`, again and again while another process or thread holds the write lock, giving the thread away in between.
 * An import leaves the lock alone for some milliseconds after each piece: who looks more seldom might never find it free.
 */
export async function unbusy<T>(work: () => T): Promise<T> {
  const start = performance.now();
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() - start > longestWait) {
        throw unavailable("database.busy", [
          "Another program has been writing to this base for too long. Nothing was lost; try again in a moment.",
          "另一个程序占用数据库太久。没有丢失任何内容，请稍后再试。",
        ]);
      }
      await new Promise((resolve) => setTimeout(resolve, lookEvery));
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}

function run(statement: Statement, parameters: readonly unknown[]): QueryResult<never> {
  if (statement.reader) return { rows: statement.all(bind(parameters)) as never[] };
  const { changes } = statement.run(bind(parameters));
  return { rows: [], numAffectedRows: BigInt(changes) };
}

const isBoolean = (value: unknown) => typeof value === "boolean";
function bind(parameters: readonly unknown[]): readonly unknown[] {
  return parameters.some(isBoolean)
    ? parameters.map((value) => (isBoolean(value) ? Number(value) : value))
    : parameters;
}

/** Preparing costs more than running a small query, so prepared statements are kept by their text. */
function statementCache(handle: Handle): (sql: string) => Statement {
  const kept = new Map<string, Statement>();
  return (sql) => {
    let statement = kept.get(sql);
    if (!statement) {
      statement = handle.prepare(sql);
      if (kept.size >= statementsKept) kept.clear();
      kept.set(sql, statement);
    }
    return statement;
  };
}
