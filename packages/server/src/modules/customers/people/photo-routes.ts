import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { notFound } from "#platform/errors";
import { getFile, pathOfFile } from "#platform/files";
import { api, ById, defineRoute, problems } from "#platform/http";
import { z } from "#platform/schema";
import { photoTypeOfFile } from "./photo.ts";
import { getCustomer } from "./queries.ts";

const picture = { schema: z.string().openapi({ format: "binary" }) };

const getPhoto = defineRoute({
  method: "get",
  path: "/customers/{id}/photo",
  operationId: "getCustomerPhoto",
  summary: "The picture of a customer: JPEG, PNG, GIF or WebP",
  permission: "customers:read",
  request: { params: ById, query: z.object({ of: z.string().max(100).optional() }) },
  responses: { 200: { description: "The picture", content: { "image/*": picture } }, ...problems("not_found") },
});

export const customerPhotoRoutes = api();
customerPhotoRoutes.openapi(getPhoto, async (c) => {
  const { ctx } = c.var;
  const { photoId } = await getCustomer(ctx.db, c.req.valid("param").id);
  const path = pathOfFile(ctx.company, photoId ?? "none");
  const type = photoId && (await photoTypeOfFile(path));
  if (!photoId || !type) throw noPhoto();
  const { size } = await getFile(ctx, photoId);
  // A browser may keep it: another picture is another file, which the page names behind `of`.
  return c.body(Readable.toWeb(createReadStream(path)) as unknown as ReadableStream, 200, {
    "content-type": type,
    "content-length": String(size),
    "cache-control": c.req.valid("query").of === photoId ? "private, max-age=31536000, immutable" : "no-store",
  }) as never;
});

const noPhoto = () => notFound("customer.no_photo", ["This customer has no picture.", "这个客户没有头像。"]);

export type CustomerPhotoOperations = { getCustomerPhoto: typeof getPhoto };
