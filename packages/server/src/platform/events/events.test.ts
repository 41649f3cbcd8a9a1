import { describe, expect, test } from "vitest";
import { inTransaction } from "#platform/context";
import { databases, testApp } from "#platform/testing";
import { type Event, record, subscribe } from "./index.ts";

type Bell = Event & { type: "test.rang"; times: number };
const heard: number[] = [];
subscribe<Bell>("test.rang", "count", async (_, { times }) => void heard.push(times));

describe.each(databases)("reacting to facts on $name", ({ dialect }) => {
  test("who reacts to a fact is told after it is on the disk, and once", async () => {
    heard.length = 0;
    const { ctx, runJobs } = await testApp(dialect);
    await inTransaction(ctx(), async (tx) => {
      await record<Bell>(tx, { type: "test.rang", times: 3 });
      expect(heard).toEqual([]);
    });
    await runJobs();
    await runJobs();
    expect(heard).toEqual([3]);
  });

  test("nobody is told of a fact that was taken back with its transaction", async () => {
    heard.length = 0;
    const { ctx, runJobs } = await testApp(dialect);
    const failing = inTransaction(ctx(), async (tx) => {
      await record<Bell>(tx, { type: "test.rang", times: 1 });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await runJobs();
    expect(heard).toEqual([]);
  });
});
