import { foldText } from "#platform/text";
import { parseClockTime } from "../values/clock-times.ts";
import type { Moment } from "./cells.ts";
import type { NoteFacts, TaskFacts } from "./facts.ts";
import type { Part } from "./read-rows.ts";

type TaskKind = NonNullable<TaskFacts["kind"]>;
const taskKinds: readonly [RegExp, TaskKind][] = [
  [/call|phone|电话|致电|回访/, "call"],
  [/visit|on.?site|拜访|上门|到店|走访/, "visit"],
  [/meet|lunch|dinner|demo|appointment|会议|会面|见面|面谈|演示|约/, "meeting"],
  [/mail|邮件/, "mail"],
  [/message|sms|text|chat|wechat|whatsapp|微信|短信|消息|聊天|企微/, "message"],
];

/** What sort of work the words of other programs mean; a plain task where they say nothing we know. */
export function taskKindOf(word: string): TaskKind {
  const folded = foldText(word);
  return taskKinds.find(([pattern]) => pattern.test(folded))?.[1] ?? "todo";
}

/** The same for what happened; a follow-up where the words say nothing we know. */
export function entryKindOf(word: string): NonNullable<NoteFacts["kind"]> {
  const kind = taskKindOf(word);
  if (kind === "visit") return "meeting";
  if (kind !== "todo") return kind;
  return /note|memo|备注|便签|记录$/.test(foldText(word)) ? "note" : "followup";
}

const nextStep = { en: "Follow up", "zh-CN": "跟进" };

/** What a row says of something to do, or done; undefined when it says nothing of any. */
export function taskOf({ slots, manner }: Part): TaskFacts | undefined {
  const due = slots["task.dueAt"] as Moment | undefined;
  const done = slots["task.doneAt"] as Moment | undefined;
  // A day of the next contact says what to do although it does not name it.
  const title = (slots["task.title"] as string | undefined) ?? (due && nextStep[manner.language]);
  if (title === undefined) return undefined;
  const facts: TaskFacts = { title };
  const kind = slots["task.kind"] as string | undefined;
  if (kind) facts.kind = taskKindOf(kind);
  if (due) facts.dueOn = due.on;
  const time = timeOf(slots["task.dueTime"] as string | undefined);
  if (due && time) facts.dueTime = time;
  else if (due && clockOf(due.at, manner.timeZone) !== midnight) facts.dueTime = clockOf(due.at, manner.timeZone);
  if (done) facts.doneAt = done.at;
  else if (slots["task.done"] === true) facts.doneAt = due?.at ?? "";
  const notes = (slots["task.notes"] as string[] | undefined)?.join("\n");
  if (notes) facts.notes = notes;
  const author = slots["task.author"] as string | undefined;
  if (author) facts.author = author.slice(0, 200);
  const created = (slots["task.createdAt"] as Moment | undefined)?.at;
  if (created) facts.createdAt = created;
  return facts;
}

/** Stands for a day without a time. */
const midnight = "00:00";

function timeOf(cell: string | undefined): string | null {
  const time = cell === undefined ? null : parseClockTime(cell);
  const two = (number: number) => String(number).padStart(2, "0");
  return time && `${two(time.hour)}:${two(time.minute)}`;
}

function clockOf(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    new Date(at),
  );
}
