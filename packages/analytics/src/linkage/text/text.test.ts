import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDigits, dayOrderOf } from "./calendar-digits.ts";
import { chineseName } from "./chinese-name.ts";
import { editDistance } from "./edit-distance.ts";
import { foldText, isHan, squeeze } from "./fold-text.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { phoneDigits } from "./phone-digits.ts";
import { soundKey } from "./sound-key.ts";

describe("a text folded", () => {
  test.each([
    ["  Ｍüller-Straße Nº 5 ", "muller strasse no 5"],
    ["O’Brien", "obrien"],
    ["d'Arcy", "darcy"],
    ["ÆRØ Łódź đ ð œ þ ı", "aero lodz d d oe th i"],
    ["张 伟", "张 伟"],
    ["ＡＢＣ１２３", "abc123"],
    ["St. James", "st james"],
    ["a  -  b", "a b"],
    ["abc9", "abc9"],
    ["ABC9", "abc9"],
    ["王·小明", "王小明"],
  ])("%s is %s", (cell, folded) => {
    expect(foldText(cell)).toBe(folded);
  });
  test.each(["", "  ", "-", "N/A", "NULL", " none ", "未知", "无", "？？".normalize("NFKC"), "---"])(
    "“%s” tells nothing",
    (cell) => {
      expect(foldText(cell)).toBe("");
    },
  );
  test("counts 500 letters at most", () => {
    expect(foldText("a".repeat(600))).toBe("a".repeat(500));
  });
  test("loses its blanks where asked, and knows Chinese", () => {
    expect([squeeze("a b c"), squeeze("abc")]).toEqual(["abc", "abc"]);
    expect([isHan("李"), isHan("x李"), isHan("li")]).toEqual([true, true, false]);
  });
});

describe("Jaro–Winkler", () => {
  // W. E. Winkler (1990), table of examples.
  test.each([
    ["martha", "marhta", 0.9611],
    ["dwayne", "duane", 0.84],
    ["dixon", "dicksonx", 0.8133],
    ["abroms", "abrams", 0.9222],
    ["hardin", "martinez", 0.7222],
    ["itman", "smith", 0.4667],
    ["jeraldine", "geraldine", 0.9259],
    ["michelle", "michael", 0.9214],
  ])("of %s and %s is %d", (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 4);
    expect(jaroWinkler(b, a)).toBeCloseTo(expected, 4);
  });
  test("of nothing, of one letter, and of nothing in common", () => {
    expect([
      jaroWinkler("", ""),
      jaroWinkler("", "a"),
      jaroWinkler("a", ""),
      jaroWinkler("a", "b"),
      jaroWinkler("a", "a"),
    ]).toEqual([1, 0, 0, 0, 1]);
    // One letter each in one place: nothing may be looked for beside it.
    expect(jaroWinkler("ab", "ba")).toBe(0);
    // Exactly 0.7 is raised: 2/5 + 2/... is not reached by short words; 4 letters at the front count, a fifth does not.
    expect(jaroWinkler("abcdefgh", "abcdefxy")).toBeCloseTo(
      (6 / 8 + 6 / 8 + 1) / 3 + 0.4 * (1 - (6 / 8 + 6 / 8 + 1) / 3),
      12,
    );
  });
  test("only the first 64 letters count", () => {
    const long = "x".repeat(64);
    expect(jaroWinkler(`${long}abc`, `${long}def`)).toBe(1);
  });
  test("is symmetric where each letter stands once, and lies between 0 and 1", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const found = jaroWinkler(a, b);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(found === 1).toBe(a === b);
      }),
    );
  });
});

/** The definition itself: every way to align, by recursion. */
function slips(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const here = a.at(-1) === b.at(-1) ? 0 : 1;
  let least = Math.min(
    slips(a.slice(0, -1), b) + 1,
    slips(a, b.slice(0, -1)) + 1,
    slips(a.slice(0, -1), b.slice(0, -1)) + here,
  );
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    least = Math.min(least, slips(a.slice(0, -2), b.slice(0, -2)) + 1);
  return least;
}

describe("slips of the hand", () => {
  test.each([
    ["smith", "smith", 0],
    ["smith", "simth", 1],
    ["smith", "smth", 1],
    ["smith", "smiith", 1],
    ["smith", "smjth", 1],
    ["4814", "4184", 1],
    ["ab", "ba", 1],
    ["ab", "cd", 2],
    ["", "ab", 2],
    ["ca", "abc", 3],
  ])("from %s to %s: %d", (a, b, expected) => {
    for (const most of [1, 2, 3]) expect(editDistance(a, b, most)).toBe(Math.min(expected, most + 1));
  });
  test("are those of the definition, whatever is cut first", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 5 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(slips(a, b), most + 1));
      }),
      { numRuns: 300 },
    );
  });
});

describe("the sound of a word", () => {
  test.each([
    ["stephenson", "s315"],
    ["stevenson", "s315"],
    ["philip", "f41"],
    ["filip", "f41"],
    ["katherine", "c365"],
    ["catherine", "c365"],
    ["quinn", "c5"],
    ["zach", "s2"],
    ["smith", "s53"],
    ["schmidt", "s53"],
    ["lloyd", "l3"],
    ["barr", "b6"],
    ["12 main", "12 m"],
    ["张伟明天好", "张伟明天"],
    ["a", "a"],
  ])("%s sounds like %s", (word, key) => {
    expect(soundKey(word)).toBe(key);
  });
});

describe("a day in eight digits", () => {
  test.each([
    ["19600210", "19600210"],
    ["19600210.0", "19600210"],
    ["1960-02-10", "19600210"],
    ["1960/2/10", "19600210"],
    ["1960.2.1", "19600201"],
    ["1960年2月10日", "19600210"],
    ["1960-02-10 08:00", "19600210"],
    ["1960-02-10T08:00:00Z", "19600210"],
    ["10.2.1960", "19600210"],
    ["02/13/1960", "19600213"],
    ["13/02/1960", "19600213"],
    ["10.2.60", "19600210"],
    ["10.2.30", "20300210"],
    ["10.2.31", "19310210"],
    ["10 Feb 1960", "19600210"],
    ["Feb 10, 1960", "19600210"],
    ["10th February 1960", "19600210"],
    ["１９６０－０２－１０", "19600210"],
    ["19871399", "19871399"],
    ["00000000", ""],
    ["", ""],
    ["soon", ""],
    ["196002101", ""],
    ["Feb 1960", ""],
    ["abc 10, 1960", ""],
  ])("%s is %s", (cell, digits) => {
    expect(calendarDigits(cell)).toBe(digits);
  });
  test("the column says whether the month comes first", () => {
    expect(calendarDigits("2/10/1960", "month-first")).toBe("19600210");
    expect(calendarDigits("2/10/1960", "day-first")).toBe("19601002");
    expect(calendarDigits("25/10/1960", "month-first")).toBe("19601025");
    expect(dayOrderOf(["1/2/1960", "3/25/1961", "x"])).toBe("month-first");
    expect(dayOrderOf(["1/2/1960", "25/3/1961"])).toBe("day-first");
    expect(dayOrderOf(["1/12/1960", "12/1/1961"])).toBe("day-first");
    expect(dayOrderOf(["3/25/1961", "25/3/1961"])).toBe("day-first");
  });
});

describe("a telephone in digits", () => {
  test.each([
    ["+86 138-0000-1234", "13800001234"],
    ["0086 13800001234", "13800001234"],
    ["8613800001234", "13800001234"],
    ["86-021-12345678", "2112345678"],
    ["+86 21 12345678", "2112345678"],
    ["(021) 12345678", "2112345678"],
    ["021-12345678转805", "2112345678"],
    ["02112345678 ext. 12", "2112345678"],
    ["02112345678#12", "2112345678"],
    ["13800001234、13900001234", "13800001234"],
    ["１３８００００１２３４", "13800001234"],
    ["13800001234.0", "13800001234"],
    ["+44 20 7946 0018", "442079460018"],
    ["861234", "861234"],
    ["138****0000", ""],
    ["138＊＊＊＊0000", ""],
    ["138xxxx0000", ""],
    ["138x0000123", ""],
    ["138••••0000", ""],
    ["12345", ""],
    ["123456", "123456"],
    ["00000000000", ""],
    ["11111111111", ""],
    ["none", ""],
    ["138x1234", ""],
    ["x13800001234", ""],
    ["13800001234x", "13800001234"],
    ["010-6552 1234 # 12", "1065521234"],
    ["010#12#34", ""],
    ["010-65521234 #12 office", ""],
    ["010-65521234 EXT 12", "1065521234"],
    ["65521234.000", "65521234"],
    ["655.00.1234", "655001234"],
    ["13800186138", "13800186138"],
    ["8613800001234567", "8613800001234567"],
    ["8621655212345678", "8621655212345678"],
    ["860216552123", "216552123"],
    ["21 8602165521", "218602165521"],
    [`13800001234${" ".repeat(60)}5`, "13800001234"],
  ])("%s is %s", (cell, digits) => {
    expect(phoneDigits(cell)).toBe(digits);
  });
});

test.each([
  ["李伟", "李", "伟"],
  ["王小明", "王", "小明"],
  ["欧阳小明", "欧阳", "小明"],
  ["欧阳", "欧", "阳"],
  ["欧阳明", "欧阳", "明"],
  ["王先生", "王", ""],
  ["李总", "李", ""],
  ["欧阳女士", "欧阳", ""],
  ["王", "王", ""],
  ["总", "总", ""],
  ["先生", "先", "生"],
])("%s is of the family %s, given %s", (name, family, given) => {
  expect(chineseName(name)).toEqual({ family, given });
});
