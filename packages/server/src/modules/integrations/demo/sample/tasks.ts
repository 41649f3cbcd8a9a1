import { addDays } from "#platform/clock";
import { instantAt } from "./days.ts";
import type { DealStory } from "./deals.ts";
import type { MadeOrder } from "./orders.ts";
import { type Chance, chanceOf } from "./random.ts";
import type { Client, SampleRequest, SampleTask } from "./request.ts";
import type { Errands } from "./words/errands.ts";

type About = { client?: Client; title?: string; refTable?: "opportunities" | "orders"; refId?: string };
type Make = (what: keyof Errands, about: About & { client: Client }, inDays: number) => void;

/** What is to be done, what is late, and what was done in the last four months. */
export function makeTasks(
  request: SampleRequest,
  clients: readonly Client[],
  stories: readonly DealStory[],
  orders: readonly MadeOrder[],
): SampleTask[] {
  const chance = chanceOf(`${request.seed} tasks`);
  const tasks: SampleTask[] = [];
  const make: Make = (what, about, inDays) => tasks.push(errandOf(request, chance, what, about, inDays));

  planDeals(make, chance, stories, request.stages.length);
  chaseMoney(make, clients, orders, request.today);
  const regulars = chance.shuffled(clients.filter(({ habit }) => habit === "regular"));
  for (const [index, client] of regulars.slice(0, 12).entries())
    make("restock", { client }, [-3, 0, 1, 2, 4, 5, 7, 9, 12, 15, 19, 26][index]!);
  const silent = clients.filter(({ silentFrom }) => silentFrom !== null);
  for (const [index, client] of chance.shuffled(silent).slice(0, 3).entries()) make("win", { client }, index * 3 - 2);
  for (const [index, inDays] of [-1, 0, 0, 2, 3, 6, 9, 13].entries())
    tasks.push(choreOf(request, chance, index, inDays));
  for (const index of [8, 9]) tasks.push(choreOf(request, chance, index, null));
  addDone(request, chance, tasks, regulars, stories);
  return tasks;
}

/** Late by some days, today, then ahead. */
const dealDays = [-6, -4, -2, -1, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 20, 24];

function planDeals(make: Make, chance: Chance, stories: readonly DealStory[], stageCount: number) {
  const planned = chance.shuffled(stories.filter(({ plan }) => plan === "planned"));
  for (const [index, { client, opportunity }] of planned.entries()) {
    make(
      phaseOf(opportunity.stays.length, stageCount),
      aboutDeal(client, opportunity),
      dealDays[index % dealDays.length]!,
    );
  }
}

function aboutDeal(client: Client, { id, title }: DealStory["opportunity"]) {
  return { client, title, refTable: "opportunities" as const, refId: id };
}

function phaseOf(passed: number, count: number): "first" | "middle" | "late" {
  if (passed === 1) return "first";
  return passed === count ? "late" : "middle";
}

/** Two of the late payers are noted down already; the others wait to be noticed. */
function chaseMoney(make: Make, clients: readonly Client[], orders: readonly MadeOrder[], today: string) {
  const late = orders.filter(
    ({ kind, dueOn, receivedMinor, totalMinor }) =>
      kind === "sale" && dueOn !== null && dueOn < today && receivedMinor < totalMinor,
  );
  for (const [index, order] of late.slice(0, 2).entries()) {
    const client = clients.find(({ id }) => id === order.customerId)!;
    make("chase", { client, refTable: "orders", refId: order.id }, index);
  }
}

function addDone(
  request: SampleRequest,
  chance: Chance,
  tasks: SampleTask[],
  regulars: readonly Client[],
  stories: readonly DealStory[],
) {
  const { today, timeZone } = request;
  const finish = (task: SampleTask) => {
    const doneOn = addDays(task.dueOn!, chance.pick([0, 0, 0, 1, 2, -1]));
    const on = doneOn < today ? doneOn : addDays(today, -1);
    tasks.push({ ...task, doneAt: instantAt(on, chance.int(9 * 60, 19 * 60), timeZone) });
  };
  for (let index = 0; index < 34; index++) {
    const client = regulars[index % regulars.length]!;
    finish(errandOf(request, chance, "restock", { client }, -chance.int(2, 120)));
  }
  const recent = stories.filter(
    ({ opportunity }) => opportunity.closedOn !== null && opportunity.closedOn > addDays(today, -120),
  );
  for (const { client, opportunity } of recent) {
    const ago = Math.round((Date.parse(today) - Date.parse(opportunity.closedOn!)) / 86_400_000);
    finish(errandOf(request, chance, "late", aboutDeal(client, opportunity), -ago - 2));
  }
  for (let index = 0; index < 16; index++)
    finish(choreOf(request, chance, index % request.words.chores.length, -chance.int(2, 120)));
}

function errandOf(
  request: SampleRequest,
  chance: Chance,
  what: keyof Errands,
  about: About & { client: Client },
  inDays: number,
): SampleTask {
  const { client, title = "", refTable = null, refId = null } = about;
  const [kind, text] = chance.pick(request.words.errands[client.language][what]);
  const words = text.replace("{name}", client.name).replace("{title}", title);
  const urgent = what === "late" || what === "chase";
  const task = taskOf(request, chance, words, kind, inDays);
  return { ...task, customerId: client.id, refTable, refId, priority: urgent ? 1 : chance.is(0.15) ? 3 : 2 };
}

function choreOf(request: SampleRequest, chance: Chance, index: number, inDays: number | null): SampleTask {
  const {
    language,
    words: { chores },
  } = request;
  return taskOf(request, chance, chores[index % chores.length]![language], "todo", inDays);
}

function taskOf(
  request: SampleRequest,
  chance: Chance,
  title: string,
  kind: SampleTask["kind"],
  inDays: number | null,
): SampleTask {
  const { today, timeZone, newId, owner } = request;
  const dueOn = inDays === null ? null : addDays(today, inDays);
  const timed = dueOn !== null && (kind === "meeting" || kind === "visit" || chance.is(0.3));
  const minutes = chance.int(18, 36) * 30;
  // A reminder of today would ring while one only looks around.
  const reminds = timed && inDays !== 0;
  const remindAt = reminds ? instantAt(dueOn, minutes - 30, timeZone) : null;
  const madeOn = addDays(today, Math.min(-1, inDays ?? -3) - chance.int(1, 6));
  return {
    id: newId(),
    title,
    kind,
    customerId: null,
    refTable: null,
    refId: null,
    dueOn,
    dueTime: timed ? clock(minutes) : null,
    priority: chance.is(0.2) ? 3 : 2,
    remindAt,
    remindedAt: remindAt && inDays! < 0 ? remindAt : null,
    notes: "",
    doneAt: null,
    ownerId: owner.id,
    createdAt: instantAt(madeOn, 18 * 60, timeZone),
  };
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
