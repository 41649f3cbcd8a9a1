import { say } from "#platform/i18n";
import { contractOf } from "./contract.ts";
import { field, item, type Kit, must, product } from "./kit.ts";

/** Lessons, courses and training. */
export const education: Kit = {
  name: say("Education and training", "教育培训"),
  fields: [
    field("customer", "choice", "Grade", "年级", [
      ["Kindergarten", "幼儿园"],
      ["Grades 1–3", "小学低年级"],
      ["Grades 4–6", "小学高年级"],
      ["Lower secondary", "初中"],
      ["Upper secondary", "高中"],
      ["Adult", "成人"],
    ]),
    field("customer", "text", "School", "学校"),
    field("customer", "text", "Parent's name", "家长姓名"),
    field("customer", "text", "Parent's phone", "家长电话"),
    field("opportunity", "text", "Course wanted", "意向课程"),
    field("opportunity", "date", "Trial lesson on", "试听日期"),
  ],
  checklists: [
    [item("Goal and level asked", "已了解学习目标和基础"), item("Free times asked", "已了解可上课时间")],
    [must("Trial lesson took place", "已完成试听"), item("Parent heard how it went", "已向家长反馈试听情况")],
    [item("Plan and fee explained", "已说明课程方案和费用"), item("Class hours agreed", "已约定上课时间")],
    [must("Agreement signed", "培训协议已签"), item("Refund rules explained", "已说明退费规则")],
  ],
  products: [
    product(say("Trial lesson", "试听课"), say("lesson", "节"), say("Courses", "课程"), 99),
    product(say("Course of 20 lessons", "20 节课程包"), say("course", "期"), say("Courses", "课程"), 3_600, 0),
    product(say("One-to-one lessons, 10", "一对一 10 节"), say("course", "期"), say("Courses", "课程"), 3_000, 1),
  ],
  deliveries: [
    {
      name: say("Course of 20 lessons", "20 节课程"),
      kind: "course",
      lessons: 20,
      lessonMinutes: 90,
      agreedMinutes: null,
      steps: [],
    },
    {
      name: say("One-to-one, 10 lessons", "一对一 10 节"),
      kind: "course",
      lessons: 10,
      lessonMinutes: 60,
      agreedMinutes: null,
      steps: [],
    },
  ],
  contracts: [
    contractOf(say("Training agreement", "培训服务协议"), [
      [
        "Course",
        "课程",
        "{{lines|Course, number of lessons and times are as both parties have confirmed.}}",
        "{{lines|课程名称、课时和上课时间以双方确认的为准。}}",
      ],
      [
        "Leave and lessons made up",
        "请假与补课",
        "A lesson cancelled 24 hours ahead is made up. One missed without a word counts as used.",
        "提前 24 小时请假的，安排补课；无故缺席的，计为已用课时。",
      ],
      [
        "Refund",
        "退费",
        "Before the first lesson the whole fee is given back; after it, the fee of the lessons not yet held.",
        "开课前申请退费的，全额退还；开课后申请的，退还剩余课时的费用。",
      ],
      [
        "Safety",
        "安全",
        "The Provider looks after pupils during the lessons; the parents bring and fetch them.",
        "上课期间由乙方负责学员安全；上下课途中由家长负责接送。",
      ],
    ]),
  ],
};
