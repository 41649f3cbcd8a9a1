import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { foldText, loadPinyin, pinyinOf } from "./index.ts";

beforeAll(loadPinyin);

test.each([
  ["王伟", "wangwei", "ww"],
  ["单雄信", "shanxiongxin", "sxx"],
  ["曾国藩", "zengguofan", "zgf"],
  ["欧阳娜娜", "ouyangnana", "oynn"],
  ["仇英", "qiuying", "qy"],
  ["解晓东", "xiexiaodong", "xxd"],
  ["尉迟恭", "yuchigong", "ycg"],
  ["长孙无忌", "zhangsunwuji", "zswj"],
  ["单于明", "chanyuming", "cym"],
  ["曾先生", "zengxiansheng", "zxs"],
  ["单雄信先生", "shanxiongxinxiansheng", "sxxxs"],
  ["吕布", "lvbu", "lb"],
  ["𠮷野家", "jiyejia", "jyj"],
  ["龘龘", "dada", "dd"],
  ["李　娜", "lina", "ln"],
  ["陈·阿依古丽", "chenayiguli", "caygl"],
])("%s reads %s, %s for short", (name, full, initials) => {
  expect(pinyinOf(name)).toMatchObject({ full, initials });
});

test("a word keeps its ordinary reading in the name of a company", () => {
  expect(pinyinOf("中国银行").full).toBe("zhongguoyinhang");
  expect(pinyinOf("重庆小面").full).toBe("chongqingxiaomian");
  expect(pinyinOf("曾经沧海咖啡馆").full).toBe("cengjingcanghaikafeiguan");
});

test("Latin passes through in lower case, beside Chinese too", () => {
  expect(pinyinOf("José O'Neil")).toMatchObject({ full: "jose o'neil", initials: "jon" });
  expect(pinyinOf("Li Wei 李伟")).toMatchObject({
    full: "li wei liwei",
    initials: "lwlw",
    syllables: ["li", "wei", "li", "wei"],
  });
  expect(pinyinOf("")).toEqual({ full: "", initials: "", sortKey: "", syllables: [] });
});

const byKey = (names: string[]) =>
  names
    .map((name) => [pinyinOf(name).sortKey, name] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([, name]) => name);

test("names sort by syllable, then tone, then character, and a family stays together", () => {
  expect(byKey(["王伟", "汪洋", "王洋", "汪伟", "张三", "安安", "西安", "先生", "曾一", "赵四"])).toEqual([
    "安安",
    "汪伟",
    "汪洋",
    "王伟",
    "王洋",
    "西安",
    "先生",
    "曾一",
    "张三",
    "赵四",
  ]);
});

test("Latin names stand among the Chinese ones by their letters", () => {
  expect(byKey(["王伟", "Bob", "Wang Wei", "Zoe", "Wangari", "陈晨", "3M"])).toEqual([
    "3M",
    "Bob",
    "陈晨",
    "Wang Wei",
    "王伟",
    "Wangari",
    "Zoe",
  ]);
});

test("names of different letters never share a sort key", () => {
  const name = fc.array(fc.constantFrom(..."王汪伟薇aAb1单"), { maxLength: 5 }).map((letters) => letters.join(""));
  fc.assert(
    fc.property(name, name, (a, b) => foldText(a) === foldText(b) || pinyinOf(a).sortKey !== pinyinOf(b).sortKey),
  );
});

test("any text is answered, with a syllable for each initial", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      (text) => [...pinyinOf(text).initials].length === pinyinOf(text).syllables.length,
    ),
  );
});
