import { expect, test } from "vitest";
import { renderPdf } from "./index.ts";

const paper = {
  title: "报价单 20270301-001",
  author: "Linden Studio",
  content: [{ text: "报价单 Quote", bold: true }, "合计：壹万元整"],
  footer: { left: "Linden Studio", right: "{page} / {pages}" },
};
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

test("a paper becomes a PDF that brings its Chinese fonts along", async () => {
  const bytes = await renderPdf(paper);
  expect(text(bytes).slice(0, 5)).toBe("%PDF-");
  expect(text(bytes)).toMatch(/\/FontFile2 /);
  expect(text(bytes)).toMatch(/NotoSansSC-(Regular|SemiBold)/);
  // Only the glyphs that are used, not ten megabytes of them.
  expect(bytes.length).toBeLessThan(100_000);
});

test("nothing is fetched and no file is read", async () => {
  const picture = (image: string) => renderPdf({ ...paper, content: [{ image }] });
  await expect(picture("https://example.com/a.png")).rejects.toThrow(/denied/);
  await expect(picture("/etc/hostname")).rejects.toThrow();
  expect((await renderPdf(paper)).length).toBeGreaterThan(1000);
});
