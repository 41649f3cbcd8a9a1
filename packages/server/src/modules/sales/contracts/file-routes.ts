import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { invalid } from "#platform/errors";
import { asDownload, getFile, pathOfFile } from "#platform/files";
import { api, ById, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { attachFile, detachFile, getContractFile } from "./actions/files.ts";
import { contractPdf } from "./paper/pdf.ts";
import { getContract } from "./queries.ts";
import { ContractFile } from "./table.ts";

const bytes = { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } };
const pdf = { "application/pdf": { schema: z.string().openapi({ format: "binary" }) } };
const FileOf = ById.extend({ fileId: z.string() });

const getPdf = defineRoute({
  method: "get",
  path: "/contracts/{id}/pdf",
  operationId: "printContract",
  summary: "A contract as PDF, with both signatures",
  permission: "sales:read",
  request: { params: ById },
  responses: { 200: { description: "The PDF", content: pdf }, ...problems("not_found") },
});
const postFile = defineRoute({
  method: "post",
  path: "/contracts/{id}/files",
  operationId: "attachContractFile",
  summary: "Lay a file beside a contract, a signed scan for example: the raw bytes are the body, at most 50 MB",
  permission: "sales:write",
  request: { params: ById, query: z.object({ name: z.string().min(1).max(500) }), body: { content: bytes } },
  responses: { 201: { description: "Taken", ...json(ContractFile) }, ...problems("invalid", "not_found") },
});
const getOne = defineRoute({
  method: "get",
  path: "/contracts/{id}/files/{fileId}",
  operationId: "downloadContractFile",
  summary: "A file of a contract, always as a download",
  permission: "sales:read",
  request: { params: FileOf },
  responses: { 200: { description: "The bytes", content: bytes }, ...problems("not_found") },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/contracts/{id}/files/{fileId}",
  operationId: "detachContractFile",
  summary: "Take a file off a contract",
  permission: "sales:write",
  request: { params: FileOf },
  responses: { 204: { description: "Off" }, ...problems("not_found") },
});

export const contractFileRoutes = api();
contractFileRoutes.openapi(getPdf, async (c) => {
  const { ctx } = c.var;
  const contract = await getContract(ctx.db, c.req.valid("param").id);
  const made = await contractPdf(ctx, contract);
  return c.body(made, 200, {
    "content-type": "application/pdf",
    "content-disposition": asDownload(`${contract.number} ${contract.title}.pdf`),
  });
});
contractFileRoutes.openapi(postFile, async (c) => {
  const { body } = c.req.raw;
  if (!body) throw invalid("files.empty", ["No file came with the request.", "请求里没有文件。"]);
  const { id } = c.req.valid("param");
  const stream = Readable.fromWeb(body as NodeStream);
  return c.json(await attachFile(c.var.ctx, id, c.req.valid("query").name, stream), 201);
});
contractFileRoutes.openapi(getOne, async (c) => {
  const { ctx } = c.var;
  const { id, fileId } = c.req.valid("param");
  const file = await getFile(ctx, (await getContractFile(ctx, id, fileId)).fileId);
  const stream = Readable.toWeb(createReadStream(pathOfFile(ctx.company, file.id))) as unknown as ReadableStream;
  return c.body(stream, 200, {
    "content-type": "application/octet-stream",
    "content-length": String(file.size),
    "content-disposition": asDownload(file.name),
  }) as never;
});
contractFileRoutes.openapi(deleteOne, async (c) => {
  const { id, fileId } = c.req.valid("param");
  await detachFile(c.var.ctx, id, fileId);
  return c.body(null, 204);
});

export type ContractFileOperations = {
  printContract: typeof getPdf;
  attachContractFile: typeof postFile;
  downloadContractFile: typeof getOne;
  detachContractFile: typeof deleteOne;
};
