import { describe, expect, test } from "vitest";
import { newId } from "#platform/ids";
import { databases, testApp } from "#platform/testing";
import { createLink, noteSeen, revokeLinks } from "./actions.ts";
import { findLinks, openLink } from "./queries.ts";
import { isProgram } from "./rules.ts";

const phone = "Mozilla/5.0 (iPhone) MicroMessenger/8.0";

test("programs that look before a person does are not counted", () => {
  expect(["Googlebot/2.1", "", "facebookexternalhit/1.1", "curl/8"].map(isProgram)).toEqual([true, true, true, true]);
  expect(isProgram(phone)).toBe(false);
});

describe.each(databases)("private links on $name", ({ dialect }) => {
  test("only the hash of the secret is kept, and only its own table opens it", async () => {
    const { ctx, db } = await testApp(dialect);
    const { token } = await createLink(ctx(), { table: "quotes", id: newId() }, null);
    const kept = await db.selectFrom("shareLinks").selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(kept)).not.toContain(token);
    expect((await openLink(ctx(), "quotes", token)).id).toBe(kept.id);
    await expect(openLink(ctx(), "contracts", token)).rejects.toMatchObject({ code: "link.unknown" });
    await expect(openLink(ctx(), "quotes", `${token}x`)).rejects.toMatchObject({ code: "link.unknown" });
  });

  test("a link works on its last day and not after, and not when it was revoked", async () => {
    const { ctx, moveClockTo } = await testApp(dialect);
    const subject = { table: "quotes", id: newId() } as const;
    const { token } = await createLink(ctx(), subject, "2027-03-10");
    moveClockTo("2027-03-10T15:59:00.000Z"); // a minute to midnight in Shanghai
    expect((await openLink(ctx(), "quotes", token)).expiresOn).toBe("2027-03-10");
    moveClockTo("2027-03-10T16:00:00.000Z");
    await expect(openLink(ctx(), "quotes", token)).rejects.toMatchObject({ code: "link.expired" });
    const lasting = await createLink(ctx(), subject, null);
    expect(await revokeLinks(ctx(), subject)).toBe(2);
    await expect(openLink(ctx(), "quotes", lasting.token)).rejects.toMatchObject({ code: "link.revoked" });
  });

  test("the first look is told, every look is counted", async () => {
    const { ctx, db, moveClockTo } = await testApp(dialect);
    const subject = { table: "quotes", id: newId() } as const;
    const { token } = await createLink(ctx(), subject, null);
    const look = async (browser = phone) => noteSeen(ctx(), await openLink(ctx(), "quotes", token), browser);
    expect([await look("Googlebot"), await look()]).toEqual([false, true]);
    moveClockTo("2027-03-02T02:00:00.000Z");
    expect(await look()).toBe(false);
    expect(await findLinks(db, "quotes", subject.id)).toMatchObject([
      { seenCount: 2, firstSeenAt: "2027-03-01T02:00:00.000Z", lastSeenAt: "2027-03-02T02:00:00.000Z" },
    ]);
  });
});
