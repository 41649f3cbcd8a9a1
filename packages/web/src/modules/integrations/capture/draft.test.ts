import { expect, test } from "vitest";
import { captureOf, type Piece, rowsOf } from "./draft.ts";

const piece = (field: Piece["field"], value: string, sure = true, label = ""): Piece => ({ field, value, label, sure });
const words = {
  steps: { call: "Call", visit: "Visit", meeting: "Meet", mail: "Mail", message: "Message", todo: "Get back" },
  stepTitle: (what: string, name: string) => `${what}: ${name}`,
};
const alone = { customerId: null, opportunity: false };

test("what is sure is ticked, what was touched stays as it was put, and a name always has its line", () => {
  const pieces = [piece("phone", "+8613857102291", true, "mobile"), piece("organisation", "Qinghe", false)];
  const rows = rowsOf(pieces, { "phone +8613857102291": { on: false }, name: { value: "Zhang Wei" } });
  expect(rows.map(({ field, value, on }) => [field, value, on])).toEqual([
    ["name", "Zhang Wei", true],
    ["organisation", "Qinghe", false],
    ["phone", "+8613857102291", false],
  ]);
});

test("only what is ticked is kept, and the story keeps the whole text", () => {
  const rows = rowsOf(
    [
      piece("name", "Zhang Wei"),
      piece("need", "40 chairs"),
      piece("amount", "500000"),
      piece("nextStep", "2026-11-27 call"),
    ],
    {},
  );
  expect(captureOf(" the text ", rows, { customerId: "c1", opportunity: true }, words)).toMatchObject({
    customerId: "c1",
    name: "Zhang Wei",
    need: "40 chairs",
    text: "the text",
    phones: [],
    nextStep: { title: "Call: Zhang Wei", kind: "call", dueOn: "2026-11-27" },
    opportunity: { title: "40 chairs", amountMinor: 500_000 },
  });
  const without = captureOf("the text", rowsOf([piece("name", "Zhang Wei")], {}), alone, words);
  expect(without).not.toHaveProperty("nextStep");
  expect(without).not.toHaveProperty("opportunity");
});

test("a firm without a person is kept by its own name; nobody at all is not kept", () => {
  expect(captureOf("", rowsOf([piece("organisation", "Qinghe")], {}), alone, words)).toMatchObject({
    name: "Qinghe",
    organisation: "Qinghe",
  });
  expect(captureOf("hello", rowsOf([], {}), alone, words)).toBeNull();
});
