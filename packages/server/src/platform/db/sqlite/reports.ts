import { Worker } from "node:worker_threads";
import type { CompiledQuery, DatabaseConnection, Driver } from "kysely";

type Answer = { id: number; rows?: never[]; error?: string };

/** A driver that runs each query in a thread of its own on a read-only handle, so that no report delays a request. */
export function reportsDriver(file: string): Driver {
  const waiting = new Map<number, { resolve: (rows: never[]) => void; reject: (error: Error) => void }>();
  let worker: Worker | undefined;
  let count = 0;

  function start(): Worker {
    const entry = import.meta.url.endsWith(".ts") ? "./reports-worker.ts" : "./reports-worker.js";
    const started = new Worker(new URL(entry, import.meta.url), { workerData: { file } });
    started.on("message", ({ id, rows, error }: Answer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
      if (rows) asked?.resolve(rows);
      else asked?.reject(new Error(error));
    });
    started.on("error", (error) => {
      for (const asked of waiting.values()) asked.reject(error);
      waiting.clear();
      worker = undefined;
    });
    return started;
  }

  function ask(query: CompiledQuery): Promise<never[]> {
    worker ??= start();
    worker.ref();
    const id = ++count;
    worker.postMessage({ id, sql: query.sql, parameters: query.parameters });
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  const connection: DatabaseConnection = {
    executeQuery: async (query) => ({ rows: await ask(query) }),
    streamQuery: () => {
      throw new Error("Reports answer at once.");
    },
  };
  const readOnly = async () => {
    throw new Error("Reports only read.");
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: readOnly,
    commitTransaction: readOnly,
    rollbackTransaction: readOnly,
    destroy: async () => void (await worker?.terminate()),
  };
}
