import { api, ById, defineRoute, json, problems } from "#platform/http";
import { Paging, pageOf } from "#platform/paging";
import { At, z } from "#platform/schema";
import { getCustomer } from "../people/queries.ts";
import { correctEntry, removeEntry } from "./actions.ts";
import { itemOfEntry, listTimeline } from "./stream.ts";
import { entryKinds } from "./fields.ts";
import { TimelineItem } from "./table.ts";

const itemKinds = [...entryKinds, "change"] as const;

const getTimeline = defineRoute({
  method: "get",
  path: "/customers/{id}/timeline",
  operationId: "listTimeline",
  summary: "A customer's story, newest first: what was said and done, and what became of the fields",
  permission: "customers:read",
  request: {
    params: ById,
    query: Paging.extend({
      kind: z
        .string()
        .max(200)
        .transform((text) => text.split(",").filter(Boolean))
        .pipe(z.array(z.enum(itemKinds)))
        .optional()
        .openapi({ type: "string", description: `One or several with commas: ${itemKinds.join(", ")}` }),
    }),
  },
  responses: { 200: { description: "A page", ...json(pageOf(TimelineItem)) }, ...problems("not_found") },
});

const patchEntry = defineRoute({
  method: "patch",
  path: "/timeline/{id}",
  operationId: "correctTimelineEntry",
  summary: "Correct the words or the time of an entry",
  permission: "customers:write",
  request: { params: ById, body: json(z.object({ text: z.string().trim().min(1).max(20_000), at: At }).partial()) },
  responses: { 200: { description: "Corrected", ...json(TimelineItem) }, ...problems("invalid", "not_found") },
});

const deleteEntry = defineRoute({
  method: "delete",
  path: "/timeline/{id}",
  operationId: "removeTimelineEntry",
  summary: "Take an entry off the timeline; undo brings it back",
  permission: "customers:write",
  request: { params: ById },
  responses: { 204: { description: "Gone" }, ...problems("not_found") },
});

export const timelineRoutes = api();
timelineRoutes.openapi(getTimeline, async (c) => {
  const { kind, ...paging } = c.req.valid("query");
  const { id } = await getCustomer(c.var.ctx.db, c.req.valid("param").id);
  return c.json(
    await listTimeline(c.var.ctx.db, id, {
      ...paging,
      kinds: kind ?? [],
      language: c.var.ctx.language,
    }),
    200,
  );
});
timelineRoutes.openapi(patchEntry, async (c) => {
  const row = await correctEntry(c.var.ctx, c.req.valid("param").id, c.req.valid("json"));
  return c.json(itemOfEntry(row, c.var.ctx.language), 200);
});
timelineRoutes.openapi(deleteEntry, async (c) => {
  await removeEntry(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type TimelineOperations = {
  listTimeline: typeof getTimeline;
  correctTimelineEntry: typeof patchEntry;
  removeTimelineEntry: typeof deleteEntry;
};
