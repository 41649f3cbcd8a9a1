import { drawBelow, type Random, shuffle } from "../../statistics/random.ts";
import type { Field } from "../kinds/field-kinds.ts";

/** Which list to invent: how many persons, how many of them stand there once more, and how they live. */
export type Wanted = {
  readonly persons: number;
  readonly duplicates: number;
  readonly script: "latin" | "han";
  /** The share of persons who live in a family: one surname, one address, often one telephone, some twins, some namesakes. */
  readonly families?: number;
  /** How many slips a duplicate has, at least one and at most so many. */
  readonly mostSlips?: number;
};

/** A list of rows, and which person each row is. */
export type InventedList = { readonly fields: Field[]; readonly person: Int32Array };

const columns = [
  ["given name", "given-name"],
  ["surname", "family-name"],
  ["house number", "number"],
  ["street", "address"],
  ["suburb", "words"],
  ["postcode", "number"],
  ["born", "date"],
  ["phone", "phone"],
  ["email", "email"],
] as const;
const [given, family, house, street, suburb, postcode, born, phone, email] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
type Row = string[];

const syllables =
  "an bel cor dan el fen gra hol in jor kel lor mar nor ol per quin ros sal ter ul ver wil yor zan tho bri ken ley son".split(
    " ",
  );
const hanFamilies = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文",
];
const hanGiven = [
  ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉红建国文辉力永健世广志义兴良海山仁波宁贵福生龙元全胜学祥才发武新利清飞彬富顺信子昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士以家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘",
];
const places = [..."东西南北中新长安平和光明华阳江海山河湖泉城门桥寺园林"];

/** An index that falls on small numbers more often, as names do. */
const skewed = (random: Random, size: number) => Math.floor(size * random() ** 2.2);
const pick = <T>(random: Random, from: readonly T[]): T => from[drawBelow(random, from.length)]!;
const digits = (random: Random, count: number) => Array.from({ length: count }, () => drawBelow(random, 10)).join("");
/** The same word for the same number, so that a list of words need not be kept. */
const word = (index: number, parts: number): string =>
  Array.from(
    { length: parts },
    (_, i) => syllables[Math.floor(index / syllables.length ** i) % syllables.length]!,
  ).join("");

function inventPerson(random: Random, { script }: Wanted): Row {
  const han = script === "han";
  const row: Row = Array.from({ length: columns.length }, () => "");
  row[given] = givenName(random, han);
  row[family] = han ? hanFamilies[skewed(random, hanFamilies.length)]! : word(skewed(random, 4000) + 900, 3);
  row[house] = String(1 + skewed(random, 300));
  const name = han ? pick(random, places) + pick(random, places) : word(drawBelow(random, 900), 2);
  row[street] = han
    ? `${name}${pick(random, ["路", "街", "大道"])}`
    : `${name} ${pick(random, ["street", "road", "lane", "place"])}`;
  const place = skewed(random, 800);
  row[suburb] = han ? `${places[place % 26]!}${places[Math.floor(place / 26) % 26]!}区` : word(place + 50, 2);
  row[postcode] = String(2000 + place * 7);
  row[born] = dayOfBirth(random);
  row[phone] = `1${pick(random, ["38", "39", "86", "50", "77"])}${digits(random, 8)}`;
  row[email] =
    `${word(drawBelow(random, 27_000), 3)}${drawBelow(random, 100)}@${pick(random, ["qq.com", "163.com", "mail.example"])}`;
  return row;
}

function givenName(random: Random, han: boolean): string {
  if (!han) return word(skewed(random, 900) + 31, 2);
  return Array.from({ length: random() < 0.75 ? 2 : 1 }, () => hanGiven[skewed(random, hanGiven.length)]!).join("");
}

const dayOfBirth = (random: Random) =>
  `${1935 + drawBelow(random, 70)}-${String(1 + drawBelow(random, 12)).padStart(2, "0")}-${String(1 + drawBelow(random, 28)).padStart(2, "0")}`;

/** Another member of the household: other given name and birthday, but for twins and namesakes. */
function inventRelative(random: Random, member: Row, wanted: Wanted): Row {
  const row = inventPerson(random, wanted);
  for (const column of [family, house, street, suburb, postcode]) row[column] = member[column]!;
  if (random() < 0.5) row[phone] = member[phone]!;
  const chance = random();
  if (chance < 0.05) row[born] = member[born]!;
  else if (chance < 0.1) row[given] = member[given]!;
  return row;
}

function slip(random: Random, text: string, han: boolean): string {
  const at = drawBelow(random, text.length);
  const letter = /\d/.test(text[at] ?? "")
    ? digits(random, 1)
    : han
      ? pick(random, hanGiven)
      : pick(random, [..."abcdefghijklmnopqrstuvwxyz"]);
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  const way = drawBelow(random, 4);
  if (way === 0) return before + letter + after;
  if (way === 1) return before + letter + text.slice(at);
  if (way === 2 && text.length > 1) return before + after;
  return before + after.slice(0, 1) + text.slice(at, at + 1) + after.slice(1);
}

/** The row once more, as somebody else would have typed it. */
function copyOf(random: Random, row: Row, wanted: Wanted): Row {
  const copy = [...row];
  const other = inventPerson(random, wanted);
  for (let slips = 1 + drawBelow(random, wanted.mostSlips ?? 3); slips > 0; slips--) {
    const column = drawBelow(random, columns.length);
    const way = random();
    if (way < 0.45) copy[column] = slip(random, copy[column]!, wanted.script === "han");
    else if (way < 0.65) copy[column] = "";
    else if (way < 0.72) copy[column] = other[column]!;
    else if (way < 0.79) [copy[given], copy[family]] = [copy[family]!, copy[given]!];
    else if (way < 0.84) copy[born] = copy[born]!.replace(/-(\d\d)-(\d\d)$/, "-$2-$1");
    else if (way < 0.9) copy[phone] = copy[phone]!.replace(/^(\d{3})\d{4}(\d{4})$/, "$1****$2");
    else if (way < 0.95) copy[phone] = copy[phone]!.replace(/^(\d{3})(\d{4})(\d{4})$/, "+86 $1-$2-$3");
    else copy[column] = copy[column]!.toUpperCase();
  }
  return copy;
}

/** Invents a list with its truth: persons, their relatives, and rows that are persons once more, in random places. */
export function inventPersons(random: Random, wanted: Wanted): InventedList {
  const rows: Row[] = [];
  const person: number[] = [];
  for (let i = 0; i < wanted.persons; i++) {
    const related = i > 0 && random() < (wanted.families ?? 0);
    rows.push(related ? inventRelative(random, rows[i - 1]!, wanted) : inventPerson(random, wanted));
    person.push(i);
  }
  for (let i = 0; i < wanted.duplicates; i++) {
    const of = drawBelow(random, wanted.persons);
    rows.push(copyOf(random, rows[of]!, wanted));
    person.push(of);
  }
  const order = shuffle(Int32Array.from(rows.keys()), random);
  const fields = columns.map(([name, kind], f) => ({ name, kind, cells: Array.from(order, (row) => rows[row]![f]!) }));
  return { fields, person: order.map((row) => person[row]!) };
}
