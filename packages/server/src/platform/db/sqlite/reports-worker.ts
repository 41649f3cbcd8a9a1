/** The other side of `reports.ts`: runs read-only queries one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import Sqlite from "better-sqlite3";

const handle = new Sqlite((workerData as { file: string }).file, { readonly: true, timeout: 5000 });
handle.pragma("cache_size = -32000");
handle.pragma("temp_store = memory");
handle.pragma("mmap_size = 268435456");

parentPort?.on("message", ({ id, sql, parameters }: { id: number; sql: string; parameters: unknown[] }) => {
  try {
    parentPort?.postMessage({ id, rows: handle.prepare(sql).all(...parameters) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
