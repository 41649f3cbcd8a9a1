import { describe, expect, test } from "vitest";
import { databases, testApp } from "../../server/src/platform/testing/index.ts";
import { createClient, SoloistError } from "./index.ts";

async function clientOf(
  dialect: "sqlite" | "postgres",
  shake: (count: number) => "lost" | "after" | 503 | null = () => null,
) {
  const { app, secret } = await testApp(dialect);
  const waits: number[] = [];
  let asked = 0;
  const client = createClient({
    url: "http://soloist.test/",
    key: secret,
    language: "en",
    wait: async (ms) => void waits.push(ms),
    fetch: async (url, init) => {
      const trouble = shake(asked++);
      if (trouble === "lost") throw new TypeError("fetch failed");
      if (trouble === 503) return new Response("{}", { status: 503, headers: { "retry-after": "2" } });
      const answer = await app.request(url, init);
      // The server has done it, but the line broke before the answer came.
      if (trouble === "after") throw new TypeError("terminated");
      return answer;
    },
  });
  return { client, waits, asked: () => asked };
}

describe.each(databases)("the client on $name", ({ dialect }) => {
  test("makes, reads, changes by version, and undoes", async () => {
    const { client } = await clientOf(dialect);
    const { data: made, etag } = await client.call("createCustomer", { body: { name: "林晓雯", tags: ["礼盒"] } });
    expect(made.tags).toEqual(["礼盒"]);
    const changed = await client.call("updateCustomer", {
      params: { id: made.id },
      body: { level: "A" },
      ifMatch: etag!,
    });
    expect(changed.data.level).toBe("A");
    await client.call("undo", { body: { operationId: changed.operation! } });
    expect((await client.call("getCustomer", { params: { id: made.id } })).data.level).toBeNull();
  });

  test("says a refusal as a sentence with its code, status and field", async () => {
    const { client } = await clientOf(dialect);
    const refused = await client.call("createCustomer", { body: { name: "" } }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SoloistError);
    expect(refused).toMatchObject({ message: "name: it must not be empty.", status: 400, field: "name" });
    await expect(client.call("getCustomer", { params: { id: "nobody" } })).rejects.toMatchObject({
      code: "customer.not_found",
      status: 404,
    });
  });

  test("walks through every page of a list", async () => {
    const { client } = await clientOf(dialect);
    for (const name of ["A", "B", "C", "D", "E"]) await client.call("createCustomer", { body: { name } });
    const names: string[] = [];
    for await (const { name } of client.each("listCustomers", { query: { limit: 2, sort: "name" } })) names.push(name);
    expect(names).toEqual(["A", "B", "C", "D", "E"]);
  });

  test("a write whose answer was lost on the way is repeated and done once", async () => {
    const { client, asked } = await clientOf(dialect, (count) => (count === 0 ? "after" : null));
    const { replayed } = await client.call("createCustomer", { body: { name: "A" } });
    expect([replayed, asked()]).toEqual([true, 2]);
    expect((await client.call("countCustomers")).data).toEqual({ count: 1 });
  });

  test("waits as long as a busy server asks, and gives up in words", async () => {
    const { client, waits } = await clientOf(dialect, (count) => (count === 0 ? 503 : null));
    await client.call("countCustomers");
    expect(waits).toEqual([2000]);
    const lost = await clientOf(dialect, () => "lost");
    await expect(lost.client.call("countCustomers")).rejects.toMatchObject({
      code: "client.unreachable",
      status: 0,
      message: "http://soloist.test does not answer.",
    });
    expect(lost.asked()).toBe(5);
  });

  test("sends a file as it is and takes one as a stream", async () => {
    const { client } = await clientOf(dialect);
    await client.call("createCustomer", { body: { name: "A" } });
    const { data: file } = await client.call("uploadFile", { query: { name: "a.csv" }, body: "name\nB" });
    expect(file.size).toBe(6);
    const { data } = await client.call("exportCustomers", { query: { format: "vcard" } });
    expect(await data.text()).toContain("FN:A");
  });
});
