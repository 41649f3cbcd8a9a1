import { describe, expect, test } from "vitest";
import { amountNamed } from "./amounts.ts";
import { nameLikeness } from "./names.ts";
import { dayNamed } from "./next-step.ts";
import { readText } from "./read.ts";
import type { CaptureField } from "./shapes.ts";

const thursday = "2026-11-26";
/** What was read, by field; several of one field joined. */
function read(text: string): Partial<Record<CaptureField, string>> {
  const found: Partial<Record<CaptureField, string>> = {};
  for (const { field, value } of readText(text, thursday)) {
    found[field] = found[field] === undefined ? value : `${found[field]}, ${value}`;
  }
  return found;
}

describe("a pasted text", () => {
  test("of a chat says who, from where, what is wanted, for how much, and when to call", () => {
    expect(
      read(
        "你好，我是杭州云舟科技有限公司的张伟，想了解一下官网改版，预算5万左右，电话13857102291，微信同号。明天下午方便的话给我打电话",
      ),
    ).toMatchObject({
      name: "张伟",
      organisation: "杭州云舟科技有限公司",
      phone: "+8613857102291",
      messenger: "13857102291",
      need: "想了解一下官网改版，预算5万左右",
      amount: "5000000",
      nextStep: "2026-11-27 call",
    });
  });
  test("copied out of WeChat begins with the name and the time", () => {
    expect(read("李娜 2026/11/25 10:32:05\n我想订20盒明前茶，送到公司")).toEqual({
      name: "李娜",
      need: "我想订20盒明前茶，送到公司",
    });
  });
  test("of an English signature gives everything on the card", () => {
    expect(
      read(
        "Please send us a quote for 40 chairs.\n\nBest regards,\nAnna Müller\nHead of Purchasing\nNordlicht GmbH\nHafenstraße 12, 20457 Hamburg\nT +49 40 30123456 | M +49 171 1234567\nanna.mueller@nordlicht-moebel.de\nwww.nordlicht-moebel.de",
      ),
    ).toEqual({
      name: "Anna Müller",
      jobTitle: "Head of Purchasing",
      organisation: "Nordlicht GmbH",
      address: "Hafenstraße 12, 20457 Hamburg",
      phone: "+494030123456, +491711234567",
      email: "anna.mueller@nordlicht-moebel.de",
      website: "www.nordlicht-moebel.de",
      need: "Please send us a quote for 40 chairs.",
    });
  });
  test("of a Chinese card, line by line", () => {
    expect(
      read(
        "张伟\n销售总监\n杭州云舟科技有限公司\n手机：13857102291\n电话：0571-88886666转801\n传真：0571-88886667\n邮箱：zhangwei@yunzhou.cn\n地址：浙江省杭州市西湖区文三路478号\n微信：zw_yunzhou",
      ),
    ).toEqual({
      name: "张伟",
      jobTitle: "销售总监",
      organisation: "杭州云舟科技有限公司",
      phone: "+8613857102291, +8657188886666-801",
      email: "zhangwei@yunzhou.cn",
      address: "浙江省杭州市西湖区文三路478号",
      messenger: "zw_yunzhou",
    });
  });
  test.each([
    "收货人：李娜，13900001111，上海市浦东新区张江路88号3楼",
    "李娜 13900001111 上海市浦东新区张江路88号3楼",
    "李娜，上海市浦东新区张江路88号3楼，139 0000 1111",
    "李娜\n139-0000-1111\n上海市浦东新区张江路88号3楼",
  ])("of a parcel: %s", (text) => {
    expect(read(text)).toEqual({ name: "李娜", phone: "+8613900001111", address: "上海市浦东新区张江路88号3楼" });
  });
  test("of one hasty line is a name, a number, a wish and a day", () => {
    expect(read("王芳 13712345678 想约下周三试听课")).toEqual({
      name: "王芳",
      phone: "+8613712345678",
      need: "想约下周三试听课",
      nextStep: "2026-12-02 todo",
    });
    expect(read("Tom Becker +1 415 555 2671 wants a quote for 3 chairs, call tomorrow")).toMatchObject({
      name: "Tom Becker",
      phone: "+14155552671",
      nextStep: "2026-11-27 call",
    });
  });
  test("where somebody introduces herself in English", () => {
    expect(
      read("Hi, I'm Grace Lee from Blue Harbor Studio, looking for a logo. Budget is about 3,500. grace@blueharbor.io"),
    ).toMatchObject({
      name: "Grace Lee",
      organisation: "Blue Harbor Studio",
      email: "grace@blueharbor.io",
      amount: "350000",
    });
  });
  test("with a label before everything", () => {
    expect(read("姓名：欧阳小明；公司：青禾教育；职务：校长；手机：13600001234；需求：采购30套教材")).toEqual({
      name: "欧阳小明",
      organisation: "青禾教育",
      jobTitle: "校长",
      phone: "+8613600001234",
      need: "采购30套教材",
    });
  });
  test("of a mail's head", () => {
    expect(read("From: Anna Müller <anna@nordlicht.de>\nCould you call me on Monday?")).toMatchObject({
      name: "Anna Müller",
      email: "anna@nordlicht.de",
      nextStep: "2026-11-30 call",
    });
  });
  test("that calls somebody by a title keeps the title", () => {
    expect(read("我是城西门店的刘总，电话13511112222")).toMatchObject({ name: "刘总", phone: "+8613511112222" });
  });
  test("with a number hidden in part names no telephone", () => {
    expect(read("王** 138****0000 想要报价").phone).toBeUndefined();
  });
  test("proposes the firm of a business address, without being sure of it", () => {
    expect(readText("lee@blueharbor.io", thursday)).toContainEqual({
      field: "organisation",
      value: "Blueharbor",
      label: "",
      sure: false,
    });
    expect(read("wang@qq.com").organisation).toBeUndefined();
  });
  test.each(["", "   \n ", "好的", "谢谢！", "👍👍", "1234", "\u0000", "a".repeat(20_000)])(
    "“%s” tells nothing of anybody",
    (text) => {
      expect(readText(text, thursday).filter(({ field }) => field !== "need")).toEqual([]);
    },
  );
});

describe("a name", () => {
  test.each([
    ["张伟", "certain"],
    ["欧阳小明", "certain"],
    ["刘总", "certain"],
    ["王女士", "certain"],
    ["小王", "maybe"],
    ["Anna Müller", "maybe"],
    ["Ludwig van der Berg", "maybe"],
    ["谢谢", null],
    ["明天", null],
    ["客户", null],
    ["Best Regards", null],
    ["anna", null],
    ["杭州云舟科技有限公司", null],
  ])("%s: %s", (word, likeness) => {
    expect(nameLikeness(word)).toBe(likeness);
  });
});

test.each([
  ["今天", "2026-11-26"],
  ["后天", "2026-11-28"],
  ["大后天", "2026-11-29"],
  ["3天后", "2026-11-29"],
  ["两周后", "2026-12-10"],
  ["周五", "2026-11-27"],
  ["周三", "2026-12-02"],
  ["下周一", "2026-11-30"],
  ["本周日", "2026-11-29"],
  ["12月5日", "2026-12-05"],
  ["1月3号", "2027-01-03"],
  ["2027-02-03", "2027-02-03"],
  ["next Friday", "2026-12-04"],
  ["on Friday", "2026-11-27"],
  ["in two weeks", "2026-12-10"],
  ["day after tomorrow", "2026-11-28"],
  ["2月30日", null],
  ["138 0000", null],
])("“%s”, said on a Thursday, is %s", (words, day) => {
  expect(dayNamed(words, thursday)).toBe(day);
});

test.each([
  ["预算5万左右", 5_000_000],
  ["¥1,299.50", 129_950],
  ["大概三四百", null],
  ["300元", 30_000],
  ["budget: 20k", 2_000_000],
  ["20 chairs", null],
])("“%s” speaks of %s hundredths", (words, minor) => {
  expect(amountNamed(words)).toBe(minor);
});
