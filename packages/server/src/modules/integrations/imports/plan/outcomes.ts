import { say } from "#platform/i18n";
import type { Problem } from "../facts/facts.ts";

/** What became of a row: new, updated, duplicate, error, skipped. One letter each, as they are stored. */
export type Outcome = "n" | "u" | "d" | "e" | "s";
export const outcomeNames = { n: "new", u: "updated", d: "duplicate", e: "error", s: "skipped" } as const;
export type OutcomeName = (typeof outcomeNames)[Outcome];

/** What is told of a row besides its outcome. `finding` marks a possible duplicate. */
export type Told = { outcome: Outcome; problems: Problem[]; finding?: true };

export const told = (outcome: Outcome, problems: Problem[] = []): Told => ({ outcome, problems });

export const blankRow = say("This row is blank.", "这是空行。");
export const alreadyThere = say("It is there already, and nothing differs.", "已有相同内容，没有变化。");
export const staysAsItIs = say(
  "It is there already and stays as it is: this import only creates.",
  "已存在，保持不变：本次只新建。",
);
export const notThere = say(
  "There is no such record yet, and this import only updates.",
  "还没有这条记录，而本次只更新已有的。",
);
