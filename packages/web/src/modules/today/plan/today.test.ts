import { expect, test } from "vitest";
import type { Item } from "./data.ts";
import { withFinished } from "./finished.ts";
import { recall } from "./minutes.ts";
import { callLink, mailLink, smsLink } from "./reach.ts";

const item = (key: string) => ({ key }) as Item;
const keys = (items: readonly Item[]) => items.map(({ key }) => key);
const contact = (phone: string | null, email: string | null = null) => ({
  contact: { phone, email, messenger: null },
  subject: "Order 7: ¥ 4,100",
});

test("what was finished keeps its place while the rest of the plan moves up", () => {
  const planned = ["a", "c", "d"].map(item);
  expect(keys(withFinished(planned, [{ item: item("b"), index: 1 }]))).toEqual(["a", "b", "c", "d"]);
});

test("what was finished stands once, even while the plan still names it", () => {
  expect(keys(withFinished(["a", "b"].map(item), [{ item: item("b"), index: 0 }]))).toEqual(["b", "a"]);
});

test("what was finished last stands at the end when the plan has grown shorter", () => {
  const finished = [
    { item: item("z"), index: 9 },
    { item: item("y"), index: 2 },
  ];
  expect(keys(withFinished([item("a")], finished))).toEqual(["a", "y", "z"]);
});

test("the time for a day is remembered until the day is over", () => {
  const kept = JSON.stringify({ on: "2026-11-20", minutes: 90 });
  expect([recall(kept, "2026-11-20"), recall(kept, "2026-11-21")]).toEqual([90, null]);
});

test.each([null, "", "{", "7", "null", '{"on":"2026-11-20"}', '{"on":"2026-11-20","minutes":"4"}'])(
  "remembered nonsense (%s) is as good as nothing",
  (text) => {
    expect(recall(text, "2026-11-20")).toBeNull();
  },
);

test("a mail carries subject and text, whatever stands in them", () => {
  expect(mailLink(contact(null, "mia@example.com"), "50 % & more\nBye")).toBe(
    "mailto:mia@example.com?subject=Order%207%3A%20%C2%A5%204%2C100&body=50%20%25%20%26%20more%0ABye",
  );
  expect(mailLink(contact("1"), "x")).toBeUndefined();
});

test("an address cannot smuggle anything into a mail", () => {
  expect(mailLink(contact(null, "a@b.c?bcc=x@y.z"), "")).toMatch(/^mailto:a@b\.c%3Fbcc%3Dx%40y\.z\?subject=/);
});

test("a number that hides digits is never called", () => {
  expect([callLink(contact("138****0000")), smsLink(contact("138****0000"), "x")]).toEqual([undefined, undefined]);
  expect(callLink(contact("+86 138-1234 5678"))).toBe("tel:+8613812345678");
  expect(smsLink(contact("+8613812345678"), "你好")).toBe("sms:+8613812345678?body=%E4%BD%A0%E5%A5%BD");
});

test("a switchboard is called with its extension and gets no message", () => {
  expect(callLink(contact("+862150000005-8"))).toBe("tel:+862150000005,8");
  expect(smsLink(contact("+862150000005-8"), "x")).toBeUndefined();
});
