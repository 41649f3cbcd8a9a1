import { describe, expect, test } from "vitest";
import { databases } from "#platform/testing";
import { readDocument } from "./document.ts";
import { paperOf } from "./paper.ts";
import { png, withQuote } from "../testing/with-quote.ts";

describe.each(databases)("papers of quotes on $name", ({ dialect }) => {
  test("the text that was signed is kept, and a changed letter is noticed", async () => {
    const { send, answer, read, db } = await withQuote(dialect);
    await answer(`${await send()}/accept`, { name: "Lin" });
    const [signature] = (await read()).signatures;
    expect(signature?.text).toContain("Website");
    await db
      .updateTable("signatures")
      .set({ text: signature!.text.replace("Website", "Webshop") })
      .execute();
    expect((await read()).signatures[0]?.holds).toBe(false);
  });

  test("it is a PDF in its language", async () => {
    const { get, quote, send, visit } = await withQuote(dialect, { language: "zh-CN", currency: "CNY" });
    const pdf = await get(`/quotes/${quote.id}/pdf`);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect((await visit(`${await send()}/pdf`)).status).toBe(200);
  });

  test("its paper ends with who accepted it, when, and the drawn signature", async () => {
    for (const [language, word] of [
      ["en", "Accepted"],
      ["zh-CN", "客户确认"],
    ] as const) {
      const { quote, send, answer, visit, db } = await withQuote(dialect, { language });
      const printed = async () => {
        const { content } = paperOf(await readDocument(db, quote.id));
        return JSON.stringify((content as object[]).at(-1));
      };
      const path = await send();
      expect(await printed()).not.toContain(word);
      await answer(`${path}/accept`, { name: "周岚", drawing: png });
      const end = await printed();
      for (const part of [word, "周岚", png, "2027", "SHA-256"]) expect(end).toContain(part);
      expect((await visit(`${path}/pdf`)).status).toBe(200);
      const other = await withQuote(dialect, { language });
      await other.send();
      await other.put(`/quotes/${other.quote.id}/answer`, { answer: "accepted", by: "王敏" });
      const noted = JSON.stringify(paperOf(await readDocument(other.db, other.quote.id)).content);
      expect([noted.includes("王敏"), noted.includes("SHA-256"), noted.includes("image")]).toEqual([
        true,
        false,
        false,
      ]);
    }
  });
});
