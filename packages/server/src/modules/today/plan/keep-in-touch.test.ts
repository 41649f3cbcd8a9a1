import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";

type Item = { key: string; kind: string; title: string; reason: string };

async function proposed({ get }: Pick<Awaited<ReturnType<typeof testApp>>, "get">): Promise<Item[]> {
  const { planned, left } = (await (await get("/today", { "accept-language": "en" })).json()) as {
    planned: Item[];
    left: Item[];
  };
  return [...planned, ...left].filter(({ kind }) => kind === "keep_in_touch");
}

describe.each(databases)("keeping in touch on $name", ({ dialect }) => {
  test("is proposed when the time without a word is over, and not before", async () => {
    const app = await testApp(dialect);
    await app.post("/customers", { name: "王伟", keepInTouchDays: 30 });
    await app.post("/customers", { name: "Nobody asked" });
    app.moveClockTo("2027-03-30T02:00:00.000Z");
    expect(await proposed(app)).toEqual([]);
    app.moveClockTo("2027-03-31T02:00:00.000Z");
    const [item, ...others] = await proposed(app);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      title: "Get in touch with 王伟",
      reason: "You want to speak at least every 30 days; here for 30 days without a word.",
    });
  });

  test("is over once they were spoken to, or a next step is planned", async () => {
    const app = await testApp(dialect);
    const ids = await Promise.all(
      ["A", "B"].map(async (name) => {
        const made = await app.post("/customers", { name, keepInTouchDays: 7 });
        return ((await made.json()) as { id: string }).id;
      }),
    );
    app.moveClockTo("2027-03-20T02:00:00.000Z");
    expect(await proposed(app)).toHaveLength(2);
    await app.post(`/customers/${ids[0]}/timeline`, { kind: "call", text: "spoke" });
    await app.post("/tasks", { title: "Call", customerId: ids[1], kind: "call", dueOn: "2027-03-25" });
    expect(await proposed(app)).toEqual([]);
  });

  test("done from Today counts as a word", async () => {
    const app = await testApp(dialect);
    await app.post("/customers", { name: "A", keepInTouchDays: 7 });
    app.moveClockTo("2027-03-20T02:00:00.000Z");
    const [item] = await proposed(app);
    expect((await app.post("/today/outcomes", { itemKey: item!.key, outcome: "done" })).status).toBeLessThan(300);
    app.moveClockTo("2027-03-28T02:00:00.000Z");
    expect(await proposed(app)).toHaveLength(1);
    app.moveClockTo("2027-03-26T02:00:00.000Z");
    expect(await proposed(app)).toEqual([]);
  });
});
