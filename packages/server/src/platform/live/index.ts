import { streamSSE } from "hono/streaming";
import type { Touched } from "#platform/company";
import { api, defineRoute } from "#platform/http";
import { z } from "#platform/schema";

const gather = 60;
const heartbeat = 25_000;

const getLive = defineRoute({
  method: "get",
  path: "/live",
  operationId: "live",
  summary: "What changed, as it changes (server-sent events): {tables, ids}; `*` means anything may have",
  permission: "signed-in",
  responses: { 200: { description: "A stream", content: { "text/event-stream": { schema: z.string() } } } },
});

/** Tells every open page what was committed, so that it reads again what it shows. */
export const liveRoutes = api();
liveRoutes.openapi(getLive, (c) => {
  const { company } = c.var.ctx;
  c.header("X-Accel-Buffering", "no");
  return streamSSE(c, async (stream) => {
    const waiting = { tables: new Set<string>(), ids: new Set<string>() };
    let timer: NodeJS.Timeout | undefined;
    const send = () => {
      timer = undefined;
      const data = JSON.stringify({ tables: [...waiting.tables], ids: [...waiting.ids] });
      waiting.tables.clear();
      waiting.ids.clear();
      void stream.writeSSE({ data });
    };
    const stop = company.onCommit(({ tables, ids }: Touched) => {
      tables.forEach((table) => waiting.tables.add(table));
      ids.forEach((id) => waiting.ids.add(id));
      timer ??= setTimeout(send, gather);
    });
    const ping = () => void stream.writeSSE({ event: "ping", data: "" });
    ping();
    // Ends with the page: a sleep until the next heartbeat would keep a server that was told to stop for as long.
    await new Promise<void>((resolve) => {
      const beat = setInterval(ping, heartbeat);
      stream.onAbort(() => {
        stop();
        clearTimeout(timer);
        clearInterval(beat);
        resolve();
      });
    });
  });
});

export type LiveOperations = { live: typeof getLive };
