import { describe, expect, test } from "vitest";
import { databases } from "#platform/testing";
import type { Quote } from "../table.ts";
import { phone, png, withQuote } from "../testing/with-quote.ts";

describe.each(databases)("quotes that customers read on $name", ({ dialect }) => {
  test("a customer reads it without a script and accepts it with a name and a drawing", async () => {
    const { send, visit, answer, read, customerId, db, undo } = await withQuote(dialect, {
      terms: "<b>Half</b> in advance",
    });
    const path = await send();
    const page = await visit(path);
    const shown = await page.text();
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(shown).toContain("Website");
    expect(shown).toContain("&lt;b&gt;Half&lt;/b&gt; in advance");
    const done = await answer(`${path}/accept`, { name: " Lin Yi ", drawing: png });
    expect([done.status, done.headers.get("location")]).toEqual([303, path]);
    const { standing, answeredBy, signatures, links } = await read();
    expect([standing, answeredBy, links.seenCount]).toEqual(["accepted", "Lin Yi", 1]);
    expect(signatures).toMatchObject([{ name: "Lin Yi", holds: true, browser: phone["user-agent"] }]);
    expect(await (await visit(path)).text()).toContain("data:image/png;base64,");
    const story = await db
      .selectFrom("timeline")
      .select("text")
      .where("customerId", "=", customerId)
      .orderBy("id")
      .execute();
    expect(story.map(({ text }) => text.split(":")[0])).toEqual([
      "Quote sent",
      "The customer looked at quote Q20270301-001 Website",
      "Quote accepted by Lin Yi",
    ]);
    expect(await db.selectFrom("tasks").select("title").execute()).toHaveLength(1);
    // A signature is answered by a new act.
    const again = await answer(`${path}/accept`, { name: "Somebody else" });
    expect(again.status).toBe(409);
    const operation = await db
      .selectFrom("operations")
      .select("id")
      .where("kind", "=", "acceptQuote")
      .executeTakeFirstOrThrow();
    const refused = await undo(new Response(null, { headers: { "soloist-operation": operation.id } }));
    expect(await refused.json()).toMatchObject({ code: "changes.left_the_house" });
  });

  test("without a name, or with a drawing that is none, nothing is accepted", async () => {
    const { send, answer, read } = await withQuote(dialect);
    const path = await send();
    expect((await answer(`${path}/accept`, { name: " " })).status).toBe(400);
    expect((await answer(`${path}/accept`, { name: "Lin", drawing: "data:text/html;base64,PGI+" })).status).toBe(400);
    expect(await read()).toMatchObject({ standing: "sent", signatures: [] });
  });

  test("a customer declines and says why", async () => {
    const { send, answer, read } = await withQuote(dialect);
    await answer(`${await send()}/decline`, { reason: "Too dear" });
    expect(await read()).toMatchObject({ standing: "declined", declineReason: "Too dear" });
  });

  test("what is over cannot be accepted: expired, withdrawn, superseded, revoked", async () => {
    const { quote, send, visit, answer, put, post, remove, undo, moveClockTo, read } = await withQuote(dialect);
    const path = await send();
    const accept = async () => (await answer(`${path}/accept`, { name: "Lin" })).status;
    const withdrawn = await put(`/quotes/${quote.id}/withdrawal`);
    expect([await accept(), await (await visit(path)).text()]).toEqual([409, expect.stringContaining("withdrawn")]);
    await undo(withdrawn);
    const edition = await post(`/quotes/${quote.id}/editions`);
    expect([await accept(), await (await visit(path)).text()]).toEqual([409, expect.stringContaining("on its way")]);
    await send(((await edition.json()) as Quote).id);
    expect(await (await visit(path)).text()).toContain("?edition=2");
    expect(await (await visit(`${path}?edition=2`)).text()).toContain("Q20270301-001-2");
    expect((await answer(`${path}/accept?edition=2`, { name: "Lin" })).status).toBe(303);
    await remove(`/quotes/${quote.id}/links`);
    expect((await visit(path)).status).toBe(410);
    moveClockTo("2027-04-01T02:00:00.000Z");
    expect((await read()).links.working).toBe(0);
  });

  test("the owner's own look is a preview: it is not counted, and answers nothing", async () => {
    const { send, read, app, secret } = await withQuote(dialect);
    const path = await send();
    const headers = { ...phone, authorization: `Bearer ${secret}` };
    expect(await (await app.request(path, { headers })).text()).toContain("what your customer sees");
    const body = new URLSearchParams({ name: "Me" });
    expect((await app.request(`${path}/accept`, { method: "POST", headers, body })).status).toBe(409);
    expect((await read()).links.seenCount).toBe(0);
  });

  test("an unknown link is a page that says so, in the visitor's language", async () => {
    const { app } = await withQuote(dialect);
    const page = await app.request("/p/quotes/nothing", { headers: { "accept-language": "zh-CN" } });
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining("链接无效")]);
    expect((await app.request("/p/elsewhere")).status).toBe(404);
    expect((await app.request("/p/assets/pages.css")).headers.get("content-type")).toContain("text/css");
  });
});
