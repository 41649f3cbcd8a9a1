import { say } from "#platform/i18n";
import { contractOf } from "./contract.ts";
import { field, item, type Kit, must, product, project } from "./kit.ts";

/** Banquets, group meals and regulars. */
export const catering: Kit = {
  name: say("Catering", "餐饮"),
  fields: [
    field("customer", "text", "Allergies", "过敏与忌口"),
    field("customer", "choices", "Taste", "口味偏好", [
      ["Mild", "清淡"],
      ["Spicy", "辣"],
      ["Sweet", "偏甜"],
      ["Vegetarian", "素食"],
      ["Halal", "清真"],
    ]),
    field("opportunity", "number", "Guests", "用餐人数"),
    field("opportunity", "date", "Event date", "宴席日期"),
    field("opportunity", "choice", "Occasion", "宴席类型", [
      ["Wedding", "婚宴"],
      ["Birthday", "寿宴"],
      ["Newborn", "满月酒"],
      ["Firm's party", "公司聚餐"],
      ["Group meals", "团餐"],
    ]),
    field("opportunity", "money", "Budget per table", "每桌餐标"),
  ],
  checklists: [
    [must("Date and guests known", "已确认日期和人数"), item("Allergies asked", "已问过敏与忌口")],
    [item("Tasting took place", "已完成试吃"), item("Wishes for the menu noted", "已记下菜单要求")],
    [must("Menu confirmed", "菜单已确认"), item("Drinks and service agreed", "酒水和服务已谈定")],
    [item("Deposit received", "定金已收"), item("Venue held", "场地已预留")],
  ],
  products: [
    product(say("Banquet table for 10", "宴席套餐（10 人）"), say("table", "桌"), say("Banquets", "宴席"), 1_888, 0),
    product(say("Group meal", "团餐套餐"), say("person", "份"), say("Group meals", "团餐"), 35),
    product(say("Tea break", "茶歇"), say("person", "位"), say("Group meals", "团餐"), 48),
  ],
  deliveries: [
    project("Banquet", "宴席筹备", [
      ["Menu settled", "菜单定稿", 1],
      ["Ordered from suppliers", "食材采购", 5],
      ["Prepared and set up", "备餐布场", 7],
      ["Served", "宴席当日", 7],
      ["Guest asked how it was", "回访", 9],
    ]),
  ],
  contracts: [
    contractOf(say("Banquet booking", "宴席预订协议"), [
      [
        "Menu and guests",
        "菜单与人数",
        "{{lines|As confirmed by both parties.}}\n\nThe final number of guests is told 3 days ahead.",
        "{{lines|以双方确认的菜单和桌数为准。}}\n\n最终人数于 3 日前确认。",
      ],
      [
        "Deposit",
        "定金",
        "The date is held when a deposit of 20 % has been received. It counts towards the total.",
        "收到总额 20% 的定金后保留场地和日期，定金计入总价。",
      ],
      [
        "Cancelling",
        "取消与改期",
        "Until 7 days ahead the date may be changed once without cost. After that the deposit is kept when the booking is cancelled.",
        "提前 7 日以上可免费改期一次；此后取消的，定金不退。",
      ],
      [
        "Allergies",
        "过敏与忌口",
        "The Client names allergies when the menu is confirmed; the Provider marks the dishes.",
        "甲方确认菜单时告知过敏与忌口，乙方据此标注和调整菜品。",
      ],
    ]),
  ],
};
