import type { Query, QueryClient } from "@tanstack/react-query";

type Message = { tables: string[]; ids?: string[] };

/** Tables that are read under another query's name. */
const readAs: Readonly<Record<string, string>> = { users: "session", companySettings: "session" };

/** Reads one live message; undefined when it is none of ours. */
export function readMessage(text: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("tables" in value) || !Array.isArray(value.tables)) return;
    return value as Message;
  } catch {
    return undefined;
  }
}

/** The wait before the n-th new try: 1 s, 2 s, 4 s … at most 30 s. */
export function waitBefore(attempt: number): number {
  return Math.min(30_000, 1000 * 2 ** attempt);
}

function readsAny({ queryKey, meta }: Query, tables: ReadonlySet<unknown>): boolean {
  return (
    tables.has(queryKey[0]) || (Array.isArray(meta?.["reads"]) && meta["reads"].some((table) => tables.has(table)))
  );
}

/**
 * Listens to `/api/v1/live` and reads again what changed: a query whose first key is the name of a changed table, or whose
 * `meta.reads` names it; `*` means that anything may have changed.
 * After a gap in the connection everything on screen is read again. Returns how to stop.
 */
export function startLive(client: QueryClient): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let missed = false;

  function connect() {
    source = new EventSource("/api/v1/live");
    source.addEventListener("open", () => {
      if (missed) void client.invalidateQueries();
      missed = false;
      attempt = 0;
    });
    source.addEventListener("message", (event: MessageEvent<string>) => {
      const message = readMessage(event.data);
      if (!message) return;
      const tables = new Set<unknown>(message.tables.flatMap((table) => [table, readAs[table] ?? table]));
      const all = tables.has("*");
      void client.invalidateQueries({ predicate: (query) => all || readsAny(query, tables) });
    });
    source.addEventListener("error", () => {
      missed = true;
      if (source?.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      timer = setTimeout(connect, waitBefore(attempt));
      attempt += 1;
    });
  }

  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
