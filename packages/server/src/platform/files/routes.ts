import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { invalid } from "#platform/errors";
import { api, ById, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { asDownload } from "./download.ts";
import { getFile, largestFile, pathOfFile, storeFile } from "./store.ts";
import { StoredFile } from "./table.ts";

const bytes = { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } };

const postFile = defineRoute({
  method: "post",
  path: "/files",
  operationId: "uploadFile",
  summary: "Give a file: the raw bytes are the body, at most 500 MB",
  permission: "integrations:write",
  request: { query: z.object({ name: z.string().min(1).max(500) }), body: { content: bytes } },
  responses: { 201: { description: "Taken", ...json(StoredFile) }, ...problems("invalid") },
});

const getBytes = defineRoute({
  method: "get",
  path: "/files/{id}",
  operationId: "downloadFile",
  summary: "The bytes of a file, always as a download",
  permission: "integrations:read",
  request: { params: ById },
  responses: { 200: { description: "The bytes", content: bytes }, ...problems("not_found") },
});

export const fileRoutes = api();
fileRoutes.openapi(postFile, async (c) => {
  const { body } = c.req.raw;
  const announced = Number(c.req.header("content-length") ?? 0);
  if (!body || announced > largestFile) throw announced ? tooLarge() : noBytes();
  const file = await storeFile(c.var.ctx, c.req.valid("query").name, Readable.fromWeb(body as NodeStream));
  return c.json(file, 201);
});
fileRoutes.openapi(getBytes, async (c) => {
  const { ctx } = c.var;
  const file = await getFile(ctx, c.req.valid("param").id);
  const stream = Readable.toWeb(createReadStream(pathOfFile(ctx.company, file.id))) as unknown as ReadableStream;
  return c.body(stream, 200, {
    "content-type": "application/octet-stream",
    "content-length": String(file.size),
    "content-disposition": asDownload(file.name),
  }) as never;
});

const tooLarge = () => invalid("http.too_large", ["This file is larger than 500 MB.", "这个文件超过 500 MB。"]);
const noBytes = () => invalid("files.empty", ["No file came with the request.", "请求里没有文件。"]);

export type FileOperations = { uploadFile: typeof postFile; downloadFile: typeof getBytes };
