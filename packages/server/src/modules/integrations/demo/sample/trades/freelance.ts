import { say } from "#platform/i18n";
import { hours, project } from "../words/commissions.ts";
import { tradeWords } from "./common.ts";

/** Design, pictures and words by commission. */
export const freelance = tradeWords({
  categories: {
    tea: say("Commissions", "约稿"),
    bulk: say("Retainers", "包月"),
    gift: say("Packages", "套餐"),
    ware: say("Prints", "印刷品"),
    service: say("Services", "服务"),
  },
  goods: [
    "头像插画 Portrait|张|380",
    "海报设计 Poster|张|680",
    "公众号长图 Long picture|张|520",
    "名片设计 Business card|款|260",
    "产品文案 Product text|篇|280",
    "详情页设计 Product page|页|880",
    "短视频剪辑 Video cut|条|450",
    "表情包 Sticker set|套|980",
    "翻译 Translation|篇|320",
    "照片精修 Photo retouching|组|240",
    "社媒配图 Social pictures|组|300",
    "菜单设计 Menu design|款|360",
    "周报排版 Weekly layout|期|260",
    "门店物料 Shop print files|套|380",
    "新春视觉 New Year visuals|套|1680",
    "中秋视觉 Mid-Autumn visuals|套|1480",
    "贺卡 Greeting card|张|12",
    "品牌套餐 Brand package|套|6800",
    "海报打样 Proof print|张|68",
    "明信片 Postcards|套|48",
    "贴纸 Stickers|张|9",
    "视频咨询 Video consultation|时|300",
    "现场拍摄 Shooting day|天|3200",
    "加急 Express|次|500",
    "旧版模板 Old template|套|88",
  ],
  firmDeals: [
    ["品牌视觉升级", "New look for the brand", 1, 1, 1, 18_000],
    ["季度海报 {count} 张", "Posters for the season ({count})", 4, 20, 2, 650],
    ["官网改版设计", "Website redesign", 1, 1, 1, 12_000],
    ["短视频包月（{count} 条）", "Videos by the month ({count})", 4, 16, 4, 480],
  ],
  personDeals: [
    ["婚礼插画 {count} 张", "Wedding pictures ({count})", 1, 6, 1, 880],
    ["个人作品集网站", "Portfolio website", 1, 1, 1, 4_800],
    ["绘本插图 {count} 页", "Picture book, {count} pages", 8, 24, 4, 420],
  ],
  needs: {
    firm: [
      ["要统一的视觉，以后自己也能改。", "One look for everything that they can edit later."],
      ["每月固定几张海报，时间要准。", "Some posters each month, on time."],
    ],
    person: [
      ["给孩子的生日礼物，风格温暖一点。", "A birthday present for a child, warm in style."],
      ["要商用授权，注明署名方式。", "Needs a licence for commercial use, with a credit."],
    ],
  },
  commissions: [
    project("New look for the brand", "品牌视觉升级", { yuan: 18_000, days: 90 }, [
      say("Talks and research", "沟通调研"),
      say("Direction chosen", "方向确认"),
      say("First drafts", "初稿"),
      say("Final design", "定稿"),
      say("Cards and signs", "应用延展"),
      say("Files handed over", "交付源文件"),
    ]),
    project("Website redesign", "官网改版设计", { yuan: 12_000, days: 55 }, [
      say("Structure", "页面结构"),
      say("Home page", "首页"),
      say("Inner pages", "内页"),
      say("On the phone", "手机版"),
      say("Handed over", "交付"),
    ]),
    project("Picture book, 16 pages", "绘本插图 16 页", { buyer: "person", pieces: 16, yuan: 420, days: 75 }, [
      say("Storyboard", "分镜"),
      say("Sketches", "草图"),
      say("Lines", "线稿"),
      say("Colours", "上色"),
      say("Handed over", "交付"),
    ]),
    hours("20 hours of design", "设计工时 20 小时", { pieces: 20, yuan: 300 }, [
      say("Briefing", "需求沟通"),
      say("Pictures for social media", "社媒配图"),
    ]),
  ],
});
