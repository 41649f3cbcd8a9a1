import { addToTimeline, getCustomer } from "#modules/customers";
import { demand, inTransaction } from "#platform/context";
import { api, ById, defineRoute, json, problems } from "#platform/http";
import { newId } from "#platform/ids";
import { At, Id, z } from "#platform/schema";
import { createTask } from "../tasks/actions.ts";
import { Notes } from "../tasks/fields.ts";
import { NextStep, presentTask, RefTable, TaskView } from "../tasks/table.ts";

/** What happened with a customer, and what comes next. */
const Entry = z
  .object({
    id: Id.optional(),
    kind: z.enum(["followup", "call", "meeting", "mail", "message", "note"]),
    text: Notes.min(1),
    at: At.optional(), // now when silent
    refTable: RefTable.nullable().default(null),
    refId: z.string().nullable().default(null),
    nextStep: NextStep.optional(),
  })
  .openapi("TimelineEntryDraft");

const postEntry = defineRoute({
  method: "post",
  path: "/customers/{id}/timeline",
  operationId: "addToTimeline",
  summary: "Note what happened with a customer, and the next step as a task, in one operation",
  permission: "customers:write",
  request: { params: ById, body: json(Entry) },
  responses: {
    201: { description: "Noted", ...json(z.object({ id: z.string(), task: TaskView.nullable() })) },
    ...problems("invalid", "not_found"),
  },
});

export const composerRoutes = api();
composerRoutes.openapi(postEntry, async (c) => {
  const { nextStep, ...entry } = c.req.valid("json");
  const { ctx } = c.var;
  const { id: customerId } = c.req.valid("param");
  const answer = await inTransaction(ctx, async (tx) => {
    await getCustomer(tx.db, customerId);
    const { refTable, refId, kind, text } = entry;
    const id = entry.id ?? newId();
    const at = entry.at ?? ctx.now.toISOString();
    await addToTimeline(tx, { id, kind, text, at, customerId, refTable, refId });
    if (!nextStep) return { id, task: null };
    demand(tx, "work:write");
    return { id, task: presentTask(await createTask(tx, { ...nextStep, customerId, refTable, refId })) };
  });
  return c.json(answer, 201);
});

export type ComposerOperations = { addToTimeline: typeof postEntry };
