import { describe, expect, test } from "vitest";
import { inTransaction } from "#platform/context";
import { unavailable } from "#platform/errors";
import { defineJob, enqueue } from "#platform/jobs";
import { databases, testApp } from "#platform/testing";

const ran: string[] = [];
const note = defineJob<{ word: string }>({ kind: "test.note", run: async (_ctx, { word }) => void ran.push(word) });
const flaky = defineJob<{ word: string }>({
  kind: "test.flaky",
  run: async (_ctx, { word }) => {
    ran.push(word);
    if (ran.filter((seen) => seen === word).length < 2) throw unavailable("test.down", ["Down", "停机"]);
  },
});

describe.each(databases)("jobs on $name", ({ dialect, name }) => {
  test("a job runs once, also when two runners look for it", async () => {
    const { ctx, runJobs } = await testApp(dialect);
    await enqueue(ctx(), note, { word: `once ${name}` });
    await Promise.all([runJobs(), runJobs()]);
    expect(ran.filter((word) => word === `once ${name}`)).toHaveLength(1);
  });

  test("a job of a transaction that failed never runs", async () => {
    const { ctx, runJobs } = await testApp(dialect);
    const failing = inTransaction(ctx(), async (tx) => {
      await enqueue(tx, note, { word: `never ${name}` });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await runJobs();
    expect(ran).not.toContain(`never ${name}`);
  });

  test("a job that meets a closed door tries again later", async () => {
    const { ctx, runJobs, db, moveClockTo } = await testApp(dialect);
    await enqueue(ctx(), flaky, { word: `again ${name}` });
    await runJobs();
    expect(await db.selectFrom("jobs").select("state").executeTakeFirst()).toEqual({ state: "ready" });
    moveClockTo("2027-03-01T03:00:00.000Z");
    await runJobs();
    expect(await db.selectFrom("jobs").select("state").executeTakeFirst()).toEqual({ state: "done" });
  });

  test("a job whose process died is taken up by the next", async () => {
    const { ctx, runJobs, db } = await testApp(dialect);
    const id = await enqueue(ctx(), note, { word: `orphan ${name}` });
    const gone = { state: "running" as const, lockedBy: "999999999:x", lockedUntil: "2027-03-01T01:59:00.000Z" };
    await db.updateTable("jobs").set(gone).where("id", "=", id).execute();
    await runJobs();
    expect(ran).toContain(`orphan ${name}`);
  });
});
