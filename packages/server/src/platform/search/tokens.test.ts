import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "./folding.ts";
import { matches } from "./matching.ts";
import {
  type ArrayCondition,
  type Nearness,
  type TokenQuery,
  queryTokens,
  toFts5,
  toPostgres,
} from "./token-queries.ts";
import { type Findable, haystackOf, indexTokens, longestText, titleToken } from "./tokens.ts";

const data = process.env["SOLOIST_TEST_DATA"] ?? join(import.meta.dirname, "../../../../../../shared/data");
const naughtyFile = join(data, "hostile/blns.json");

/** What `@>` and `&&` mean to PostgreSQL. */
function holds(tokens: ReadonlySet<string>, condition: ArrayCondition): boolean {
  if ("contains" in condition) return condition.contains.every((token) => tokens.has(token));
  if ("overlaps" in condition) return condition.overlaps.some((token) => tokens.has(token));
  if ("and" in condition) return condition.and.every((part) => holds(tokens, part));
  return condition.or.some((part) => holds(tokens, part));
}

/** A base in a real FTS5 table, made as the product makes it. Every question is put to the arrays as well. */
function baseOf(records: readonly Findable[]) {
  const db = new Database(":memory:");
  db.exec(`create virtual table found using fts5(tokens, content='', contentless_delete=1, detail='none',
    tokenize="unicode61 remove_diacritics 0")`);
  const insert = db.prepare("insert into found (rowid, tokens) values (?, ?)");
  const kept = records.map((record, at) => ({ tokens: indexTokens(record), haystack: haystackOf(record), at }));
  db.transaction(() => kept.forEach(({ tokens, at }) => insert.run(at, tokens.join(" "))))();
  const arrays = kept.map(({ tokens }) => new Set(tokens));
  const ask = db.prepare<[string], number>("select rowid from found where found match ? order by rowid").pluck();

  const candidates = (query: TokenQuery): number[] => {
    const rows = ask.all(toFts5(query));
    const condition = toPostgres(query);
    expect(kept.filter(({ at }) => holds(arrays[at]!, condition)).map(({ at }) => at)).toEqual(rows);
    return rows;
  };
  const find = (query: string, nearness: Nearness = "exact"): number[] => {
    const tokens = queryTokens(query, nearness);
    return tokens ? candidates(tokens).filter((at) => matches(query, kept[at]!.haystack, nearness)) : [];
  };
  return { candidates, find };
}

const zhang: Findable = {
  title: "张伟",
  pinyin: [{ full: "zhangwei", initials: "zw" }],
  phones: ["+86 138-0013-0008"],
  emails: ["Wei.Zhang@example.cn"],
};
const others: Findable[] = [
  { title: "Anna O'Brien-Smith", phones: ["+442079460958"], codes: ["INV-2027-0042", "CD 12 34"] },
  { title: "欧阳 娜娜", pinyin: [{ full: "ouyangnana", initials: "oynn" }], text: "爱喝咖啡☕️，住在伟业路" },
  { title: "吕薇 Vivian", pinyin: [{ full: "lvwei vivian", initials: "lwv" }], phones: ["+861088886666"] },
  { title: "𠮷野家（北京）餐饮有限公司", codes: ["91110105MA00000008"] },
];
const base = baseOf([zhang, ...others]);
const Zhang = 0;
const Anna = 1;
const Ouyang = 2;
const Lv = 3;
const Yoshinoya = 4;

describe("a record is found by", () => {
  test.each([
    ["one Chinese character, wherever it stands", "伟", [Zhang, Ouyang]],
    ["two Chinese characters", "张伟", [Zhang]],
    ["a Chinese name that was kept with a blank", "欧阳娜娜", [Ouyang]],
    ["a Chinese name typed with a blank", "张 伟", [Zhang]],
    ["a rare character beyond the first plane", "𠮷", [Yoshinoya]],
    ["characters around brackets", "家北京餐", [Yoshinoya]],
    ["pinyin initials", "zw", [Zhang]],
    ["initials in the middle", "yn", [Ouyang]],
    ["the beginning of its pinyin", "z", [Zhang]],
    ["half typed pinyin", "zhangw", [Zhang]],
    ["full pinyin", "zhangwei", [Zhang]],
    ["a later syllable", "nana", [Ouyang]],
    ["two letters inside its pinyin", "ou", [Ouyang]],
    ["ü typed as v", "lvwei", [Lv]],
    ["ü typed as u", "luwei", [Lv]],
    ["ü typed as itself", "LÜ", [Lv]],
    ["the last four digits of a phone", "0008", [Zhang, Yoshinoya]],
    ["three digits inside a phone", "794", [Anna]],
    ["a phone as people write it", "138 0013 0008", [Zhang]],
    ["a phone with the country's number", "+86-138-0013-0008", [Zhang]],
    ["a phone dialled with two zeros", "008613800130008", [Zhang]],
    ["a landline with its zero", "010-8888 6666", [Lv]],
    ["a phone in pairs", "01 08 88 86 66 6", [Lv]],
    ["two numbers at once", "0008 138", [Zhang]],
    ["a landline with its zero, in one", "01088886666", [Lv]],
    ["the beginning of a code", "in", [Anna]],
    ["a code without its dashes", "inv20270042", [Anna]],
    ["a piece of a code", "7-0042", [Anna]],
    ["a code in short groups", "12 34", [Anna]],
    ["a code whose blanks were left out", "cd123", [Anna]],
    ["a whole email", "wei.zhang@example.cn", [Zhang]],
    ["the host of an email", "@example.cn", [Zhang]],
    ["the first letter of a word", "s", [Anna]],
    ["letters inside a word", "mit", [Anna]],
    ["a word without its apostrophe", "obrien", [Anna]],
    ["the part behind an apostrophe", "br", [Anna]],
    ["another case and an accent", "ÁNNA", [Anna]],
    ["full-width letters", "Ａｎｎａ", [Anna]],
    ["words in another order", "smith ann", [Anna]],
    ["an emoji without its variant mark", "☕", [Ouyang]],
    ["words with a stray dash between", "anna - smith", [Anna]],
  ])("%s: %s", (_, query, found) => {
    expect(base.find(query)).toEqual(found);
  });
});

describe("a record is not found by", () => {
  test.each([
    ["characters that stand apart in it", "张业"],
    ["one letter inside a Latin word", "m"],
    ["two letters inside a Latin word", "th"],
    ["pieces that exist, but not together", "annsmi"],
    ["one word that fits and one that does not", "anna 张伟"],
    ["blanks", " \u3000\t"],
    ["nothing visible", "\u200b\u2060"],
    ["a slip, when asked exactly", "smiht"],
  ])("%s: %s", (_, query) => {
    expect(base.find(query)).toEqual([]);
  });

  test("a candidate whose letters stand apart is told from a true hit", () => {
    const apart = baseOf([{ title: "abcd", aliases: ["bcde"] }, { title: "abcde" }]);
    expect(apart.candidates(queryTokens("abcde")!)).toEqual([0, 1]);
    expect(apart.find("abcde")).toEqual([1]);
  });
});

describe("when asked nearly, a slip is forgiven", () => {
  test.each([
    ["swapped letters", "smiht", [Anna]],
    ["letters swapped in the middle", "zhagnwei", [Zhang]],
    ["a letter too few", "obien", [Anna]],
    ["a letter too many", "obrienn smitth", [Anna]],
    ["another letter, in pinyin", "zhengwei", [Zhang]],
    ["none in four letters", "annx", []],
    ["not two", "smxxh", []],
    ["none in Chinese", "张炜", []],
    ["what is exact stays", "zhang", [Zhang]],
  ])("%s: %s", (_, query, found) => {
    expect(base.find(query, "near")).toEqual(found);
  });

  test("any one slip in a word of six letters or more", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abc"), minLength: 7, maxLength: 12 });
    fc.assert(
      fc.property(letters, fc.nat(11), fc.constantFrom("drop", "add", "swap", "change"), (word, place, slip) => {
        const at = place % (word.length - 1);
        const [before, here, next, after] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)];
        const typed = { drop: next, add: `${here}x${next}`, swap: next + here, change: `x${next}` }[slip];
        const query = before + typed + after;
        const tokens = indexTokens({ title: word });
        expect(holds(new Set(tokens), toPostgres(queryTokens(query, "near")!))).toBe(true);
        expect(matches(query, haystackOf({ title: word }), "near")).toBe(true);
      }),
    );
  });
});

test("an exact title is told from one that only holds the words", () => {
  const both = baseOf([{ title: "王伟民" }, { title: "王伟" }, { title: "王 伟" }, { title: "x", aliases: ["王伟"] }]);
  expect(both.find("王伟")).toEqual([0, 1, 2, 3]);
  expect(both.candidates({ token: titleToken("王伟")! })).toEqual([1, 2]);
});

test("case, accents and blanks do not make another title, and nothing has no title", () => {
  expect(titleToken(" JOSÉ  garcía")).toBe(titleToken("jose garcia"));
  expect(titleToken("jose garcia")).not.toBe(titleToken("josegarcia"));
  expect(titleToken(" \u200b ")).toBeUndefined();
});

test("no token means two things: only letters, digits and common Chinese characters, each once", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  fc.assert(
    fc.property(text, text, (title, code) => {
      const tokens = indexTokens({ title, codes: [code], pinyin: [{ full: title, initials: code }] });
      expect(new Set(tokens).size).toBe(tokens.length);
      for (const token of tokens)
        expect(token).toMatch(/^(?:[a-z0-9]{1,3}|(?:[㐀-䶵一-龥]|u[0-9a-f]{4,6}){1,2}|q[0-9a-z]{14})$/);
    }),
  );
});

describe("whatever truly matches is among the candidates", () => {
  const piece = fc.string({ unit: fc.constantFrom(..."abz07张伟𠮷é☕.-'$ "), maxLength: 12 });
  const record = fc
    .record({ title: piece, codes: fc.array(piece, { maxLength: 2 }), text: piece })
    .chain((known) =>
      fc.array(fc.record({ full: piece, initials: piece }), { maxLength: 2 }).map((pinyin) => ({ ...known, pinyin })),
    );
  test.each<Nearness>(["exact", "near"])("%s", (nearness) => {
    const query =
      nearness === "near" ? fc.string({ unit: fc.constantFrom(..."abz"), minLength: 6, maxLength: 9 }) : piece;
    fc.assert(
      fc.property(record, query, (findable, query) => {
        if (!matches(query, haystackOf(findable), nearness)) return;
        const condition = toPostgres(queryTokens(query, nearness)!);
        expect(holds(new Set(indexTokens(findable)), condition)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

test("every piece of a word is found that has a character beyond Latin, or three letters", () => {
  const unit = fc.constantFrom(..."abc1张伟😀", "ก็");
  const word = fc.array(unit, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(word, fc.nat(11), fc.nat(11), (characters, from, more) => {
      const title = characters.join("");
      const query = characters.slice(from, from + 1 + more).join("");
      if (!query || /^[a-z0-9]{1,2}(?![a-z0-9])/.test(query)) return;
      expect(matches(query, haystackOf({ title }))).toBe(true);
      expect(holds(new Set(indexTokens({ title })), toPostgres(queryTokens(query)!))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("any text of any script is found by itself, in every field, on both databases alike", () => {
  const anything = fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 30 }), {
    minLength: 20,
    maxLength: 20,
  });
  fc.assert(
    fc.property(anything, (texts) => {
      const found = baseOf(
        texts.flatMap((text) => [{ title: text }, { title: "x", codes: [text] }, { title: "x", text }]),
      );
      for (const [at, text] of texts.entries()) {
        if (fold(text)) expect(found.find(text)).toEqual(expect.arrayContaining([at * 3, at * 3 + 1, at * 3 + 2]));
        else expect(queryTokens(text)).toBeUndefined();
      }
    }),
    { numRuns: 20 },
  );
});

test.skipIf(!existsSync(naughtyFile))("every naughty string is indexed and found by itself (needs hostile)", () => {
  const naughty = JSON.parse(readFileSync(naughtyFile, "utf8")) as string[];
  const found = baseOf(naughty.map((title) => ({ title })));
  const lost = naughty.filter((text, at) => !found.find(text).includes(at));
  expect(naughty.length).toBeGreaterThan(500);
  expect(lost.filter((text) => fold(text) !== "")).toEqual([]);
  // What is lost shows nothing: only controls, blanks and invisible marks.
  expect(lost.join("")).toMatch(/^[\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u);
});

test("a long text is found by its beginning and does not grow the index without end", () => {
  const text = `开头 ${"甲乙丙丁 lorem ".repeat(5000)}`;
  expect(haystackOf({ title: "x", text }).length).toBeLessThan(longestText + 10);
  expect(baseOf([{ title: "x", text }]).find("开头 lorem")).toEqual([0]);
});

test("a pasted paragraph asks for at most 32 tokens and still tells true hits", () => {
  const paragraph = "the quick brown fox jumps over the lazy dog and then goes slowly home through fields to sleep";
  const query = queryTokens(paragraph)!;
  expect("all" in query && query.all.length).toBe(32);
  expect(baseOf([{ title: paragraph }, { title: paragraph.replace("sleep", "eat") }]).find(paragraph)).toEqual([0]);
});

test("a customer costs a moderate number of tokens", () => {
  const chinese = indexTokens({ ...zhang, phones: ["+8613800130008"] }).length;
  const english = indexTokens({
    title: "Anna Smith",
    phones: ["+442079460958"],
    emails: ["anna.smith@example.com"],
  }).length;
  expect([chinese <= 48, english <= 48]).toEqual([true, true]);
});
