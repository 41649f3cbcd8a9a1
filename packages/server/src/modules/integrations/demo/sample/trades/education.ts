import { say } from "#platform/i18n";
import { course } from "../words/commissions.ts";
import { tradeWords } from "./common.ts";

/** Courses for children and firms. */
export const education = tradeWords({
  categories: {
    tea: say("Courses", "课程"),
    bulk: say("Group courses", "团体课程"),
    gift: say("Holiday camps", "假期营"),
    ware: say("Teaching material", "教材"),
    service: say("Services", "服务"),
  },
  goods: [
    "小学数学 Maths|月|680",
    "初中数学 Secondary maths|月|880",
    "英语阅读 English reading|月|780",
    "英语口语 English speaking|月|720",
    "语文写作 Writing|月|680",
    "少儿编程 Coding|月|960",
    "硬笔书法 Calligraphy|月|480",
    "素描入门 Drawing|月|560",
    "物理提高 Physics|月|920",
    "钢琴基础 Piano|月|980",
    "企业英语 Business English|节|400",
    "社团课 Club lessons|节|320",
    "教师培训 Teacher training|节|450",
    "双语导览 Bilingual tour|节|280",
    "寒假集训营 Winter camp|人|1680",
    "暑期集训营 Summer camp|人|1980",
    "练习册套装 Workbook set|套|88",
    "周末研学 Weekend outing|人|360",
    "同步教材 Textbook|本|68",
    "学具包 Learning kit|套|98",
    "单词卡 Word cards|盒|38",
    "试听课 Trial lesson|节|99",
    "入校讲座 School talk|场|3800",
    "课程定制 Course design|次|2600",
    "旧版教材 Old textbook|本|48",
  ],
  firmDeals: [
    ["员工英语培训 {count} 节", "English for staff × {count}", 10, 40, 5, 450],
    ["学期社团课（{count} 节）", "Club lessons for a term ({count})", 12, 36, 6, 380],
    ["亲子讲座 {count} 场", "Talks for parents × {count}", 1, 4, 1, 3_600],
    ["企业内训年约", "Training for the year", 1, 1, 1, 28_000],
  ],
  personDeals: [
    ["一对一数学 {count} 节", "One-to-one maths × {count}", 10, 40, 10, 300],
    ["秋季班报名", "Place in the autumn course", 1, 1, 1, 3_600],
    ["中考冲刺 {count} 节", "Exam preparation × {count}", 10, 30, 10, 320],
    ["暑期集训营", "Summer camp", 1, 1, 1, 1_980],
  ],
  needs: {
    firm: [
      ["员工英语要能开会，每周一次，下班后上课。", "English for meetings, once a week after work."],
      ["放学后的社团课，一学期一签，要老师资质。", "After-school club by the term; asks for the teacher's papers."],
    ],
    person: [
      ["五年级，计算粗心，想先补基础。", "Grade 5, careless with sums, basics first."],
      ["初二，目标重点高中，周末上课。", "Lower secondary, aims high, weekends only."],
      ["口语胆子小，想要小班。", "Shy when speaking; wants a small group."],
    ],
  },
  commissions: [
    course("One-to-one maths, 20 lessons", "一对一数学 20 节", { buyer: "person", pieces: 20, yuan: 300 }),
    course("Coding for children, 16 lessons", "少儿编程 16 节", { buyer: "person", pieces: 16, yuan: 240 }),
    course("Calligraphy, 10 lessons", "硬笔书法 10 节", { buyer: "person", pieces: 10, yuan: 160 }),
    course("English for the staff, 24 lessons", "员工英语培训 24 节", { pieces: 24, yuan: 450 }),
  ],
});
