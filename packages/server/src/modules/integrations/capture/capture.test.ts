import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";

const chat = "我是杭州云舟科技有限公司的张伟，想了解官网改版，电话13857102291，微信同号。明天给我打电话";

describe.each(databases)("a pasted text on $name", ({ dialect }) => {
  test("becomes a customer with a firm, a story and a next step in one operation, which undo takes back", async () => {
    const { post, get } = await testApp(dialect);
    const reading = (await (await post("/captures/reading", { text: chat })).json()) as {
      pieces: { field: string }[];
      known: unknown[];
    };
    expect(reading.pieces.map(({ field }) => field)).toContain("phone");
    expect(reading.known).toEqual([]);

    const answer = await post("/captures", {
      name: "张伟",
      organisation: "杭州云舟科技有限公司",
      phones: [{ label: "mobile", value: "13857102291" }],
      need: "官网改版",
      text: chat,
      nextStep: { title: "打电话给张伟", kind: "call", dueOn: "2027-03-02" },
      opportunity: { title: "官网改版", amountMinor: 5_000_000 },
    });
    expect(answer.status).toBe(201);
    const { customer, task, opportunityId } = (await answer.json()) as {
      customer: { id: string; organisationId: string };
      task: unknown;
      opportunityId: string;
    };
    expect(task).toMatchObject({ customerId: customer.id, refTable: "opportunities", refId: opportunityId });
    expect(await (await get(`/opportunities/${opportunityId}`)).json()).toMatchObject({ amountMinor: 5_000_000 });
    expect(await (await get(`/customers/${customer.organisationId}`)).json()).toMatchObject({
      name: "杭州云舟科技有限公司",
      kind: "organisation",
    });
    const story = (await (await get(`/customers/${customer.id}/timeline`)).json()) as {
      items: { kind: string; text: string }[];
    };
    expect(story.items).toContainEqual(expect.objectContaining({ kind: "message", text: chat }));

    const operationId = answer.headers.get("soloist-operation");
    expect((await post("/undo", { operationId })).status).toBe(200);
    expect(await (await get("/customers")).json()).toMatchObject({ items: [] });
  });

  test("of somebody who is here adds what is new, overwrites nothing, and finds the firm again", async () => {
    const { post, get } = await testApp(dialect);
    const first = {
      name: "张伟",
      organisation: "青禾教育",
      phones: [{ label: "mobile", value: "13857102291" }],
      jobTitle: "店长",
    };
    const { customer } = (await (await post("/captures", first)).json()) as {
      customer: { id: string; organisationId: string };
    };
    const { known } = (await (await post("/captures/reading", { text: "张伟 138 5710 2291 zw@qinghe.cn" })).json()) as {
      known: { id: string; reasons: { by: string }[] }[];
    };
    expect(known).toMatchObject([{ id: customer.id, reasons: [{ by: "phone" }, { by: "name" }] }]);

    await post("/captures", {
      customerId: customer.id,
      name: "张伟",
      jobTitle: "老板",
      phones: [{ value: "138 5710 2291" }],
      emails: [{ label: "work", value: "zw@qinghe.cn" }],
      address: "杭州市西湖区文三路478号",
    });
    expect(await (await get(`/customers/${customer.id}`)).json()).toMatchObject({
      jobTitle: "店长",
      phones: [{ label: "mobile", value: "+8613857102291" }],
      emails: [{ label: "work", value: "zw@qinghe.cn" }],
      addresses: [{ text: "杭州市西湖区文三路478号" }],
    });
    const other = await post("/captures", { name: "李娜", organisation: "青禾教育" });
    expect(await other.json()).toMatchObject({ customer: { organisationId: customer.organisationId } });
  });

  test("that names a firm and nobody in it makes the firm; without a name it is refused in words", async () => {
    const { post } = await testApp(dialect);
    const firm = await post("/captures", { name: "青禾教育", organisation: "青禾教育" });
    expect(await firm.json()).toMatchObject({ customer: { kind: "organisation", organisationId: null } });
    expect((await post("/captures", { name: " " })).status).toBe(400);
    expect((await post("/captures", { name: "李娜", customerId: "nobody" })).status).toBe(404);
  });
});
