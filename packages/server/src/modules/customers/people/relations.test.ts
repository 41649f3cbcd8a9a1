import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";

describe.each(databases)("a relation on $name", ({ dialect }) => {
  test("keeps how and when they were met, and how often to speak", async () => {
    const { post, patch } = await testApp(dialect);
    const { id } = (await (
      await post("/customers", { name: "王伟", metHow: "茶博会", metOn: "2026-05-01" })
    ).json()) as {
      id: string;
    };
    const changed = await (await patch(`/customers/${id}`, { keepInTouchDays: 30 })).json();
    expect(changed).toMatchObject({ metHow: "茶博会", metOn: "2026-05-01", keepInTouchDays: 30 });
    expect((await patch(`/customers/${id}`, { keepInTouchDays: 0 })).status).toBe(400);
  });

  test("of an organisation has a trade and a size, and is found by them", async () => {
    const { post, get } = await testApp(dialect);
    await post("/customers", { name: "山海茶行", kind: "organisation", industry: "茶叶", size: "11-50" });
    await post("/customers", { name: "Other", kind: "organisation", industry: "Wine", size: "1" });
    const where = {
      all: [
        { field: "industry", is: "anyOf", value: ["茶叶"] },
        { field: "size", is: "anyOf", value: ["11-50"] },
      ],
    };
    const { items } = (await (await get(`/customers?where=${encodeURIComponent(JSON.stringify(where))}`)).json()) as {
      items: { name: string }[];
    };
    expect(items.map(({ name }) => name)).toEqual(["山海茶行"]);
  });

  test("is grouped by the region of the first address, which undo brings back too", async () => {
    const { post, patch, get } = await testApp(dialect);
    const { id, region } = (await (
      await post("/customers", { name: "王伟", addresses: [{ region: "浙江", city: "杭州" }] })
    ).json()) as { id: string; region: string };
    const moved = await patch(`/customers/${id}`, { addresses: [{ city: "上海" }] });
    const regionNow = async () => ((await (await get(`/customers/${id}`)).json()) as { region: string }).region;
    expect([region, await regionNow()]).toEqual(["浙江", "上海"]);
    await post("/undo", { operationId: moved.headers.get("soloist-operation") });
    expect(await regionNow()).toBe("浙江");
  });
});
