import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { invalid } from "#platform/errors";
import { asDownload } from "#platform/files";
import { type Api, api, ById, defineRoute, json, type LimitAttempts, problems } from "#platform/http";
import { z } from "#platform/schema";
import { receiveArchive, removeArchive, startArchive } from "./actions.ts";
import { pathOfArchive } from "./jobs.ts";
import { getArchive, listArchives, presentImport } from "./queries.ts";
import { ArchiveFile, ArchiveImport } from "./table.ts";

const bytes = { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } };

const getArchives = defineRoute({
  method: "get",
  path: "/archives",
  operationId: "listArchives",
  summary: "Archives of everything that are being made or lie ready, newest first; they are kept for a week",
  permission: "admin:write",
  responses: { 200: { description: "All", ...json(z.object({ items: z.array(ArchiveFile) })) } },
});

const postArchive = defineRoute({
  method: "post",
  path: "/archives",
  operationId: "makeArchive",
  summary: "Make one file that holds everything: records, history, files, settings, users with their password hashes",
  permission: "admin:write",
  responses: { 202: { description: "Being made", ...json(ArchiveFile) } },
});

const getBytes = defineRoute({
  method: "get",
  path: "/archives/{id}/file",
  operationId: "downloadArchive",
  summary: "The bytes of an archive, a ZIP file",
  permission: "admin:write",
  request: { params: ById },
  responses: { 200: { description: "The bytes", content: bytes }, ...problems("not_found") },
});

const deleteArchive = defineRoute({
  method: "delete",
  path: "/archives/{id}",
  operationId: "removeArchive",
  summary: "Remove an archive from this machine",
  permission: "admin:write",
  request: { params: ById },
  responses: { 204: { description: "Removed" } },
});

const getImport = defineRoute({
  method: "get",
  path: "/archive-import",
  operationId: "getArchiveImport",
  summary: "How far the bringing in of an archive is",
  permission: null,
  responses: { 200: { description: "The state", ...json(ArchiveImport) } },
});

const postImport = defineRoute({
  method: "post",
  path: "/archive-import",
  operationId: "importArchive",
  summary: "First run: bring an archive into this empty installation. The raw bytes are the body, at most 20 GB",
  permission: null,
  request: { body: { content: bytes } },
  responses: {
    202: { description: "Being brought in", ...json(ArchiveImport) },
    ...problems("invalid", "refused", "too_often"),
  },
});

type World = { version: string; limitAttempts: LimitAttempts };

/** Taking everything out as one file, and bringing it into an empty installation. */
export function archiveRoutes({ version, limitAttempts }: World): Api {
  const routes = api();
  routes.openapi(getArchives, async (c) => c.json({ items: await listArchives(c.var.ctx) }, 200));
  routes.openapi(postArchive, async (c) => c.json(await startArchive(c.var.ctx, version), 202));
  routes.openapi(getBytes, async (c) => {
    const { ctx } = c.var;
    const { id, name, size } = await getArchive(ctx, c.req.valid("param").id);
    const stream = Readable.toWeb(createReadStream(pathOfArchive(ctx.company, id))) as unknown as ReadableStream;
    return c.body(stream, 200, {
      "content-type": "application/zip",
      "content-length": String(size),
      "content-disposition": asDownload(name),
    }) as never;
  });
  routes.openapi(deleteArchive, async (c) => {
    await removeArchive(c.var.ctx, c.req.valid("param").id);
    return c.body(null, 204);
  });
  routes.openapi(getImport, async (c) => c.json(await presentImport(c.var.ctx), 200));
  routes.openapi(postImport, async (c) => {
    await limitAttempts(c);
    const { ctx } = c.var;
    const { body } = c.req.raw;
    if (!body) throw invalid("files.empty", ["No file came with the request.", "请求里没有文件。"]);
    await receiveArchive(ctx, Readable.fromWeb(body as NodeStream));
    return c.json(await presentImport(ctx), 202);
  });
  return routes;
}

export type ArchiveOperations = {
  listArchives: typeof getArchives;
  makeArchive: typeof postArchive;
  downloadArchive: typeof getBytes;
  removeArchive: typeof deleteArchive;
  getArchiveImport: typeof getImport;
  importArchive: typeof postImport;
};
