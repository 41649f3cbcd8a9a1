import type { RowFacts } from "../facts/facts.ts";
import type { Outcome } from "./outcomes.ts";
import type { PlanSettings } from "./settings.ts";
import { noteKey, type World } from "./world.ts";

/** The record that a talk or a task is about besides its customer. */
export type About = { refTable: "opportunities"; refId: string } | null;

/** Lays a talk into the world; the same words at the same time are known. */
export function addNote(
  world: World,
  { startedAt }: PlanSettings,
  customerId: string,
  { text, at, kind = "followup", author }: NonNullable<RowFacts["note"]>,
  about: About,
): Outcome {
  const key = noteKey(customerId, at ?? "", text);
  // A talk without a time is known when the same words are there at any time.
  if (world.notes.has(key)) return "d";
  world.notes.add(key);
  world.notes.add(noteKey(customerId, "", text));
  world.newNotes.push({ customerId, at: at ?? startedAt, text, kind, author, about });
  return "n";
}

const lastActivity = { en: "Last activity, as the imported file tells", "zh-CN": "最近一次联系（来自导入的文件）" };

/** Tells when somebody last spoke with a customer, unless the story knows of a later talk. */
export function addLastActivity(world: World, settings: PlanSettings, customerId: string, at: string): Outcome {
  const known = world.people.get(customerId)?.before?.lastContactAt;
  if (known && known >= at) return "d";
  return addNote(world, settings, customerId, { text: lastActivity[settings.language], at }, null);
}
