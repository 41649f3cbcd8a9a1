import { getCompanySettings } from "#modules/admin";
import { addBill, Bill } from "#modules/sales";
import { getFile, pathOfFile, removeFile } from "#platform/files";
import { api, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { readBill } from "./read.ts";

const postOne = defineRoute({
  method: "post",
  path: "/bills",
  operationId: "readBill",
  summary: "Read an uploaded bill of WeChat Pay or Alipay or a bank's statement; each income is kept once",
  permission: "sales:write",
  request: { body: json(z.object({ fileId: z.string().max(100) })) },
  responses: { 201: { description: "Read", ...json(Bill) }, ...problems("invalid", "not_found", "refused") },
});

export const billUploadRoutes = api();
billUploadRoutes.openapi(postOne, async (c) => {
  const { ctx } = c.var;
  const file = await getFile(ctx, c.req.valid("json").fileId);
  const settings = await getCompanySettings(ctx.db);
  const read = await readBill(pathOfFile(ctx.company, file.id), file.name, settings);
  const bill = await addBill(ctx, { ...read, name: file.name });
  // What was read is kept row by row; the file holds spending that is nobody's business here.
  await removeFile(ctx, file.id);
  return c.json(bill, 201);
});

export type BillUploadOperations = { readBill: typeof postOne };
