import { expect, test } from "vitest";
import { testApp } from "#platform/testing";

const ask = async () => {
  const { app } = await testApp("sqlite");
  return (path: string, init?: RequestInit) => app.request(path, init);
};

test("a page for strangers loads only what is ours, is never kept, framed or found", async () => {
  const visit = await ask();
  const { headers } = await visit("/p/nowhere");
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-robots-tag")).toContain("noindex");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
});

test("an unknown link is told in the language the visitor chose or the browser asks for", async () => {
  const visit = await ask();
  const text = async (path: string, language: string) =>
    (await visit(path, { headers: { "accept-language": language } })).text();
  expect(await text("/p/nowhere", "zh-CN")).toContain('<html lang="zh-CN">');
  expect(await text("/p/nowhere", "en")).toContain("This link does not work");
  expect(await text("/p/nowhere?lang=en", "zh-CN")).toContain("This link does not work");
});

test("the stylesheet and the drawing script come from us", async () => {
  const visit = await ask();
  expect((await visit("/p/assets/draw.js")).headers.get("content-type")).toContain("javascript");
  expect(await (await visit("/p/assets/pages.css")).text()).toContain("prefers-color-scheme: dark");
});

test("whoever asks too often has to wait", async () => {
  const visit = await ask();
  const post = () => visit("/p/quotes/x/accept", { method: "POST", body: new URLSearchParams({ name: "x" }) });
  const statuses: number[] = [];
  for (let times = 0; times < 21; times++) statuses.push((await post()).status);
  expect(statuses.slice(0, 20).every((status) => status === 404)).toBe(true);
  const last = await post();
  expect([statuses[20], last.status, Number(last.headers.get("retry-after")) > 0]).toEqual([429, 429, true]);
});

test("a form that is too large is refused, and a browser of ours is not sent here by another site", async () => {
  const visit = await ask();
  const large = new URLSearchParams({ drawing: "x".repeat(500_000) });
  const headers = {
    "content-length": String(large.toString().length),
    "content-type": "application/x-www-form-urlencoded",
  };
  expect((await visit("/p/quotes/x/accept", { method: "POST", headers, body: large.toString() })).status).toBe(413);
  const foreign = { cookie: "soloist=x", origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
  const sent = await visit("/p/quotes/x/accept", { method: "POST", headers: foreign, body: new URLSearchParams() });
  expect(sent.status).toBe(403);
  expect(sent.headers.get("content-type")).toContain("text/html");
});
