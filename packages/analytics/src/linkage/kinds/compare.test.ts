import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDays, compareIds, compareMailboxes, compareNumbers, comparePhones } from "./compare-digits.ts";
import { compareFullName, comparePersonName } from "./compare-names.ts";
import { compareAddress, compareWords, wholeAddress } from "./compare-words.ts";
import { kinds, readerOf } from "./field-kinds.ts";
import { levels } from "./levels.ts";

type Case = [a: string, b: string, level: (typeof levels)[number]];

/** Each case holds in both directions. */
function holds(compare: (a: string, b: string) => number, cases: Case[]): void {
  test.each(cases)("%s and %s are %s", (a, b, level) => {
    expect(levels[compare(a, b)]).toBe(level);
    expect(levels[compare(b, a)]).toBe(level);
  });
}

describe("a given or a family name", () => {
  holds(comparePersonName, [
    ["stephen", "stephen", "same"],
    ["mary ann", "maryann", "same"],
    ["stephen", "stephan", "close"],
    ["anna", "ana", "close"], // Jaro–Winkler 0.93
    ["anna", "anne", "close"],
    ["ann", "anx", "partly"], // Jaro–Winkler 0.82
    ["jonathan", "jonathon", "close"],
    ["alexander", "alexandr", "close"],
    ["mikayla", "michaela", "partly"],
    ["dan", "daniel", "partly"],
    ["al", "alfred", "partly"], // 0.8 by its beginning
    ["j", "john", "partly"],
    ["j", "k", "different"],
    ["j", "robert", "different"],
    ["philip", "filip", "partly"],
    ["katherine", "catherine", "close"],
    ["kathrin", "caterin", "partly"],
    ["meyer", "maier", "partly"], // 0.76 and the same sound
    ["philippa", "filip", "partly"],
    ["kin", "quinn", "partly"], // three letters are enough for a sound
    ["ki", "quinn", "different"],
    ["kuhn", "coon", "different"], // the same sound, but 0.5
    ["lee", "leigh", "different"], // 0.69, another sound
    ["jo", "joseph", "partly"], // 0.8 or more
    ["k", "kx", "partly"],
    ["luke", "mia", "different"],
    ["julius", "stephenson", "different"],
    ["小明", "小明", "same"],
    ["小明", "小红", "partly"],
    ["小明", "明小", "partly"],
    ["小明", "大红", "different"],
    ["伟", "玮", "different"],
    ["明", "小明", "different"],
    ["小明", "ming", "different"],
  ]);
});

describe("a full name", () => {
  holds(compareFullName, [
    ["li wei", "liwei", "same"],
    ["li wei", "wei li", "close"],
    ["ann lee smith", "smith ann lee", "close"],
    ["stephen miller", "stephan miller", "close"],
    ["stephen miller", "stephan millar", "close"],
    ["stephen miller", "miller stephan", "close"],
    ["stephen james miller", "stephen miller", "partly"],
    ["j miller", "john miller", "partly"],
    ["dan miller", "daniel miller", "partly"],
    ["miller j", "john miller", "partly"],
    ["miller", "john miller", "partly"],
    ["john", "john miller", "partly"],
    ["miller", "millar", "close"],
    ["miller", "john smith", "different"],
    ["john miller", "mary miller", "different"],
    ["john miller", "john smith", "different"],
    ["dan millerx", "daniel miller", "different"],
    ["王小明", "王小明", "same"],
    ["王 小明", "王小明", "same"],
    ["王小明", "小明王", "close"],
    ["王小明", "王明", "close"],
    ["张小明", "章小明", "close"],
    ["张伟", "章伟", "different"],
    ["王小明", "王小红", "partly"],
    ["王先生", "王小明", "partly"],
    ["李先生", "王小明", "different"],
    ["伟", "曹伟", "partly"],
    ["伟", "伟曹明", "partly"],
    ["伟", "曹明", "different"],
    ["王先生", "王女士", "partly"],
    ["王小明先生", "王小明", "same"],
    ["张伟", "张玮", "different"],
    ["欧阳娜娜", "欧阳娜", "close"],
    ["王小明", "李大红", "different"],
    ["王小明", "wang xiaoming", "different"],
  ]);
});

describe("words", () => {
  holds(compareWords, [
    ["gar butt", "garbutt", "same"],
    ["st james", "james st", "close"],
    ["mount ommaney", "mount immaney", "close"],
    ["ayr", "ayx", "different"],
    ["bayswater", "bayswtaer", "close"],
    ["abcdefghijkl", "abcdefghijxy", "close"], // 0.933 by Jaro–Winkler
    ["abcdefghij", "abcdefghxy", "partly"], // 0.92
    ["abcdefg", "abcdexy", "partly"], // 0.886
    ["future trade limited", "future trade", "partly"],
    ["north hill", "south hill", "partly"],
    ["north hill green", "south hill view", "different"],
    ["garbutt", "cleveland", "different"],
    ["上海未来科技有限公司", "上海未来科技有限公司", "same"],
    ["上海未来科技有限公司", "上海市未来科技有限公司", "close"],
    ["上海未来科技", "上海未来贸易", "partly"],
    ["北京阳光", "上海大海", "different"],
    ["海", "山", "different"],
  ]);
});

describe("an address", () => {
  holds(compareAddress, [
    ["12 main street", "12 main street", "same"],
    ["12 main street", "12 mian street", "close"],
    ["12 main street", "main street 12", "close"],
    ["12 main street", "14 main street", "partly"],
    ["main street", "mian street", "close"],
    ["12 main street", "main streett", "partly"],
    ["5 oak lane", "9 hill road", "different"],
    ["浦东新区张江路88号", "上海浦东新区张江路88号", "close"],
    ["浦东新区张江路88号", "浦东新区张江路86号", "partly"],
  ]);
  test("has its short words written out", () => {
    expect(wholeAddress("12 n main st")).toBe("12 north main street");
    expect(wholeAddress("st john rd")).toBe("st john road");
    expect(wholeAddress("st")).toBe("st");
    expect(wholeAddress("apmnt 65")).toBe("apmnt 65");
    expect(wholeAddress("the apt")).toBe("the apartment");
  });
});

describe("numbers", () => {
  holds(compareNumbers, [
    ["4814", "4814", "same"],
    ["4814", "4184", "close"],
    ["4814", "481", "close"],
    ["481", "418", "partly"],
    ["12", "13", "partly"],
    ["1", "12", "partly"],
    ["1", "2", "different"],
    ["4814", "2509", "different"],
  ]);
});

describe("identities", () => {
  holds(compareIds, [
    ["6988048", "6988048", "same"],
    ["6988048", "6988084", "close"],
    ["698804", "698805", "close"],
    ["69880", "69881", "different"],
    ["698804", "69880", "different"],
    ["6988048", "1234567", "different"],
  ]);
});

describe("days", () => {
  holds(compareDays, [
    ["19600210", "19600210", "same"],
    ["19600210", "19600220", "close"],
    ["19600210", "19601002", "close"],
    ["19600210", "19602010", "close"],
    ["19600210", "16900210", "close"],
    ["19600210", "19600228", "partly"],
    ["19600210", "19600310", "close"],
    ["19600210", "19601110", "partly"],
    ["19600210", "19870210", "partly"],
    ["19600210", "19870228", "different"],
    ["19600210", "19871128", "different"],
    ["19600210", "19621002", "different"],
  ]);
});

describe("telephones", () => {
  holds(comparePhones, [
    ["13800001234", "13800001234", "same"],
    ["2112345678", "12345678", "close"],
    ["2112345678", "2345678", "close"],
    ["2112345678", "345678", "different"],
    ["13800001234", "13800011234", "close"],
    ["13800001234", "13800001243", "close"],
    ["13800001234", "13800001235", "different"],
    ["13800001234", "1380000123", "close"],
    ["1234567", "1234657", "different"],
    ["12345678", "12346578", "close"],
    ["13800001234", "13911112222", "different"],
  ]);
});

describe("mailboxes", () => {
  holds(compareMailboxes, [
    ["li.wei@qq.com", "li.wei@qq.com", "same"],
    ["li.wei@qq.com", "li.wei@163.com", "close"],
    ["li.wei@qq.com", "li.wie@qq.com", "close"],
    ["li.wei@qq.com", "li.wie@163.com", "different"],
    ["wei@qq.com", "wei@163.com", "different"],
    ["li.wei@qq.com", "wang@qq.com", "different"],
    ["info@qq.com", "inf@qq.com", "different"],
    ["info@qq.com", "info@163.com", "close"],
  ]);
});

test.each([
  ["email", " Li.Wei@QQ.com ", "li.wei@qq.com"],
  ["email", "l***@qq.com", ""],
  ["email", "li.wei", ""],
  ["email", "a b@qq.com", ""],
  ["number", "0047", "47"],
  ["number", "0", "0"],
  ["number", " 12 a ", "12a"],
  ["id", "3101-1519 X", "31011519x"],
  ["id", "3101****1519", ""],
  ["address", "12 Main St.", "12 main street"],
  ["date", "1960-02-10", "19600210"],
  ["phone", "138****0000", ""],
  ["given-name", "Zoë", "zoe"],
] as const)("a cell of the kind %s, %s, is read as %s", (kind, cell, read) => {
  expect(kinds[kind].read(cell)).toBe(read);
});

test("a column of dates is read in its own order", () => {
  const read = readerOf({ name: "born", kind: "date", cells: ["3/25/1961"] });
  expect(read("2/10/1960")).toBe("19600210");
  expect(readerOf({ name: "x", kind: "category", cells: [] })("Ｎ")).toBe("n");
});

test("a category is the same or different", () => {
  expect([kinds.category.compare("m", "m"), kinds.category.compare("m", "f")].map((level) => levels[level])).toEqual([
    "same",
    "different",
  ]);
});

test("every kind compares alike in both directions, and a cell with itself as the same", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "b", "1", "2", " ", "李", "伟", "@"),
    minLength: 1,
    maxLength: 8,
  });
  for (const { read, compare } of Object.values(kinds)) {
    fc.assert(
      fc.property(cell, cell, (x, y) => {
        const [a, b] = [read(x), read(y)];
        if (a === "" || b === "") return;
        expect(compare(a, a)).toBe(1);
        expect(compare(a, b)).toBe(compare(b, a));
      }),
      { numRuns: 60 },
    );
  }
});
