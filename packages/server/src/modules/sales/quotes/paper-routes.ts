import { api, ById, defineRoute, problems } from "#platform/http";
import { renderPdf } from "#platform/pdf";
import { z } from "#platform/schema";
import { asPdf, paperOf } from "./document/paper.ts";
import { readDocument } from "./document/document.ts";

const getPdf = defineRoute({
  method: "get",
  path: "/quotes/{id}/pdf",
  operationId: "getQuotePdf",
  summary: "A quote as PDF, with its fonts",
  permission: "sales:read",
  request: { params: ById },
  responses: {
    200: {
      description: "The paper",
      content: { "application/pdf": { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...problems("not_found", "unavailable"),
  },
});

export const quotePaperRoutes = api();
quotePaperRoutes.openapi(getPdf, async (c) => {
  const document = await readDocument(c.var.ctx.db, c.req.valid("param").id);
  return c.body(await renderPdf(paperOf(document)), 200, asPdf(document));
});

export type QuotePaperOperations = { getQuotePdf: typeof getPdf };
