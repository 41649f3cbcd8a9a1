import type { DeliveryImport } from "#modules/sales";
import { addDays } from "#platform/clock";
import { instantAt } from "../days.ts";
import { type Chance, chanceOf } from "../random.ts";
import type { SampleRequest } from "../request.ts";
import type { Commission } from "./commissions.ts";
import { lessons, milestones, worked } from "./steps.ts";

type Done = Pick<DeliveryImport, "steps" | "hours">;

const firstAfterDays = 3;
const lessonMinutes = 90;

/** How far each commission is. What was planned for the days before today is done, as far as life lets it. */
export function makeDeliveries(request: SampleRequest, commissions: readonly Commission[]): DeliveryImport[] {
  const chance = chanceOf(`${request.seed} deliveries`);
  return commissions.map((commission) => {
    const { client, title, words, soldOn, sale } = commission;
    const { kind } = words.delivery;
    const startOn = addDays(soldOn, firstAfterDays);
    const done = doneOf(request, chance, commission, startOn);
    const state = stateOf(commission, done);
    return {
      id: request.newId(),
      title,
      kind,
      state,
      customerId: client.id,
      orderId: sale.id,
      startOn,
      dueOn: done.steps.at(-1)?.dueOn ?? null,
      lessons: kind === "course" ? words.pieces : null,
      lessonMinutes: kind === "course" ? lessonMinutes : null,
      agreedMinutes: kind === "hours" ? words.pieces * 60 : null,
      ownerId: request.owner.id || null,
      doneAt: state === "done" ? instantAt(lastDayOf(done), 18 * 60, request.timeZone) : null,
      createdAt: instantAt(soldOn, 18 * 60, request.timeZone),
      ...done,
    };
  });
}

function doneOf(request: SampleRequest, chance: Chance, { words, plot }: Commission, startOn: string): Done {
  const { delivery, pieces } = words;
  switch (delivery.kind) {
    case "project":
      return { steps: milestones(request, delivery, plot, startOn), hours: [] };
    case "course":
      return { steps: lessons(request, pieces, startOn), hours: [] };
    case "hours":
      return { steps: [], hours: worked(request, chance, delivery.notes, pieces * 60, startOn) };
  }
}

function stateOf({ words, plot }: Commission, { steps, hours }: Done): DeliveryImport["state"] {
  const isDone =
    words.delivery.kind === "hours"
      ? plot.parts.every(({ paid }) => paid)
      : steps.every((step) => step.state !== "open");
  if (isDone) return "done";
  return hours.length > 0 || steps.some((step) => step.state !== "open") ? "running" : "planned";
}

const lastDayOf = ({ steps, hours }: Done) => (steps.at(-1)?.doneOn ?? hours.at(-1)?.workedOn)!;
