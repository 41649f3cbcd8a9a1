import { expect, it } from "vitest";
import { withOpened } from "./index.ts";

const record = (id: string, title = id) => ({ kind: "customer", id, title });

it("keeps what was opened last on top, each record once, under its latest name, and not without end", () => {
  expect(withOpened([record("1"), record("2", "old")], record("2", "new"))).toEqual([record("2", "new"), record("1")]);
  const many = Array.from({ length: 100 }, (_, index) => record(String(index)));
  expect(many.reduce<ReturnType<typeof withOpened>>(withOpened, []).length).toBeLessThan(50);
});
