import { type Sentence, say } from "#platform/i18n";
import type { FourCommissions } from "../words/commissions.ts";
import type { Deal } from "../words/deals.ts";
import { errandsEn, errandsZh } from "../words/errands.ts";
import type { CourseDeal } from "../words/everyday.ts";
import type { Segment } from "../words/organisations.ts";
import { chores, tags } from "../words/owner-words.ts";
import { goods, type SampleGood } from "../words/products.ts";
import { plainTalkEn, plainTalkZh } from "./talk.ts";
import type { SampleWords } from "./words.ts";

/** `中文 English|unit|yuan`, by the number of the good: the sample's baskets know goods by those. */
export type GoodLine = string;
/** A deal in both languages; `{count}` is the number of pieces. */
export type DealLine = readonly [zh: string, en: string, from: number, to: number, step: number, yuan: number];

export type TradeWords = {
  categories: SampleWords["categories"];
  costs?: SampleWords["costs"];
  goods: readonly GoodLine[];
  firmDeals: readonly DealLine[];
  personDeals: readonly DealLine[];
  needs: { firm: readonly [zh: string, en: string][]; person: readonly [zh: string, en: string][] };
  commissions: FourCommissions;
};

const segments: readonly Segment[] = ["food", "hotel", "office", "agency", "shop", "class", "person"];
const bySegment = <T>(firm: readonly T[], person: readonly T[]) =>
  Object.fromEntries(segments.map((one) => [one, one === "person" ? person : firm])) as Record<Segment, readonly T[]>;

/** The words of a trade whose own are its goods, deals, needs and commissions; the rest is said alike everywhere. */
export function tradeWords(own: TradeWords): SampleWords {
  const { categories, needs } = own;
  return {
    goods: own.goods.map(goodOf),
    categories,
    costs: own.costs ?? { tea: null, bulk: null, gift: null, ware: 0.5, service: null },
    bundle: { sku: "", parts: [] },
    deals: {
      "zh-CN": bySegment(dealsIn(own.firmDeals, 0), dealsIn(own.personDeals, 0)),
      en: bySegment(dealsIn(own.firmDeals, 1), dealsIn(own.personDeals, 1)),
    },
    talk: { "zh-CN": plainTalkZh, en: plainTalkEn },
    errands: {
      "zh-CN": {
        ...errandsZh,
        middle: errandsZh.middle.filter(([kind]) => kind === "mail" || kind === "message"),
        late: errandsZh.late.filter(([kind]) => kind !== "meeting"),
        chase: [
          ["call", "催{name}付款，已过账期"],
          ["message", "给{name}发对账单"],
        ],
        restock: [
          ["message", "问{name}近期有没有新的安排"],
          ["call", "回访{name}，听听使用感受"],
        ],
        win: [["call", "给很久没联系的{name}打个电话"]],
      },
      en: {
        ...errandsEn,
        first: errandsEn.first.filter(([kind]) => kind !== "todo"),
        middle: errandsEn.middle.filter(([kind]) => kind === "mail"),
        restock: [
          ["mail", "Ask {name} what is planned next"],
          ["call", "Ask {name} how it went"],
        ],
        win: [["mail", "Write to {name}, silent for a long time"]],
      },
    },
    needs: {
      "zh-CN": bySegment(pick(needs.firm, 0), pick(needs.person, 0)),
      en: bySegment(pick(needs.firm, 1), pick(needs.person, 1)),
    },
    notes: {
      "zh-CN": bySegment(pick(firmNotes, 0), pick(personNotes, 0)),
      en: bySegment(pick(firmNotes, 1), pick(personNotes, 1)),
    },
    tags: {
      ...tags,
      gifts: say("Company", "企业客户"),
      wholesale: say("Long term", "长期合作"),
      wedding: say("Urgent", "急单"),
      collector: say("Key customer", "重点客户"),
      class: say("Recommends us", "转介绍"),
      neighbour: say("In town", "同城"),
    },
    sources: [
      say("Word of mouth", "朋友介绍"),
      say("Xiaohongshu", "小红书"),
      say("WeChat group", "微信群"),
      say("Website", "官网"),
      say("Trade fair", "展会"),
      say("Talk", "分享会"),
      say("Old colleague", "前同事"),
    ],
    channels: [
      say("WeChat", "微信"),
      say("Phone", "电话"),
      say("In person", "面谈"),
      say("Website", "官网"),
      say("Mail", "邮件"),
    ],
    chores: plainChores,
    otherPipeline: say("Partners", "合作与渠道"),
    otherDeals,
    commissions: own.commissions,
  };
}

function goodOf(line: GoodLine, index: number): SampleGood {
  const [name, unit, yuan] = line.split("|") as [string, string, string];
  const { sku, group, active } = goods[index]!;
  return { sku, group, name, unit, priceMinor: Number(yuan) * 100, ...(active === false ? { active } : {}) };
}

function dealsIn(lines: readonly DealLine[], language: 0 | 1): Deal[] {
  return lines.map((line) => {
    const [, , from, to, step, yuan] = line;
    return { title: line[language], from, to, step, pieceMinor: yuan * 100 };
  });
}

const pick = (pairs: readonly (readonly [string, string])[], language: 0 | 1) => pairs.map((pair) => pair[language]);

const firmNotes: readonly [string, string][] = [
  ["采购要走流程，报价单给 PDF，盖章。", "Purchasing has its ways: a quote as PDF, with a stamp."],
  ["付款慢一点但从不赖账，催一次就好。", "Pays late but always pays; one reminder is enough."],
  ["报价要快，半天没回就去问别家了。", "Wants quick quotes, asks others after half a day."],
  ["财务每月 25 号关账，发票要赶在之前。", "Accounts close on the 25th; the invoice must be there before."],
];
const personNotes: readonly [string, string][] = [
  ["回消息都在晚上十点以后。", "Answers after ten at night."],
  ["做事很细，先给时间表。", "Very exact; send a time table first."],
  ["朋友介绍来的，介绍过两位。", "Came by a friend and has sent two others."],
  ["不喜欢打电话，发文字。", "Does not like calls; write."],
];
const plainChores: readonly Sentence[] = [
  chores[0]!,
  say("Tidy up the reference folder", "整理案例资料夹"),
  chores[2]!,
  say("Renew the domain of the website", "续费官网域名"),
  say("Write this month's letter", "写这个月的通讯"),
  say("Back up the work files", "备份工作文件"),
  say("Look at the competitors' prices", "看看同行的价格"),
  say("Book a place at the fair", "预订展会席位"),
  chores[8]!,
  say("Renew the insurance", "保险续保"),
];
const otherDeals: readonly CourseDeal[] = [
  { title: say("Joint offer for the season", "季度联合推广"), stage: 1, priceMinor: 480_000, daysAgo: 5, closesIn: 9 },
  { title: say("Talk for their customers", "客户分享会一场"), stage: 0, priceMinor: 199_000, daysAgo: 2, closesIn: 16 },
  { title: say("Yearly cooperation, renewal", "年度合作续签"), stage: 2, priceMinor: 620_000, daysAgo: 3, closesIn: 4 },
  { title: say("Reseller for the region", "区域代理洽谈"), stage: 1, priceMinor: 268_000, daysAgo: 12, closesIn: 21 },
];
