import { sizesOfCustomers } from "#modules/customers";
import { type Sentence, say } from "#platform/i18n";
import { entryKindOf, taskKindOf } from "../facts/tasks.ts";
import { kindOf, languageOfWord, levelOf, lifecycleOf, roleOf, sizeOf } from "../facts/words.ts";
import type { FieldId } from "../recognition/fields.ts";
import { isSentence } from "../values/cells.ts";
import { parseBoolean, parseOrderKind, parseOrderState, parseOutcome } from "../values/choices.ts";

/** What a word that is none of the choices may become: something new of that sort, or nothing. */
export type Makes = "stage" | "pipeline" | "tag" | "option" | "text" | null;
/** A field whose words are few and mean something. `guess` answers null where we do not know. */
export type ChoiceField = {
  makes: Makes;
  options: readonly { value: string; label: Sentence }[];
  guess: (word: string) => string | null;
};

const option = (value: string, en: string, zh: string) => ({ value, label: say(en, zh) });
const known = <T>(value: T | Sentence): string | null => (isSentence(value) ? null : String(value));
const itself = (word: string) => word;

const lifecycle = [
  option("lead", "Lead", "线索"),
  option("prospect", "Prospect", "潜在客户"),
  option("customer", "Customer", "成交客户"),
  option("repeat", "Repeat customer", "复购客户"),
  option("dormant", "Dormant", "沉睡客户"),
  option("lost", "Lost", "流失"),
];
const orderStates = [
  option("open", "Open", "进行中"),
  option("done", "Done", "已完成"),
  option("cancelled", "Cancelled", "已取消"),
  option("refunded", "Refunded", "已退款"),
];
const orderKinds = [
  option("sale", "Sale", "销售"),
  option("refund", "Refund", "退款"),
  option("spending", "Spending (left out)", "支出（不导入）"),
];
const outcomes = [option("open", "Open", "进行中"), option("won", "Won", "赢单"), option("lost", "Lost", "输单")];
const entryKinds = [
  option("followup", "Follow-up", "跟进"),
  option("call", "Call", "电话"),
  option("meeting", "Meeting", "会面"),
  option("mail", "Mail", "邮件"),
  option("message", "Message", "消息"),
  option("note", "Note", "备注"),
];
const taskKinds = [
  option("todo", "To do", "待办"),
  option("call", "Call", "电话"),
  option("message", "Message", "消息"),
  option("mail", "Mail", "邮件"),
  option("meeting", "Meeting", "会面"),
  option("visit", "Visit", "拜访"),
];

/** The choices that every base has. Stages, pipelines, tags and the owner's own options are looked up beside these. */
export const choiceFields: Partial<Record<FieldId, ChoiceField>> = {
  "customer.lifecycle": { makes: null, options: lifecycle, guess: lifecycleOf },
  "customer.level": {
    makes: null,
    options: [option("A", "A", "A"), option("B", "B", "B"), option("C", "C", "C")],
    guess: levelOf,
  },
  "customer.kind": {
    makes: null,
    options: [option("person", "Person", "个人"), option("organisation", "Organisation", "单位")],
    guess: kindOf,
  },
  "customer.language": {
    makes: null,
    options: [option("zh-CN", "Chinese", "中文"), option("en", "English", "英文")],
    guess: languageOfWord,
  },
  "customer.role": {
    makes: null,
    options: [
      option("decides", "Decides", "决策者"),
      option("influences", "Influences", "影响者"),
      option("uses", "Uses", "使用者"),
      option("pays", "Pays", "付款人"),
    ],
    guess: roleOf,
  },
  "customer.size": { makes: null, options: sizesOfCustomers.map((size) => option(size, size, size)), guess: sizeOf },
  "customer.industry": { makes: "text", options: [], guess: itself },
  "customer.tags": { makes: "tag", options: [], guess: itself },
  "customer.source": { makes: "text", options: [], guess: itself },
  "customer.country": { makes: "text", options: [], guess: itself },
  "order.state": { makes: null, options: orderStates, guess: (word) => known(parseOrderState(word)) },
  "order.kind": { makes: null, options: orderKinds, guess: (word) => known(parseOrderKind(word)) },
  "order.channel": { makes: "text", options: [], guess: itself },
  "opportunity.stage": { makes: "stage", options: [], guess: () => null },
  "opportunity.pipeline": { makes: "pipeline", options: [], guess: () => null },
  "opportunity.outcome": { makes: null, options: outcomes, guess: (word) => known(parseOutcome(word)) },
  "opportunity.source": { makes: "text", options: [], guess: itself },
  "opportunity.lostReason": { makes: "text", options: [], guess: itself },
  "note.kind": { makes: null, options: entryKinds, guess: entryKindOf },
  "task.kind": { makes: null, options: taskKinds, guess: taskKindOf },
};

export const yesNoChoice: ChoiceField = {
  makes: null,
  options: [option("yes", "Yes", "是"), option("no", "No", "否")],
  guess: (word) => {
    const answer = parseBoolean(word);
    return isSentence(answer) ? null : answer ? "yes" : "no";
  },
};
