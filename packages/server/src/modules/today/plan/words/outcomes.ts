import { type Sentence, say } from "#platform/i18n";
import type { Kind } from "../table.ts";

const done: Readonly<Record<Kind, Sentence>> = {
  task: say("Did what was to do", "完成了任务"),
  follow_up: say("Followed up", "已跟进"),
  deal: say("Took the opportunity further", "跟进了商机"),
  owed: say("Reminded of the payment", "提醒了付款"),
  silent: say("Wrote after a long silence", "久未下单，已主动联系"),
  birthday: say("Congratulated on the birthday", "送上了生日祝福"),
  keep_in_touch: say("Kept in touch", "保持了联系"),
  delivery: say("Took the delivery further", "推进了交付"),
  package: say("Offered the next package", "邀请了续费"),
  renew: say("Took care of the renewal", "处理了续签"),
};

const notNow: Readonly<Record<Kind, Sentence>> = {
  task: say("Not now: the task is hidden from Today for two weeks", "暂不处理：任务两周内不再出现在今日计划"),
  follow_up: say("Not now: the follow-up is hidden from Today for two weeks", "暂不处理：跟进两周内不再出现在今日计划"),
  deal: say("Not now: the opportunity is hidden from Today for two weeks", "暂不处理：商机两周内不再出现在今日计划"),
  owed: say("Not now: no payment reminder is proposed for two weeks", "暂不处理：两周内不再建议催款"),
  silent: say("Not now: no wake-up is proposed for two weeks", "暂不处理：两周内不再建议联系"),
  birthday: say("Not now: no birthday greeting this time", "暂不处理：这次不送生日祝福"),
  delivery: say("Not now: the step is hidden from Today for two weeks", "暂不处理：这一步两周内不再出现在今日计划"),
  package: say("Not now: the next package is not proposed for two weeks", "暂不处理：两周内不再建议续费"),
  renew: say("Not now: the renewal is hidden from Today for two weeks", "暂不处理：续签两周内不再出现在今日计划"),
  keep_in_touch: say("Not now: no word is proposed for two weeks", "暂不处理：两周内不再建议联系"),
};

/** What the timeline says when an item is done. */
export function doneWords(kind: Kind): Sentence {
  return done[kind];
}

/** What the timeline says, folded, when an item is put off for two weeks. */
export function notNowWords(kind: Kind): Sentence {
  return notNow[kind];
}
