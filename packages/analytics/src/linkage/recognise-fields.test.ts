import { describe, expect, test } from "vitest";
import { recogniseFields } from "./recognise-fields.ts";

const kindOf = (name: string, ...cells: string[]) => recogniseFields([{ name, cells }])[0]?.kind;

describe("a column is recognised by its name", () => {
  test.each([
    ["given_name", "given-name"],
    ["First Name", "given-name"],
    ["firstName", "given-name"],
    ["名", "given-name"],
    ["surname", "family-name"],
    ["Last name", "family-name"],
    ["姓", "family-name"],
    ["name", "full-name"],
    ["Customer", "full-name"],
    ["姓名", "full-name"],
    ["联系人", "full-name"],
    ["公司名称", "words"],
    ["street_number", "number"],
    ["postcode", "number"],
    ["邮编", "number"],
    ["address_1", "address"],
    ["收货地址", "address"],
    ["suburb", "words"],
    ["Company", "words"],
    ["城市", "words"],
    ["state", "category"],
    ["性别", "category"],
    ["客户来源", "category"],
  ])("%s is of the kind %s", (name, kind) => {
    expect(kindOf(name, "ab", "cd", "ab")).toBe(kind);
  });
  test.each([
    ["soc_sec_id", "id", ["6988048", "7364009", "6988048"]],
    ["身份证号", "id", ["310115196002101234", "310115196002101234"]],
    ["email", "email", ["a.b@qq.com", ""]],
    ["邮箱", "email", ["a.b@qq.com"]],
    ["mobile", "phone", ["13800001234", "138****0000"]],
    ["手机号码", "phone", ["13800001234"]],
    ["date_of_birth", "date", ["19600210"]],
    ["生日", "date", ["1960年2月10日"]],
  ])("%s is of the kind %s", (name, kind, cells) => {
    expect(kindOf(name, ...cells)).toBe(kind);
  });
  test.each(["notes", "备注", "created_at", "更新时间", "Last contact", "tags", "最近跟进"])(
    "%s tells nothing of who it is",
    (name) => {
      expect(kindOf(name, "ab", "ab")).toBeUndefined();
    },
  );
  test("but not where its cells are of another kind", () => {
    expect(kindOf("phone", "a.b@qq.com", "c.d@qq.com")).toBe("email");
    expect(kindOf("date", "soon", "never")).toBe("words");
    expect(kindOf("phone", "13800001234", "unknown")).toBe("phone");
  });
});

describe("a column without a telling name is recognised by its cells", () => {
  const letters = (i: number) => `${"abcdefghij"[i % 10]}${"klmnopqrst"[(i * 7) % 10]}${"uvwxy"[Math.floor(i / 10)]}`;
  const many = (make: (i: number) => string) => Array.from({ length: 40 }, (_, i) => make(i));
  test.each([
    ["email", many((i) => `user${i}@qq.com`)],
    ["phone", many((i) => `138 0000 ${1000 + i}`)],
    ["date", many((i) => `19${40 + i}-02-10`)],
    ["category", many((i) => ["red", "green"][i % 2]!)],
    ["number", many((i) => String(100 + (i % 30)))],
    ["id", many((i) => `C-${1000 + (i % 30)}`)],
    ["full-name", many((i) => `王${"伟芳娜敏静丽强磊军洋"[i % 10]}${"一二三四"[i % 4]}`)],
    ["address", many((i) => `${i} main street`)],
    ["words", many(letters)],
  ])("as %s", (kind, cells) => {
    expect(kindOf("x1", ...cells)).toBe(kind);
  });
  test("as soon as four of five are of the kind", () => {
    const mails = (good: number) => many((i) => `${letters(i)}${i < good ? "@qq.com" : ""}`);
    expect([kindOf("x1", ...mails(32)), kindOf("x1", ...mails(31))]).toEqual(["email", "words"]);
  });
});

test("what counts the rows, and what is empty, is left out", () => {
  expect(kindOf("rec_id", "rec-1-org", "rec-1-dup-0", "rec-2-org")).toBeUndefined();
  expect(kindOf("No", "1", "2", "3")).toBeUndefined();
  expect(kindOf("id", "1", "2", "1")).toBe("id");
  expect(kindOf("id", "7")).toBe("id");
  expect(kindOf("name", "", " ")).toBeUndefined();
});

test("cells stay as they are, and columns in their order", () => {
  const columns = [
    { name: "email", cells: ["a.b@qq.com", ""] },
    { name: "name", cells: ["Ann", "Bob"] },
  ];
  expect(recogniseFields(columns)).toEqual([
    { ...columns[0], kind: "email" },
    { ...columns[1], kind: "full-name" },
  ]);
});
