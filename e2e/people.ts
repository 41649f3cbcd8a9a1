/** An app that knows four people, each with an age, and pages on it for an owner who signs in once. */
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { type App, openBrowser, type Reader, signIn, startApp } from "./app.ts";

export type People = { app: App; at: (path: string, reader?: Reader) => ReturnType<typeof openBrowser> };

/** Starts it with two own fields of customers: a number (年龄) and choices (口味). */
export async function startWithPeople(): Promise<People> {
  const app = await startApp();
  await app.api("POST", "/fields", { record: "customer", label: "年龄", kind: "number" });
  await app.api("POST", "/fields", {
    record: "customer",
    label: "口味",
    kind: "choices",
    options: [
      { value: "green", label: "绿茶" },
      { value: "red", label: "红茶" },
    ],
  });
  const { items: fields } = await app.api<{ items: { key: string; label: string }[] }>("GET", "/fields");
  const age = fields.find(({ label }) => label === "年龄")!.key;
  const people = [
    ["张伟", "A", 30, "13800000001"],
    ["李娜", "B", 40, "13900000002"],
    ["王芳", "C", 50, "13700001234"],
    ["Catherine Müller", "A", 60, "13600000004"],
  ] as const;
  for (const [name, level, years, value] of people) {
    const phones = [{ label: "mobile", value }];
    await app.api("POST", "/customers", { name, level, phones, custom: { [age]: years } });
  }
  return { app, at: pagesOf(app) };
}

/** Opens pages of one owner; who signed in each time would be refused after so many in a minute. */
export function pagesOf(app: App): People["at"] {
  let session: Awaited<ReturnType<BrowserContext["cookies"]>> | undefined;
  return async (path, reader = {}) => {
    const opened = await openBrowser(app, reader);
    const language = reader.language ?? "zh-CN";
    if (session) await opened.context.addCookies(session);
    else await signIn(opened.context, language);
    session ??= await opened.context.cookies();
    await opened.context.request.patch("/api/v1/me", { data: { language } });
    await opened.page.goto(path);
    return opened;
  };
}

export const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

/** What is wrong with a page for those who do not see it. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
