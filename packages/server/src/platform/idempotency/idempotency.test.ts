import { describe, expect, test } from "vitest";
import { forgetOldAnswers } from "./kept.ts";
import { readConfig } from "#platform/config";
import { silentLog } from "#platform/log";
import { databases, startOfTests, testApp } from "#platform/testing";
import { createApp } from "../../app.ts";

const keyed = (key: string) => ({ "idempotency-key": key });

describe.each(databases)("a write with an Idempotency-Key on $name", ({ dialect }) => {
  test("is done once; its repeat gets the first answer, with the version and the operation to undo", async () => {
    const { post, get } = await testApp(dialect);
    const first = await post("/customers", { name: "林晓雯" }, keyed("order-7"));
    const again = await post("/customers", { name: "林晓雯" }, keyed("order-7"));
    expect([first.status, again.status]).toEqual([201, 201]);
    expect([first.headers.get("idempotency-replayed"), again.headers.get("idempotency-replayed")]).toEqual([
      null,
      "true",
    ]);
    expect(await again.text()).toBe(await first.text());
    for (const name of ["etag", "soloist-operation", "content-type"]) {
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
    expect(await (await get("/customers/count")).json()).toEqual({ count: 1 });
  });

  test("can be undone and repeated: a repeat answers, it does not write again", async () => {
    const { post, get } = await testApp(dialect);
    const made = await post("/customers", { name: "A" }, keyed("k1"));
    const operationId = made.headers.get("soloist-operation");
    expect((await post("/undo", { operationId })).status).toBe(200);
    expect((await post("/customers", { name: "A" }, keyed("k1"))).status).toBe(201);
    expect(await (await get("/customers/count")).json()).toEqual({ count: 0 });
  });

  test("of another body, address or If-Match is refused with a sentence", async () => {
    const { post, patch } = await testApp(dialect);
    const made = await post("/customers", { name: "A" }, keyed("k1"));
    const { id } = (await made.json()) as { id: string };
    const other = await post("/customers", { name: "B" }, { ...keyed("k1"), "accept-language": "en" });
    expect([other.status, ((await other.json()) as { detail: string }).detail]).toEqual([
      422,
      "This Idempotency-Key was used for another request in the last 24 hours. Send a new key for a new request.",
    ]);
    expect((await patch(`/customers/${id}`, { name: "A" }, keyed("k1"))).status).toBe(422);
  });

  test("that was refused is tried afresh", async () => {
    const { post } = await testApp(dialect);
    expect((await post("/customers", { name: "" }, keyed("k1"))).status).toBe(400);
    expect((await post("/customers", { name: "now right" }, keyed("k1"))).status).toBe(201);
  });

  test("sent twenty times at once makes one record", async () => {
    const { post, get, company, secret } = await testApp(dialect);
    const config = readConfig({ SOLOIST_HOME: company.folder });
    const clock = () => new Date(startOfTests);
    const elsewhere = createApp({ company, config, clock, log: silentLog, mailer: null, version: "test" });
    const there = () =>
      elsewhere.request("/api/v1/customers", {
        method: "POST",
        headers: { authorization: `Bearer ${secret}`, "content-type": "application/json", ...keyed("k1") },
        body: JSON.stringify({ name: "A" }),
      });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        Promise.resolve(index % 2 === 0 ? post("/customers", { name: "A" }, keyed("k1")) : there()),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(statuses).toContain(201);
    expect(await (await get("/customers/count")).json()).toEqual({ count: 1 });
  });

  test("is of its own caller: the same key of another caller is another key", async () => {
    const { app, post, get } = await testApp(dialect);
    const { secret } = (await (await post("/keys", { name: "other", scopes: ["customers:write"] })).json()) as {
      secret: string;
    };
    await post("/customers", { name: "A" }, keyed("k1"));
    const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json", ...keyed("k1") };
    const body = JSON.stringify({ name: "B" });
    expect((await app.request("/api/v1/customers", { method: "POST", headers, body })).status).toBe(201);
    expect(await (await get("/customers/count")).json()).toEqual({ count: 2 });
  });

  test("is forgotten after a day", async () => {
    const { post, get, moveClockTo, db, ctx } = await testApp(dialect);
    await post("/customers", { name: "A" }, keyed("k1"));
    moveClockTo("2027-03-02T02:00:00.001Z");
    expect((await post("/customers", { name: "B" }, keyed("k1"))).status).toBe(201);
    expect(await (await get("/customers/count")).json()).toEqual({ count: 2 });
    moveClockTo("2027-03-04T02:00:00.001Z");
    await forgetOldAnswers(db, ctx().now);
    expect(await db.selectFrom("keptAnswers").select("id").execute()).toEqual([]);
  });

  test("keeps nothing that can be read without the key: a new API key's secret is sealed", async () => {
    const { post, db } = await testApp(dialect);
    const { secret } = (await (
      await post("/keys", { name: "other", scopes: ["customers:read"] }, keyed("k1"))
    ).json()) as { secret: string };
    expect(secret.length).toBeGreaterThan(20);
    expect(JSON.stringify(await db.selectFrom("keptAnswers").selectAll().execute())).not.toContain(secret);
  });

  test("works for changes, deletions and bulk actions alike", async () => {
    const { post, patch, remove } = await testApp(dialect);
    const { id } = (await (await post("/customers", { name: "A" })).json()) as { id: string };
    const version = async () => (await patch(`/customers/${id}`, { name: "B" }, keyed("p"))).headers.get("etag");
    expect([await version(), await version()]).toEqual(['"2"', '"2"']);
    const bulk = () => post("/customers/bulk", { ids: [id], action: { kind: "tag", tag: "vip" } }, keyed("b"));
    expect([await (await bulk()).json(), await (await bulk()).json()]).toMatchObject([{ changed: 1 }, { changed: 1 }]);
    const gone = async () => (await remove(`/customers/${id}`, keyed("d"))).status;
    expect([await gone(), await gone()]).toEqual([204, 204]);
  });

  test("must be a plain word, and does not go with a file", async () => {
    const { post } = await testApp(dialect);
    expect((await post("/customers", { name: "A" }, keyed("two words"))).status).toBe(400);
    const bytes = new Uint8Array([1, 2]);
    expect((await post("/files?name=a.csv", bytes, keyed("k1"))).status).toBe(422);
  });
});
