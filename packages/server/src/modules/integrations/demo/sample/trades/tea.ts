import { say } from "#platform/i18n";
import { course, project } from "../words/commissions.ts";
import { dealsEn, dealsZh } from "../words/deals.ts";
import { errandsEn, errandsZh } from "../words/errands.ts";
import { courseDeals, courses } from "../words/everyday.ts";
import { channels, chores, sources, tags } from "../words/owner-words.ts";
import { needsEn, notesEn } from "../words/portraits-en.ts";
import { needsZh, notesZh } from "../words/portraits-zh.ts";
import { bundle, categories, costs, goods } from "../words/products.ts";
import { talkEn } from "../words/talk-en.ts";
import { talkZh } from "../words/talk-zh.ts";
import type { SampleWords } from "./words.ts";

/** A shop that sells tea, presents, and time around tea. */
export const tea: SampleWords = {
  goods,
  categories,
  costs,
  bundle,
  deals: { "zh-CN": dealsZh, en: dealsEn },
  talk: { "zh-CN": talkZh, en: talkEn },
  errands: { "zh-CN": errandsZh, en: errandsEn },
  needs: { "zh-CN": needsZh, en: needsEn },
  notes: { "zh-CN": notesZh, en: notesEn },
  tags,
  sources,
  channels,
  chores,
  otherPipeline: courses.name,
  otherDeals: courseDeals,
  commissions: [
    project("Gift boxes for the year", "企业年度礼盒定制", { yuan: 28_000, days: 90 }, [
      say("Teas tasted and chosen", "选茶试样"),
      say("Box designed", "礼盒设计"),
      say("Proof agreed", "打样确认"),
      say("First batch sent", "首批发货"),
      say("Second batch sent", "第二批发货"),
      say("Account settled", "对账结清"),
    ]),
    project("Tea corner for the office", "办公室茶水间布置", { yuan: 12_800, days: 55 }, [
      say("Room measured", "量尺寸"),
      say("Teaware chosen", "选定茶具"),
      say("Set up", "布置到位"),
      say("First teas delivered", "首批用茶"),
      say("Staff shown how", "泡茶培训"),
    ]),
    course("Ten evenings of tea", "茶艺入门课 10 节", { buyer: "person", pieces: 10, yuan: 480 }),
    project("Wedding favours × 100", "婚礼伴手礼 100 份", { buyer: "person", pieces: 100, yuan: 98, days: 45 }, [
      say("Tea chosen", "选茶"),
      say("Wrapping proof", "包装打样"),
      say("Names checked", "核对名单"),
      say("Packed", "分装完成"),
      say("Handed over", "送达"),
    ]),
  ],
};
