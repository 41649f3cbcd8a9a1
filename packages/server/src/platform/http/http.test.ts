import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";

type Problem = { code: string; detail: string };
const problemOf = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as Problem) });
const cursorOf = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString("base64url");

describe.each(databases)("asking the API on $name", ({ dialect }) => {
  test.each([
    "/customers/%00",
    "/customers?tag=%00",
    "/customers/count?source=%00",
    `/customers?sort=orderTotalMinor&cursor=${cursorOf("x", "y")}`,
    `/orders?cursor=${cursorOf("\0", "\0")}`,
    `/products?sort=price&cursor=${cursorOf("x", "y")}`,
  ])("a value that no database can look for is not our failure: %s", async (path) => {
    const { get } = await testApp(dialect);
    expect((await get(path)).status).toBeLessThan(500);
  });

  test("a made-up cursor is refused in a sentence of the reader's language", async () => {
    const { get } = await testApp(dialect);
    const refused = await get("/customers?cursor=nonsense", { "accept-language": "zh-CN,zh;q=0.9" });
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect(await problemOf(refused)).toMatchObject({
      status: 400,
      code: "input.bad_cursor",
      detail: expect.stringContaining("请从头开始") as string,
    });
  });

  test("a method that an address does not know is refused with those it knows", async () => {
    const { remove } = await testApp(dialect);
    const refused = await remove("/customers");
    expect(refused.headers.get("allow")).toBe("GET, POST");
    expect(await problemOf(refused)).toMatchObject({ status: 405, code: "http.no_such_method" });
  });

  test("an address that does not exist is not found, whatever the method", async () => {
    const { post } = await testApp(dialect);
    expect((await post("/no-such-thing")).status).toBe(404);
  });

  test("a body that is no JSON is told so", async () => {
    const { post } = await testApp(dialect);
    const text = await post("/customers", new TextEncoder().encode("hello"), { "content-type": "text/plain" });
    expect(await problemOf(text)).toMatchObject({ status: 415, detail: expect.stringContaining("JSON") as string });
    const broken = await post("/customers", new TextEncoder().encode('{"a":'), { "content-type": "application/json" });
    expect(await problemOf(broken)).toMatchObject({ status: 400, detail: "The request is not valid JSON." });
  });

  test("a tag that was changed since it was read is not written over", async () => {
    const { post, patch } = await testApp(dialect);
    const { id } = (await (await post("/tags", { name: "VIP" })).json()) as { id: string };
    const changed = await patch(`/tags/${id}`, { name: "Gold" }, { "if-match": '"1"' });
    expect([changed.status, changed.headers.get("etag")]).toEqual([200, '"2"']);
    expect((await patch(`/tags/${id}`, { name: "Silver" }, { "if-match": '"1"' })).status).toBe(412);
  });

  test("a key takes out only the kinds of records that it may read", async () => {
    const { get } = await testApp(dialect, { scopes: ["integrations:read", "customers:read"] });
    expect((await get("/exports/customers")).status).toBe(200);
    expect(await problemOf(await get("/exports/orders"))).toMatchObject({ status: 403, code: "access.not_allowed" });
  });

  test("the health answer carries the same protection as every other", async () => {
    const { app } = await testApp(dialect);
    expect((await app.request("/healthz")).headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("who tries too often is told how long to wait", async () => {
    const { post } = await testApp(dialect);
    const tries = Array.from({ length: 21 }, (_, turn) => ({ email: `nobody${turn}@example.com`, password: "x" }));
    const answers: Response[] = [];
    for (const draft of tries) answers.push(await post("/session", draft, { authorization: "" }));
    const last = answers.at(-1)!;
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

test("the API's description holds only what OpenAPI 3.1 knows, and names every operation once", async () => {
  const { app } = await testApp("sqlite");
  const written = (await (await app.request("/api/openapi.json")).json()) as Document;
  const operations = Object.values(written.paths).flatMap((methods) => Object.values(methods));
  const known = new Set([
    "operationId",
    "summary",
    "description",
    "security",
    "parameters",
    "requestBody",
    "responses",
  ]);
  expect(operations.flatMap((operation) => Object.keys(operation)).filter((key) => !known.has(key))).toEqual([]);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  const answers = operations.flatMap(({ responses }) => Object.values(responses));
  expect(new Set(answers.flatMap((answer) => Object.keys(answer)))).toEqual(new Set(["description", "content"]));
});
type Document = { paths: Record<string, Record<string, { operationId: string; responses: Record<string, object> }>> };
