import type Database from "better-sqlite3";

const interval = 700;

/**
 * SQLite has no notices between processes, but counts foreign commits in `data_version`: the writer's counter moves
 * when anybody but the writer commits. Looking costs microseconds.
 */
export function watchForeignCommits(writer: Database.Database, listener: (tables: string[]) => void): () => void {
  const version = () => writer.pragma("data_version", { simple: true });
  let seen = version();
  const timer = setInterval(() => {
    if (!writer.open || writer.inTransaction) return;
    const now = version();
    if (now === seen) return;
    seen = now;
    listener(["*"]);
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}
