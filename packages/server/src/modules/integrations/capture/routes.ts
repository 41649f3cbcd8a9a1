import { Customer, Duplicate, presentCustomer } from "#modules/customers";
import { api, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { presentTask, TaskView, todayOf } from "#modules/work";
import { keepCapture } from "./actions.ts";
import { findKnown } from "./queries.ts";
import { readText } from "./reading/read.ts";
import { Capture, CapturedPiece, PastedText } from "./table.ts";

const Reading = z.object({ pieces: z.array(CapturedPiece), known: z.array(Duplicate) }).openapi("CaptureReading");
const Kept = z
  .object({ customer: Customer, task: TaskView.nullable(), opportunityId: z.string().nullable() })
  .openapi("KeptCapture");

const postReading = defineRoute({
  method: "post",
  path: "/captures/reading",
  operationId: "readPastedText",
  summary:
    "Read a pasted text: who it is from, how to reach them, what they want; and who of them is here already. Nothing is kept",
  permission: "customers:read",
  request: { body: json(PastedText) },
  responses: { 200: { description: "What it says", ...json(Reading) }, ...problems("invalid") },
});

const postCapture = defineRoute({
  method: "post",
  path: "/captures",
  operationId: "keepCapture",
  summary:
    "Keep what a pasted text says: a customer, new or known, the organisation, the text in the story, an opportunity and the next step, as one operation",
  permission: "customers:write",
  request: { body: json(Capture) },
  responses: { 201: { description: "Kept", ...json(Kept) }, ...problems("invalid", "not_found") },
});

export const captureRoutes = api();
captureRoutes.openapi(postReading, async (c) => {
  const { ctx } = c.var;
  const pieces = readText(c.req.valid("json").text, await todayOf(ctx));
  return c.json({ pieces, known: await findKnown(ctx.db, pieces) }, 200);
});
captureRoutes.openapi(postCapture, async (c) => {
  const { customer, task, opportunityId } = await keepCapture(c.var.ctx, c.req.valid("json"));
  return c.json({ customer: presentCustomer(customer), task: task && presentTask(task), opportunityId }, 201);
});

export type CaptureOperations = { readPastedText: typeof postReading; keepCapture: typeof postCapture };
