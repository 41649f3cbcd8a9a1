import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { storeFile } from "#platform/files";
import { databases, testApp } from "#platform/testing";

const bytes = new TextEncoder().encode("姓名\n王伟\n");

describe.each(databases)("files on $name", ({ dialect }) => {
  test("come back as they were given, as a download and never as a page", async () => {
    const { post, get } = await testApp(dialect);
    const answer = await post(`/files?name=${encodeURIComponent('../客户 "1".csv')}`, bytes);
    const file = (await answer.json()) as { id: string; name: string; size: number };
    expect([answer.status, file.name, file.size]).toEqual([201, '客户 "1".csv', bytes.length]);
    const back = await get(`/files/${file.id}`);
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes);
    expect(back.headers.get("content-disposition")).toMatch(
      /^attachment; filename="[^"]*"; filename\*=UTF-8''%E5%AE%A2/,
    );
  });

  test("that are too large leave nothing behind", async () => {
    const { ctx, company, db } = await testApp(dialect);
    async function* much() {
      for (let count = 0; count < 10; count++) yield new Uint8Array(100);
    }
    await expect(storeFile(ctx(), "big.csv", much(), 500)).rejects.toMatchObject({ code: "http.too_large" });
    expect(readdirSync(join(company.folder, "files"))).toEqual([]);
    expect(await db.selectFrom("files").selectAll().execute()).toEqual([]);
  });

  test("that do not exist are told so", async () => {
    const { get } = await testApp(dialect);
    expect((await get("/files/none")).status).toBe(404);
  });
});
