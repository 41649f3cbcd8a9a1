import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { everything, imported, numbersOf, sheet, undone } from "./made-sheets.ts";
import { testData } from "./reading/made-files.ts";

const gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
const book = sheet(
  "BEGIN:VCARD",
  "VERSION:3.0",
  "FN:王伟",
  "ORG:北京示例公司;销售部",
  "TITLE:经理",
  "TEL;TYPE=CELL:13800000001",
  "TEL;TYPE=WORK:010-50000001",
  "EMAIL;TYPE=HOME:wang@example.com",
  "ADR;TYPE=WORK:;;中关村大街1号;北京;北京市;100080;中国",
  "ADR;TYPE=HOME:;;长安街2号;北京;;;",
  "X-QQ:10001",
  "BDAY:--0512",
  "CATEGORIES:老客户,茶",
  `PHOTO;ENCODING=b;TYPE=GIF:${gif}`,
  "END:VCARD",
  "BEGIN:VCARD",
  "VERSION:3.0",
  "FN:李娜",
);

type Customer = { id: string; name: string; photoId: string | null };
const customers = async (app: { get: (path: string) => Response | Promise<Response> }) =>
  ((await (await app.get("/customers")).json()) as { items: Customer[] }).items;

describe.each(databases)("an address book of cards on $name", ({ dialect }) => {
  test("brings people with all that the cards say, and tells the broken one", async () => {
    const app = await testApp(dialect);
    const done = await imported(app, book, {}, "book.vcf");
    expect(numbersOf(done.counts)).toEqual([2, 1, 0, 0, 1, 0]);
    const person = (await customers(app)).find(({ name }) => name === "王伟");
    expect(person).toMatchObject({
      jobTitle: "经理",
      organisationName: "北京示例公司",
      phones: [
        { label: "mobile", value: "+8613800000001" },
        { label: "work", value: "+861050000001" },
      ],
      emails: [{ label: "home", value: "wang@example.com" }],
      messengers: [{ label: "qq", value: "10001" }],
      addresses: [
        {
          label: "work",
          street: "中关村大街1号",
          city: "北京",
          region: "北京市",
          postalCode: "100080",
          country: "中国",
        },
        { label: "home", street: "长安街2号", city: "北京" },
      ],
      birthday: "--05-12",
      tags: ["老客户", "茶"],
    });
  });

  test("brings the picture, which undo takes away again", async () => {
    const app = await testApp(dialect);
    await app.post("/customers", { name: "王伟", phones: [{ label: "", value: "13800000001" }] });
    const before = await everything(app);
    const { id } = await imported(app, book, {}, "book.vcf");
    const person = (await customers(app)).find(({ name }) => name === "王伟");
    const photo = await app.get(`/customers/${person!.id}/photo`);
    expect([photo.status, photo.headers.get("content-type")]).toEqual([200, "image/gif"]);
    expect(Buffer.from(await photo.arrayBuffer()).toString("base64")).toBe(gif);
    await undone(app, id);
    expect(await everything(app)).toEqual(before);
    expect((await app.get(`/customers/${person!.id}/photo`)).status).toBe(404);
  });

  test("a second time brings nothing new", async () => {
    const app = await testApp(dialect);
    await imported(app, book, {}, "book.vcf");
    const before = await everything(app);
    expect(numbersOf((await imported(app, book, {}, "book.vcf")).counts)).toEqual([2, 0, 0, 1, 1, 0]);
    expect(await everything(app)).toEqual(before);
  });

  test("is left without pictures where the owner wants none", async () => {
    const app = await testApp(dialect);
    const columns = [..."x".repeat(20)].map((_, at) => (at === 0 ? "customer.name" : null));
    await imported(app, book, { columns }, "book.vcf");
    expect((await customers(app)).map(({ photoId }) => photoId)).toEqual([null]);
  });

  test("what is no picture is never shown as one", async () => {
    const app = await testApp(dialect);
    const file = (await (await app.post("/files?name=a.png", sheet("<script>"))).json()) as { id: string };
    const made = (await (await app.post("/customers", { name: "A", photoId: file.id })).json()) as Customer;
    expect((await app.get(`/customers/${made.id}/photo`)).status).toBe(404);
  });

  const folder = join(testData, "vcard");
  test.skipIf(!existsSync(folder))("of other programs is taken whole", async () => {
    const app = await testApp(dialect);
    for (const name of ["John_Doe_IPHONE.vcf", "John_Doe_MS_OUTLOOK.vcf", "fullcontact.vcf", "gmail-single2.vcf"]) {
      const before = await everything(app);
      const done = await imported(app, readFileSync(join(folder, name)), {}, name);
      expect([name, ...numbersOf(done.counts)]).toEqual([name, 1, 1, 0, 0, 0, 0]);
      await undone(app, done.id);
      expect(await everything(app)).toEqual(before);
    }
  });
});
