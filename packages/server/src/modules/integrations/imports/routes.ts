import { Readable } from "node:stream";
import { asDownload } from "#platform/files";
import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { Paging, pageOf, readCursor, toPage } from "#platform/paging";
import { z } from "#platform/schema";
import { changeImport, createImport, removeImport, startCheck, startRun, startUndo } from "./actions.ts";
import { findOwnFields } from "./choices/find-choices.ts";
import { findValues, ImportValues } from "./choices/find-words.ts";
import { ImportPreview, previewImport } from "./preview.ts";
import { findImports, getImport, presentImport } from "./queries.ts";
import { fields } from "./recognition/fields.ts";
import { errorsAsCsv, findRows, ImportedRow, rowKinds } from "./rows.ts";
import { Import, ImportPatch } from "./table.ts";

const ImportField = z.object({ id: z.string(), kind: z.string(), label: z.string() }).openapi("ImportField");
const ImportDraft = z
  .object({
    fileId: z.string(),
    name: z.string().max(500).optional(),
    like: z.string().max(100).optional().openapi({
      description: "An earlier import whose settings hold here too; auto: the last one of a file with the same columns",
    }),
  })
  .openapi("ImportDraft");
const one = { ...json(Import) };

const getFields = defineRoute({
  method: "get",
  path: "/import-fields",
  operationId: "listImportFields",
  summary: "Every field that a column of a file can go to, in the reader's language",
  permission: "integrations:read",
  responses: { 200: { description: "All", ...json(z.object({ items: z.array(ImportField) })) } },
});
const getList = defineRoute({
  method: "get",
  path: "/imports",
  operationId: "listImports",
  summary: "Imports, newest first",
  permission: "integrations:read",
  request: { query: Paging },
  responses: { 200: { description: "A page", ...json(pageOf(Import)) } },
});
const postOne = defineRoute({
  method: "post",
  path: "/imports",
  operationId: "createImport",
  summary: "Recognise a file that was uploaded: its format, its columns, and what its rows are",
  permission: "integrations:write",
  request: { body: json(ImportDraft) },
  responses: { 201: { description: "Recognised", ...one }, ...problems("invalid", "not_found") },
});
const getOne = defineRoute({
  method: "get",
  path: "/imports/{id}",
  operationId: "getImport",
  summary: "How an import stands: settings, counts, progress",
  permission: "integrations:read",
  request: { params: ById },
  responses: { 200: { description: "The import", ...one }, ...problems("not_found") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/imports/{id}",
  operationId: "changeImport",
  summary: "Change how the file is read, which column is what, the mode, the key; correct cells",
  permission: "integrations:write",
  request: { params: ById, body: json(ImportPatch) },
  responses: { 200: { description: "As it is now", ...one }, ...problems("invalid", "not_found", "refused") },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/imports/{id}",
  operationId: "removeImport",
  summary: "Forget an import and its file; what it brought stays",
  permission: "integrations:write",
  request: { params: ById },
  responses: { 204: { description: "Forgotten" }, ...problems("not_found", "refused") },
});
const getPreview = defineRoute({
  method: "get",
  path: "/imports/{id}/preview",
  operationId: "previewImport",
  summary: "The first rows as they are read with the present settings, and cells that need mending",
  permission: "integrations:read",
  request: { params: ById },
  responses: { 200: { description: "A look", ...json(ImportPreview) }, ...problems("invalid", "not_found") },
});
const getValues = defineRoute({
  method: "get",
  path: "/imports/{id}/values",
  operationId: "listImportValues",
  summary: "The distinct words of columns that are choices, how often each comes, and what it becomes",
  permission: "integrations:read",
  request: { params: ById },
  responses: { 200: { description: "All", ...json(ImportValues) }, ...problems("invalid", "not_found") },
});
const start = <const P extends string>(path: P, operationId: string, summary: string) =>
  ({
    method: "post",
    path,
    operationId,
    summary,
    permission: "integrations:write",
    request: { params: ById },
    responses: { 202: { description: "Begun", ...one }, ...problems("not_found", "refused") },
  }) as const;
const postCheck = defineRoute({
  ...start("/imports/{id}/dry-run", "checkImport", "Decide on every row without writing any"),
  operationId: "checkImport",
});
const postRun = defineRoute({
  ...start("/imports/{id}/run", "runImport", "Write the rows, in the background"),
  operationId: "runImport",
});
const postUndo = defineRoute({
  ...start(
    "/imports/{id}/undo",
    "undoImport",
    "Take the import back, in the background; what was changed since is kept",
  ),
  operationId: "undoImport",
});
const getRows = defineRoute({
  method: "get",
  path: "/imports/{id}/rows",
  operationId: "listImportRows",
  summary: "Rows of the file with what became of each and why",
  permission: "integrations:read",
  request: { params: ById, query: Paging.extend({ kind: z.enum(rowKinds).optional() }) },
  responses: { 200: { description: "A page", ...json(pageOf(ImportedRow)) }, ...problems("not_found") },
});
const getErrors = defineRoute({
  method: "get",
  path: "/imports/{id}/errors.csv",
  operationId: "downloadImportErrors",
  summary: "The rows that could not be taken, with the reason, as a file",
  permission: "integrations:read",
  request: { params: ById },
  responses: { 200: { description: "CSV", content: { "text/csv": { schema: z.string() } } }, ...problems("not_found") },
});

export const importRoutes = api();
importRoutes.openapi(getFields, async (c) => {
  const { language, db } = c.var.ctx;
  const contact = language === "en" ? " (contacts)" : "（联系人）";
  const own = [...(await findOwnFields(db))].map(([id, { label, record }]) => ({
    id,
    kind: id.split(".")[0]!,
    label: record === "contact" ? `${label}${contact}` : label,
  }));
  const plain = fields.map(({ id, kind, label }) => ({ id, kind, label: label[language] }));
  return c.json({ items: [...plain, ...own] }, 200);
});
importRoutes.openapi(getList, async (c) => {
  const { ctx } = c.var;
  const { limit, cursor } = c.req.valid("query");
  const after = readCursor(cursor, 1);
  const rows = await findImports(ctx.db, limit + 1, after && String(after[0]));
  const page = toPage(
    rows,
    limit,
    ({ id }) => [id],
    (row) => row,
  );
  const items = await Promise.all(page.items.map((row) => presentImport(ctx.db, row, ctx.language)));
  return c.json({ items, nextCursor: page.nextCursor }, 200);
});
importRoutes.openapi(postOne, async (c) => {
  const { ctx } = c.var;
  const { fileId, name, like } = c.req.valid("json");
  return c.json(await presentImport(ctx.db, await createImport(ctx, fileId, name, like), ctx.language), 201);
});
importRoutes.openapi(getOne, async (c) => {
  const { ctx } = c.var;
  const row = await getImport(ctx.db, c.req.valid("param").id);
  setEtag(c, row);
  return c.json(await presentImport(ctx.db, row, ctx.language), 200);
});
importRoutes.openapi(patchOne, async (c) => {
  const { ctx } = c.var;
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getImport(ctx.db, id));
  const row = await changeImport(ctx, id, c.req.valid("json"));
  setEtag(c, row);
  return c.json(await presentImport(ctx.db, row, ctx.language), 200);
});
importRoutes.openapi(deleteOne, async (c) => {
  await removeImport(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});
importRoutes.openapi(getPreview, async (c) => {
  const { ctx } = c.var;
  return c.json(await previewImport(ctx, await getImport(ctx.db, c.req.valid("param").id)), 200);
});
importRoutes.openapi(getValues, async (c) => {
  const { ctx } = c.var;
  return c.json(await findValues(ctx, await getImport(ctx.db, c.req.valid("param").id)), 200);
});
importRoutes.openapi(postCheck, async (c) => {
  const { ctx } = c.var;
  return c.json(await presentImport(ctx.db, await startCheck(ctx, c.req.valid("param").id), ctx.language), 202);
});
importRoutes.openapi(postRun, async (c) => {
  const { ctx } = c.var;
  return c.json(await presentImport(ctx.db, await startRun(ctx, c.req.valid("param").id), ctx.language), 202);
});
importRoutes.openapi(postUndo, async (c) => {
  const { ctx } = c.var;
  return c.json(await presentImport(ctx.db, await startUndo(ctx, c.req.valid("param").id), ctx.language), 202);
});
importRoutes.openapi(getRows, async (c) => {
  const { ctx } = c.var;
  const { limit, cursor, kind } = c.req.valid("query");
  const after = Number(readCursor(cursor, 1)?.[0] ?? 0);
  const rows = await findRows(ctx, await getImport(ctx.db, c.req.valid("param").id), kind, after, limit);
  return c.json(
    toPage(
      rows,
      limit,
      ({ row }) => [row],
      (row) => row,
    ),
    200,
  );
});
importRoutes.openapi(getErrors, async (c) => {
  const { ctx } = c.var;
  const row = await getImport(ctx.db, c.req.valid("param").id);
  const name = `${row.name.replace(/\.[^.]*$/, "")}-${ctx.language === "zh-CN" ? "未导入的行" : "rows-not-imported"}.csv`;
  const stream = Readable.toWeb(Readable.from(errorsAsCsv(ctx, row), { objectMode: false }));
  return c.body(stream as unknown as ReadableStream, 200, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": asDownload(name),
  }) as never;
});

export type ImportOperations = {
  listImportFields: typeof getFields;
  listImports: typeof getList;
  createImport: typeof postOne;
  getImport: typeof getOne;
  changeImport: typeof patchOne;
  removeImport: typeof deleteOne;
  previewImport: typeof getPreview;
  listImportValues: typeof getValues;
  checkImport: typeof postCheck;
  runImport: typeof postRun;
  undoImport: typeof postUndo;
  listImportRows: typeof getRows;
  downloadImportErrors: typeof getErrors;
};
