import { expect, test } from "vitest";
import type { Company, Touched } from "./index.ts";
import { remembered } from "./remembered.ts";

/** What `remembered` needs of a company: to hear of commits. */
function company() {
  const listeners: ((touched: Touched) => void)[] = [];
  const onCommit = (listener: (touched: Touched) => void) => {
    listeners.push(listener);
    return () => undefined;
  };
  const commit = (table: string) => listeners.forEach((listener) => listener({ tables: [table], ids: [] }));
  return { company: { onCommit } as unknown as Company, commit };
}

test("an answer stands until one of its tables changes, or anything may have", async () => {
  const { company: firm, commit } = company();
  let count = 0;
  const ask = () => remembered(firm, ["orders"], "a", () => Promise.resolve(++count));
  expect([await ask(), await ask()]).toEqual([1, 1]);
  commit("tasks");
  expect(await ask()).toBe(1);
  commit("orders");
  expect(await ask()).toBe(2);
  commit("*");
  expect([await ask(), await ask()]).toEqual([3, 3]);
});

test("however many ask while it changes, one reckoning runs and one waits, and the last is the newest", async () => {
  const { company: firm, commit } = company();
  let state = 0;
  let reckonings = 0;
  const ask = () =>
    remembered(firm, ["orders"], "a", async () => {
      reckonings += 1;
      const seen = state;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return seen;
    });
  const answers = [ask()];
  for (state = 1; state <= 20; state++) {
    commit("orders");
    answers.push(ask());
  }
  state = 20;
  expect((await Promise.all(answers)).at(-1)).toBe(20);
  expect(reckonings).toBe(2);
});

test("what failed is asked again", async () => {
  const { company: firm } = company();
  let count = 0;
  const ask = () =>
    remembered(firm, ["orders"], "a", () => (++count === 1 ? Promise.reject(new Error("no")) : Promise.resolve(count)));
  await expect(ask()).rejects.toThrow("no");
  expect(await ask()).toBe(2);
});

test("different questions and firms have their own answers", async () => {
  const [one, two] = [company().company, company().company];
  const ask = (firm: Company, key: string, value: number) =>
    remembered(firm, ["orders"], key, () => Promise.resolve(value));
  expect([await ask(one, "a", 1), await ask(one, "b", 2), await ask(two, "a", 3), await ask(one, "a", 9)]).toEqual([
    1, 2, 3, 1,
  ]);
});
