import { describe, expect, test } from "vitest";
import { newId } from "#platform/ids";
import { databases, testApp } from "#platform/testing";

describe.each(databases)("what belongs to a customer on $name", ({ dialect }) => {
  test.each([
    ["/orders", { lines: [] }],
    ["/opportunities", { title: "Gift boxes" }],
    ["/tasks", { title: "Call" }],
  ])("nothing is kept at %s for a customer who is not there", async (path, body) => {
    const { get, post, patch } = await testApp(dialect);
    const stranger = { customerId: newId() };
    const refused = await post(path, { ...body, ...stranger });
    expect([refused.status, await refused.json()]).toEqual([
      400,
      expect.objectContaining({ code: "customer.unknown", field: "customerId" }),
    ]);
    const own = (await (await post(path, body)).json()) as { id: string };
    expect((await patch(`${path}/${own.id}`, stranger)).status).toBe(400);
    const { items } = (await (await get(path)).json()) as { items: { customerId: string | null }[] };
    expect(items.map(({ customerId }) => customerId)).toEqual([null]);
  });
});
