import { inTransaction } from "#platform/context";
import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { pageOf, Paging, readCursor, toPage } from "#platform/paging";
import { Id, On, z } from "#platform/schema";
import {
  completeTask,
  createTask,
  removeTasks,
  reopenTask,
  setLine,
  skipTask,
  snoozeTask,
  updateTask,
} from "./actions.ts";
import { countTasks, TaskCounts } from "./counts.ts";
import { Notes } from "./fields.ts";
import { listTasks, TaskFilter, TaskItem } from "./list.ts";
import { getTask } from "./queries.ts";
import { findRung } from "./reminders.ts";
import { NextStep, presentTask, type Task, TaskDraft, TaskPatch, TaskView, TimeOfDay } from "./table.ts";

const read = { permission: "work:read" } as const;
const write = { permission: "work:write" } as const;
const task = json(TaskView);

const getTasks = defineRoute({
  method: "get",
  path: "/tasks",
  operationId: "listTasks",
  summary: "Tasks: overdue, of today, upcoming, without a day, or done",
  ...read,
  request: { query: Paging.extend(TaskFilter.shape) },
  responses: { 200: { description: "A page", ...json(pageOf(TaskItem)) }, ...problems("invalid") },
});
const getCounts = defineRoute({
  method: "get",
  path: "/tasks/counts",
  operationId: "countTasks",
  summary: "How many open tasks stand where",
  ...read,
  responses: { 200: { description: "The counts", ...json(TaskCounts) } },
});
const getReminders = defineRoute({
  method: "get",
  path: "/tasks/reminders",
  operationId: "listReminders",
  summary: "Open tasks whose reminder rang since an instant, newest first",
  ...read,
  request: { query: z.object({ since: z.iso.datetime() }) },
  responses: { 200: { description: "At most 20", ...json(z.object({ items: z.array(TaskView) })) } },
});
const postTask = defineRoute({
  method: "post",
  path: "/tasks",
  operationId: "createTask",
  summary: "Make a task",
  ...write,
  request: { body: json(TaskDraft) },
  responses: { 201: { description: "Made", ...task }, ...problems("invalid") },
});
const getOne = defineRoute({
  method: "get",
  path: "/tasks/{id}",
  operationId: "getTask",
  summary: "A task",
  ...read,
  request: { params: ById },
  responses: { 200: { description: "The task", ...task }, ...problems("not_found") },
});
const patchTask = defineRoute({
  method: "patch",
  path: "/tasks/{id}",
  operationId: "updateTask",
  summary: "Change a task; one of a series alone (`scope: this`) or with all that follow",
  ...write,
  request: { params: ById, body: json(TaskPatch.extend({ scope: z.enum(["this", "following"]).optional() })) },
  responses: { 200: { description: "The task now", ...task }, ...problems("invalid", "not_found", "refused", "stale") },
});
const deleteTask = defineRoute({
  method: "delete",
  path: "/tasks/{id}",
  operationId: "removeTask",
  summary: "Put a task into the bin",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found", "stale") },
});
const putCompletion = defineRoute({
  method: "put",
  path: "/tasks/{id}/completion",
  operationId: "completeTask",
  summary: "Finish a task: the note goes into the customer's story, the next step becomes a task",
  ...write,
  request: {
    params: ById,
    body: json(z.object({ note: Notes.optional(), nextStep: NextStep.optional() })),
  },
  responses: {
    200: {
      description: "Done; `repeated` is a repeating task's next",
      ...json(z.object({ task: TaskView, next: TaskView.nullable(), repeated: TaskView.nullable() })),
    },
    ...problems("invalid", "not_found", "refused"),
  },
});
const deleteCompletion = defineRoute({
  method: "delete",
  path: "/tasks/{id}/completion",
  operationId: "reopenTask",
  summary: "Open a finished task again",
  ...write,
  request: { params: ById },
  responses: { 200: { description: "Open", ...task }, ...problems("not_found") },
});
const putDay = defineRoute({
  method: "put",
  path: "/tasks/{id}/day",
  operationId: "snoozeTask",
  summary: "Put a task off to another day, its reminder with it",
  ...write,
  request: { params: ById, body: json(z.object({ dueOn: On, dueTime: TimeOfDay.nullable().default(null) })) },
  responses: { 200: { description: "The task now", ...task }, ...problems("invalid", "not_found") },
});
const postBulk = defineRoute({
  method: "post",
  path: "/tasks/bulk",
  operationId: "changeTasks",
  summary: "Finish, put off or remove several tasks as one operation",
  ...write,
  request: {
    body: json(
      z.object({
        ids: z.array(z.string()).min(1).max(500),
        action: z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("complete") }),
          z.object({ kind: z.literal("day"), dueOn: On }),
          z.object({ kind: z.literal("remove") }),
        ]),
      }),
    ),
  },
  responses: { 204: { description: "Done" }, ...problems("invalid", "not_found", "refused") },
});

const postSkip = defineRoute({
  method: "post",
  path: "/tasks/{id}/skip",
  operationId: "skipTask",
  summary: "Leave out this one of a repeating task: it stands on the next day of its rule",
  ...write,
  request: { params: ById },
  responses: { 200: { description: "The task now", ...task }, ...problems("not_found", "refused") },
});
const putLine = defineRoute({
  method: "put",
  path: "/tasks/{id}/lines/{lineId}",
  operationId: "tickTaskLine",
  summary: "Tick a line of a task's list, or take the tick away",
  ...write,
  request: { params: ById.extend({ lineId: Id }), body: json(z.object({ done: z.boolean() })) },
  responses: { 200: { description: "The task now", ...task }, ...problems("not_found") },
});

export const taskRoutes = api();
taskRoutes.openapi(getTasks, async (c) => {
  const query = c.req.valid("query");
  const { limit } = query;
  const rows = await listTasks(c.var.ctx, query, limit + 1, readCursor(query.cursor, 2));
  return c.json(
    toPage(
      rows,
      limit,
      ({ place, id }) => [place, id],
      ({ place: _, ...task }) => presentTask(task),
    ),
    200,
  );
});
taskRoutes.openapi(getCounts, async (c) => c.json(await countTasks(c.var.ctx), 200));
taskRoutes.openapi(getReminders, async (c) =>
  c.json({ items: (await findRung(c.var.ctx, c.req.valid("query").since)).map(presentTask) }, 200),
);
taskRoutes.openapi(postTask, async (c) => c.json(presentTask(await createTask(c.var.ctx, c.req.valid("json"))), 201));
taskRoutes.openapi(postBulk, async (c) => {
  const { ids, action } = c.req.valid("json");
  await inTransaction(c.var.ctx, async (tx) => {
    if (action.kind === "remove") return removeTasks(tx, ids);
    for (const id of ids) {
      if (action.kind === "complete") await completeTask(tx, id, {});
      else await snoozeTask(tx, id, action.dueOn, null);
    }
  });
  return c.body(null, 204);
});
taskRoutes.openapi(getOne, async (c) => {
  const found = await getTask(c.var.ctx.db, c.req.valid("param").id);
  setEtag(c, found);
  return c.json(presentTask(found), 200);
});
taskRoutes.openapi(patchTask, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getTask(c.var.ctx.db, id));
  const { scope, ...patch } = c.req.valid("json");
  return c.json(presentTask(await updateTask(c.var.ctx, id, patch, scope)), 200);
});
taskRoutes.openapi(deleteTask, async (c) => {
  const found = await getTask(c.var.ctx.db, c.req.valid("param").id);
  checkIfMatch(c, found);
  await removeTasks(c.var.ctx, [found.id]);
  return c.body(null, 204);
});
taskRoutes.openapi(putCompletion, async (c) => {
  const { task, next, repeated } = await completeTask(c.var.ctx, c.req.valid("param").id, c.req.valid("json"));
  const present = (one: Task | null) => one && presentTask(one);
  return c.json({ task: presentTask(task), next: present(next), repeated: present(repeated) }, 200);
});
taskRoutes.openapi(deleteCompletion, async (c) =>
  c.json(presentTask(await reopenTask(c.var.ctx, c.req.valid("param").id)), 200),
);
taskRoutes.openapi(putDay, async (c) => {
  const { dueOn, dueTime } = c.req.valid("json");
  return c.json(presentTask(await snoozeTask(c.var.ctx, c.req.valid("param").id, dueOn, dueTime)), 200);
});

taskRoutes.openapi(postSkip, async (c) => c.json(presentTask(await skipTask(c.var.ctx, c.req.valid("param").id)), 200));
taskRoutes.openapi(putLine, async (c) => {
  const { id, lineId } = c.req.valid("param");
  return c.json(presentTask(await setLine(c.var.ctx, id, lineId, c.req.valid("json").done)), 200);
});

export type TaskOperations = {
  listTasks: typeof getTasks;
  countTasks: typeof getCounts;
  listReminders: typeof getReminders;
  createTask: typeof postTask;
  getTask: typeof getOne;
  updateTask: typeof patchTask;
  removeTask: typeof deleteTask;
  completeTask: typeof putCompletion;
  reopenTask: typeof deleteCompletion;
  snoozeTask: typeof putDay;
  changeTasks: typeof postBulk;
  skipTask: typeof postSkip;
  tickTaskLine: typeof putLine;
};
