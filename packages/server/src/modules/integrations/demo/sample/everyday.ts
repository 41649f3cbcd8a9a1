import { addDays } from "#platform/clock";
import { instantAt } from "./days.ts";
import { priceIn } from "./money.ts";
import { chanceOf } from "./random.ts";
import type { Client, Everyday, Sample, SampleRequest } from "./request.ts";
import { checklists, type CourseDeal, courses, regulars } from "./words/everyday.ts";

/** What makes the selling easy: a second pipeline with its deals, checklists, a price list, and what was counted. */
export function makeEveryday(
  request: SampleRequest,
  clients: readonly Client[],
  products: Sample["products"],
): Everyday {
  const { language, newId, currency, words } = request;
  const stageIds = courses.stages.map(() => newId());
  const pipelineId = newId();
  return {
    pipeline: {
      id: pipelineId,
      name: words.otherPipeline[language],
      stages: courses.stages.map(({ name, probability, rottingDays }, index) => ({
        id: stageIds[index]!,
        name: name[language],
        probability,
        rottingDays,
      })),
    },
    opportunities: words.otherDeals.map((deal, index) => dealOf(request, clients, deal, index, pipelineId, stageIds)),
    checklists: request.stages
      .slice(1, 3)
      .flatMap(({ id: stageId }, index) =>
        checklists[index]!.map(({ label, required }) => ({ stageId, label: label[language], required })),
      ),
    priceList: { id: newId(), name: regulars[language], currency, audience: "level", level: "A", offBp: 800 },
    stock: countsOf(request, products),
  };
}

function dealOf(
  { today, timeZone, language, currency, owner, newId }: SampleRequest,
  clients: readonly Client[],
  deal: CourseDeal,
  index: number,
  pipelineId: string,
  stageIds: readonly string[],
): Everyday["opportunities"][number] {
  const firms = clients.filter(({ segment }) => segment !== "person");
  const client = (firms.length > 0 ? firms : clients)[(index * 5 + 1) % (firms.length || clients.length)]!;
  const since = instantAt(addDays(today, -deal.daysAgo), 10 * 60, timeZone);
  const stageId = stageIds[deal.stage]!;
  return {
    id: newId(),
    title: deal.title[language],
    customerId: client.id,
    pipelineId,
    stageId,
    amountMinor: priceIn(currency, deal.priceMinor),
    currency,
    expectedCloseOn: addDays(today, deal.closesIn),
    outcome: null,
    closedOn: null,
    lostReason: null,
    source: null,
    notes: "",
    externalId: null,
    ownerId: owner.id || null,
    createdAt: since,
    stageSince: since,
    stays: [{ stageId, enteredAt: since, leftAt: null }],
  };
}

/** Goods are counted, services are not; of one there is little left. */
function countsOf({ seed }: SampleRequest, products: Sample["products"]): Everyday["stock"] {
  const chance = chanceOf(`${seed} stock`);
  return products
    .filter(({ costMinor, parts }) => costMinor !== null && !parts?.length)
    .map(({ id, sku }) => ({ productId: id, countedMilli: (sku === "T-106" ? 3 : chance.int(18, 160)) * 1000 }));
}
