import type { DeliveryImport } from "#modules/sales";
import { addDays } from "#platform/clock";
import { type Sentence, say } from "#platform/i18n";
import type { Chance } from "../random.ts";
import type { SampleRequest } from "../request.ts";
import type { Plot } from "./plots.ts";

type Step = DeliveryImport["steps"][number];
type Worked = DeliveryImport["hours"][number];
type Now = Pick<SampleRequest, "today" | "language">;

const daysBetweenLessons = 7;
const daysBetweenHours = 6;

/** Milestones spread evenly over so many days. Those behind us are reached, but the last of them where money is late. */
export function milestones(
  { today, language }: Now,
  { days, steps }: { days: number; steps: readonly Sentence[] },
  { parts }: Plot,
  startOn: string,
): Step[] {
  const planned = steps.map((title, index) => {
    const dueOn = addDays(startOn, Math.round((days * (index + 1)) / steps.length));
    return { title: title[language], dueOn, isPast: dueOn < today };
  });
  const waits = parts.some(({ paid, inDays }) => !paid && inDays < 0) ? planned.findLast(({ isPast }) => isPast) : null;
  return planned.map(({ isPast, ...step }) =>
    stepOf({ ...step, dueTime: null }, isPast && step.title !== waits?.title ? "done" : "open"),
  );
}

/** A lesson a week, in the evening; of a long course the third was missed. */
export function lessons({ today, language }: Now, count: number, startOn: string): Step[] {
  return Array.from({ length: count }, (_, index) => {
    const dueOn = addDays(startOn, index * daysBetweenLessons);
    const title = say(`Lesson ${index + 1}`, `第 ${index + 1} 课`)[language];
    const isMissed = count > 12 && index === 2;
    return stepOf({ title, dueOn, dueTime: "19:00" }, dueOn >= today ? "open" : isMissed ? "missed" : "done");
  });
}

function stepOf(step: { title: string; dueOn: string; dueTime: string | null }, state: Step["state"]): Step {
  return { ...step, state, doneOn: state === "open" ? null : step.dueOn };
}

/** Hours of every few days until yesterday, and no more than were agreed. */
export function worked(
  { today, language }: Now,
  chance: Chance,
  notes: readonly Sentence[],
  agreedMinutes: number,
  startOn: string,
): Worked[] {
  const entries: Worked[] = [];
  let left = agreedMinutes;
  for (let on = startOn; on < today && left > 0; on = addDays(on, daysBetweenHours)) {
    const minutes = Math.min(left, chance.pick([60, 90, 120, 120, 150]));
    entries.push({ workedOn: on, minutes, note: notes[entries.length % notes.length]![language] });
    left -= minutes;
  }
  return entries;
}
