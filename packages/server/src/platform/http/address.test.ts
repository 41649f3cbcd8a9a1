import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";

const body = JSON.stringify({ email: "nobody@example.com", password: "not the right one" });
const proxy = { incoming: { socket: { remoteAddress: "10.0.0.2" } } };

describe.each(databases)("from which address somebody comes, on $name", ({ dialect }) => {
  async function start(environment: Record<string, string> = {}) {
    const { app } = await testApp(dialect, { environment });
    const ask = async (path: string, forwarded: string) => {
      const headers = { "content-type": "application/json", "x-forwarded-for": forwarded };
      const answer = await app.request(path, { method: "POST", headers, body }, proxy);
      return (await answer.text()).match(/too_many_attempts|Too many|请求过于频繁/) !== null;
    };
    /** Tries until it is refused, and answers how often that went well; 30 stands for always. */
    return async (path: string, forwardedAt: (at: number) => string) => {
      for (let at = 0; at < 30; at++) if (await ask(path, forwardedAt(at))) return at;
      return 30;
    };
  }
  const signIn = "/api/v1/session";
  const publicPage = "/p/quotes/nothing/accept";

  test("a header that claims another address changes nothing", async () => {
    const triesOf = await start();
    for (const path of [signIn, publicPage])
      expect([path, await triesOf(path, (at) => `1.2.3.${at}`)]).toEqual([path, 20]);
  });

  test("behind a trusted proxy each client has tries of its own, whatever stands further out in the list", async () => {
    const triesOf = await start({ SOLOIST_TRUST_PROXY: "yes" });
    for (const path of [signIn, publicPage]) {
      const tries = [
        await triesOf(path, (at) => `1.2.3.${at}, 203.0.113.7`),
        await triesOf(path, () => "203.0.113.7"),
        await triesOf(path, () => "203.0.113.8"),
      ];
      expect([path, ...tries]).toEqual([path, 20, 0, 20]);
    }
  });
});
