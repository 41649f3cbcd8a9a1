import { describe, expect, test } from "vitest";
import type { Message } from "#platform/mail";
import { databases, testApp } from "#platform/testing";

const owner = { name: "李雷", email: "owner@example.com", password: "correct horse battery", language: "zh-CN" };
const browser = { authorization: "" };

function cookieOf(answer: Response): string {
  return answer.headers.get("set-cookie")!.split(";")[0]!;
}

describe.each(databases)("signing in on $name", ({ dialect }) => {
  test("the first run makes the owner once and signs in", async () => {
    const { get, post } = await testApp(dialect);
    expect(await (await get("/session", browser)).json()).toMatchObject({ user: null, needsOwner: true });
    const first = await post("/owner", owner, browser);
    expect(first.status).toBe(201);
    const second = await post("/owner", { ...owner, email: "thief@example.com" }, browser);
    expect([second.status, ((await second.json()) as { code: string }).code]).toEqual([409, "user.owner_exists"]);
    const here = await (await get("/session", { ...browser, cookie: cookieOf(first) })).json();
    expect(here).toMatchObject({ user: { name: "李雷" }, company: { timeZone: "Asia/Shanghai" }, needsOwner: false });
  });

  test("without a session or a key nothing is told but that one should sign in", async () => {
    const { get } = await testApp(dialect);
    const answer = await get("/company", browser);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, "session.needed"]);
  });

  test("five wrong passwords lock the door for a quarter of an hour, the right one too", async () => {
    const { post, moveClockTo } = await testApp(dialect);
    await post("/owner", owner, browser);
    const attempt = async (password: string) =>
      (await post("/session", { email: owner.email, password }, browser)).status;
    const statuses = [];
    for (let index = 0; index < 5; index++) statuses.push(await attempt("wrong wrong wrong"));
    expect(statuses).toEqual([401, 401, 401, 401, 429]);
    expect(await attempt(owner.password)).toBe(429);
    moveClockTo("2027-03-01T02:16:00.000Z");
    expect(await attempt(owner.password)).toBe(201);
  });

  test("a session that was ended elsewhere is gone", async () => {
    const { get, post, remove, moveClockTo } = await testApp(dialect);
    const phone = cookieOf(await post("/owner", owner, browser));
    const { email, password } = owner;
    const desk = cookieOf(await post("/session", { email, password }, browser));
    const sessions = (
      (await (await get("/sessions", { ...browser, cookie: desk })).json()) as {
        items: { id: string; current: boolean }[];
      }
    ).items;
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    await remove(`/sessions/${sessions.find(({ current }) => !current)!.id}`, { ...browser, cookie: desk });
    moveClockTo("2027-03-01T02:00:10.000Z");
    expect((await get("/sessions", { ...browser, cookie: phone })).status).toBe(401);
    expect((await get("/sessions", { ...browser, cookie: desk })).status).toBe(200);
  });

  test("a mailed link sets a new password once and ends every session", async () => {
    const sent: Message[] = [];
    const { get, post, put } = await testApp(dialect, { mailer: async (message) => void sent.push(message) });
    const old = cookieOf(await post("/owner", owner, browser));
    await post("/password-resets", { email: owner.email }, browser);
    const token = /token=(\S+)/.exec(sent[0]!.text)![1]!;
    expect((await put(`/password-resets/${token}`, { password: "an even better one" }, browser)).status).toBe(204);
    expect((await put(`/password-resets/${token}`, { password: "once more, please" }, browser)).status).toBe(409);
    expect((await get("/sessions", { ...browser, cookie: old })).status).toBe(401);
    expect((await post("/session", { email: owner.email, password: "an even better one" }, browser)).status).toBe(201);
  });

  test("a request that another site makes the browser send is refused", async () => {
    const { post } = await testApp(dialect);
    const cookie = cookieOf(await post("/owner", owner, browser));
    const foreign = await post("/undo", { operationId: "x" }, { ...browser, cookie, "sec-fetch-site": "cross-site" });
    expect([foreign.status, ((await foreign.json()) as { code: string }).code]).toEqual([403, "http.foreign_origin"]);
  });

  test("a key may do what its scopes name and nothing else", async () => {
    const { get, patch } = await testApp(dialect, { scopes: ["admin:read"] });
    expect((await get("/keys")).status).toBe(200);
    expect((await patch("/company", { name: "X" })).status).toBe(403);
  });
});
