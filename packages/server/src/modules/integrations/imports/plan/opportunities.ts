import type { PipelineWithStages, Stage } from "#modules/sales";
import { newId } from "#platform/ids";
import { type Sentence, say } from "#platform/i18n";
import { foldText } from "#platform/text";
import type { OpportunityFacts, Problem } from "../facts/facts.ts";
import { parseOutcome } from "../values/choices.ts";
import { notThere, type Outcome } from "./outcomes.ts";
import { differs } from "./orders.ts";
import { withOwn } from "./own-values.ts";
import type { PlanSettings } from "./settings.ts";
import type { Memory } from "./memory.ts";
import type { PlannedOpportunity, World } from "./world.ts";

/** What a row will do to its opportunity; `id` is known once it is applied. */
export type PreparedOpportunity = {
  problems: Problem[];
  apply: (customerId: string | null) => Outcome;
  id: () => string | null;
};
type Now = PlannedOpportunity["now"];

/** Fields of which the first row of a file that says something holds. */
const once = [
  "title",
  "stageId",
  "amountMinor",
  "currency",
  "expectedCloseOn",
  "outcome",
  "closedOn",
  "lostReason",
  "source",
] as const;
const customBit = 1 << once.length;

/**
 * Finds the row's opportunity and says what would become of it. `customerId` is that of its customer, null when the row
 * names none, undefined for somebody new.
 */
export function prepareOpportunity(
  world: World,
  memory: Memory,
  settings: PlanSettings,
  facts: OpportunityFacts,
  customerId: string | null | undefined,
): PreparedOpportunity {
  const found = find(world, settings, facts, customerId);
  const wrong = (reason: Sentence) => {
    const column = settings.columns.indexOf("opportunity.title");
    return { problems: [{ column: column < 0 ? null : column, reason }], apply: () => "e" as const, id: () => null };
  };
  if (!found) {
    if (settings.mode === "update") return wrong(notThere);
    if (facts.title === undefined && facts.externalId === undefined) return wrong(noTitle());
    let made: string | null = null;
    return {
      problems: [],
      apply: (id) => {
        made = create(world, memory, settings, facts, id);
        return "n";
      },
      id: () => made,
    };
  }
  return {
    problems: [],
    id: () => found.now.id,
    apply: (id) => {
      if (settings.mode === "create") return "d";
      const seen = memory.records.get(found.now.id) ?? 0;
      const { changes, said } = differenceOf(world, found.now, facts, id, seen);
      memory.records.set(found.now.id, seen | said);
      const before = { ...found.now };
      Object.assign(found.now, changes);
      enterOpportunity(world, found);
      return differs(before, found.now) ? "u" : "d";
    },
  };
}

/** Its id tells which one it is, or its title where the owner says so; else one of which the row says nothing new. */
function find(
  world: World,
  { key }: PlanSettings,
  facts: OpportunityFacts,
  customerId: string | null | undefined,
): PlannedOpportunity | undefined {
  const title = facts.title === undefined ? null : `title:${foldText(facts.title)}`;
  if (key === "name" && title) return dealsAt(world, title)[0];
  if (facts.externalId) return dealsAt(world, `id:${facts.externalId}`)[0];
  if (customerId === undefined) return undefined;
  return dealsAt(world, title ?? "").find(({ now }) => {
    if (now.customerId !== customerId) return false;
    return Object.keys(differenceOf(world, now, facts, customerId, 0).changes).length === 0;
  });
}

/** Whose deal of this name it is, of which the row says nothing new. */
export function ownerOfDeal<P>(world: World, facts: OpportunityFacts, fits: (customerId: string) => P | undefined) {
  if (facts.externalId || facts.title === undefined) return undefined;
  for (const { now } of dealsAt(world, `title:${foldText(facts.title)}`)) {
    const owner = now.customerId && fits(now.customerId);
    if (!owner) continue;
    if (Object.keys(differenceOf(world, now, facts, now.customerId, 0).changes).length === 0) return owner;
  }
  return undefined;
}

const dealsAt = (world: World, key: string) =>
  (world.deals.get(key) ?? []).flatMap((id) => world.opportunities.get(id) ?? []);

/** Makes an opportunity findable by its id and title. */
export function enterOpportunity(world: World, planned: PlannedOpportunity): void {
  const { id, externalId, title } = planned.now;
  world.opportunities.set(id, planned);
  for (const key of [`title:${foldText(title)}`, ...(externalId ? [`id:${externalId}`] : [])]) {
    const ids = world.deals.get(key) ?? [];
    if (!ids.includes(id)) world.deals.set(key, [...ids, id]);
  }
}

function differenceOf(world: World, now: Now, facts: OpportunityFacts, customerId: string | null, seen: number) {
  const { stage, outcome } = placeOf(world.pipelines, facts, now);
  const says: Partial<Now> = {
    ...(facts.title !== undefined && { title: facts.title }),
    ...(stage && { stageId: stage.id, pipelineId: stage.pipelineId }),
    ...(facts.amountMinor !== undefined && { amountMinor: facts.amountMinor, currency: facts.currency }),
    ...(facts.expectedCloseOn && { expectedCloseOn: facts.expectedCloseOn }),
    ...(outcome && { outcome: outcome === "open" ? null : outcome }),
    ...(facts.closedOn && { closedOn: facts.closedOn }),
    ...(facts.lostReason && { lostReason: facts.lostReason }),
    ...(facts.source && { source: facts.source }),
  };
  if (says.outcome && !now.closedOn && !says.closedOn) says.closedOn = closingDay(facts, now.createdAt);
  const changes: Partial<Now> = {};
  let said = 0;
  for (const [index, field] of once.entries()) {
    if (says[field] === undefined) continue;
    said |= 1 << index;
    if (seen & (1 << index) || says[field] === now[field]) continue;
    Object.assign(changes, { [field]: says[field] });
    if (field === "stageId") changes.pipelineId = says.pipelineId!;
  }
  if (customerId && now.customerId !== customerId) changes.customerId = customerId;
  if (facts.custom) {
    said |= customBit;
    const custom = withOwn(now.custom, facts.custom, (seen & customBit) > 0);
    if (custom !== now.custom) changes.custom = custom;
  }
  if (facts.notes && !now.notes.includes(facts.notes))
    changes.notes = now.notes ? `${now.notes}\n${facts.notes}` : facts.notes;
  return { changes, said };
}

function create(
  world: World,
  memory: Memory,
  settings: PlanSettings,
  facts: OpportunityFacts,
  customerId: string | null,
): string {
  const { stage, outcome } = placeOf(world.pipelines, facts, null);
  const first = stage ?? world.pipelines[0]?.stages[0];
  const createdAt = facts.createdAt ?? settings.startedAt;
  const closed = outcome === "won" || outcome === "lost" ? outcome : null;
  const now: Now = {
    id: newId(),
    title: facts.title ?? facts.externalId!,
    customerId,
    pipelineId: first?.pipelineId ?? "",
    stageId: first?.id ?? "",
    amountMinor: facts.amountMinor ?? 0,
    currency: facts.currency,
    expectedCloseOn: facts.expectedCloseOn ?? null,
    outcome: closed,
    closedOn: closed ? (facts.closedOn ?? closingDay(facts, createdAt)) : null,
    lostReason: facts.lostReason ?? null,
    lostTo: null,
    lostNote: null,
    amountFrom: "hand",
    source: facts.source ?? null,
    notes: facts.notes ?? "",
    externalId: facts.externalId ?? null,
    ownerId: settings.ownerId || null,
    stageSince: createdAt,
    createdAt,
    custom: withOwn("{}", facts.custom, false),
  };
  enterOpportunity(world, { before: null, now });
  memory.records.set(now.id, differenceOf(world, now, facts, customerId, 0).said);
  return now.id;
}

const closingDay = ({ expectedCloseOn }: OpportunityFacts, createdAt: string) =>
  expectedCloseOn ?? createdAt.slice(0, 10);

/** The stage a row names, by name or by its probability, and whether its words say won or lost. */
function placeOf(pipelines: readonly PipelineWithStages[], facts: OpportunityFacts, now: Now | null) {
  const named = facts.pipeline && pipelines.find(({ name }) => foldText(name) === foldText(facts.pipeline!));
  const pipeline = named || pipelines.find(({ id }) => id === now?.pipelineId) || pipelines[0];
  const word = facts.stage === undefined ? null : foldText(facts.stage);
  const stage = pipeline?.stages.find(({ name }) => foldText(name) === word);
  const spoken = facts.stage === undefined || stage ? undefined : parseOutcome(facts.stage);
  const outcome = facts.outcome ?? (spoken === "won" || spoken === "lost" ? spoken : undefined);
  if (stage || now) return { stage, outcome };
  if (facts.probability !== undefined) return { stage: nearest(pipeline?.stages ?? [], facts.probability), outcome };
  return { stage: outcome === "won" ? pipeline?.stages.at(-1) : pipeline?.stages[0], outcome };
}

/** The last stage that is not more likely than this. */
function nearest(stages: readonly Stage[], share: number): Stage | undefined {
  return stages.findLast(({ probability }) => probability <= share * 100) ?? stages[0];
}

const noTitle = () => say("This opportunity has no name.", "这个商机没有名称。");
