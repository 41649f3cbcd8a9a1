import { say } from "#platform/i18n";
import type { Problem, RowFacts } from "../facts/facts.ts";
import { nobodyNamed } from "../facts/customers.ts";
import { fieldOf, type FieldId } from "../recognition/fields.ts";
import { prepareOpportunity } from "./opportunities.ts";
import { countLine, isOfAnother, prepareOrder } from "./orders.ts";
import { alreadyThere, notThere, type Outcome, staysAsItIs, type Told, told } from "./outcomes.ts";
import { ownerOf } from "./owner.ts";
import type { PlanSettings } from "./settings.ts";
import { possibleDuplicate, prepareCustomer, type PreparedCustomer, type Who, whoKey, whoOf } from "./who.ts";
import type { Memory } from "./memory.ts";
import { addLastActivity, addNote } from "./notes.ts";
import { addProduct, isKnownProduct } from "./products.ts";
import { addTask } from "./tasks.ts";
import type { World } from "./world.ts";

/** Decides what becomes of one row, and lays it into the world. A row with anything wrong changes nothing at all. */
export function planRow(world: World, memory: Memory, settings: PlanSettings, facts: RowFacts): Told {
  if (facts.isBlank) return told("s", facts.aside ? [{ column: null, reason: facts.aside }] : []);
  // Every line of an order counts for its place, wrong ones too: then a corrected file finds the same lines.
  const ordinal = facts.order ? countLine(memory, facts.order) : 0;
  if (facts.problems.length > 0) return told("e", facts.problems);
  const who = whoOf(facts);
  const isOwnSubject = !facts.order && !facts.opportunity && !facts.note && !facts.task && !facts.product;
  if (!who && (isOwnSubject || facts.note)) return told("e", [{ column: null, reason: nobodyNamed() }]);
  const known = who ? knownCustomer(world, memory, facts, who) : undefined;
  const owner = who && known === undefined && settings.key === null ? ownerOf(world, facts, who) : undefined;
  const customer =
    who && known === undefined
      ? prepareCustomer(world, memory, settings, who, isOwnSubject ? "overwrite" : "fill", owner)
      : null;
  const knownId = known ?? customer?.known?.id ?? null;

  const order = facts.order && prepareOrder(world, memory, settings, facts.order, facts.line, ordinal);
  const deal =
    facts.opportunity &&
    prepareOpportunity(world, memory, settings, facts.opportunity, knownId ?? (who ? undefined : null));
  const problems = [...(customer?.problems ?? []), ...(order?.problems ?? []), ...(deal?.problems ?? [])];
  if (facts.order && who && settings.mode !== "update" && isOfAnother(world, memory, facts.order, knownId)) {
    problems.push({ column: columnOf(settings, "customer.externalId", "customer.name"), reason: twoCustomers() });
  }
  if (isOwnSubject && settings.mode === "update" && !customer?.known) problems.push({ column: null, reason: notThere });
  if (facts.note && settings.mode === "update" && !customer?.known) problems.push({ column: null, reason: notThere });
  if (facts.product && settings.mode === "update" && !isKnownProduct(world, facts.product)) {
    problems.push({ column: columnOf(settings, "product.sku", "product.name"), reason: notThere });
  }
  if (problems.length > 0) return told("e", problems);

  const made = known === undefined ? customer?.apply() : undefined;
  const customerId = known ?? made?.id ?? null;
  if (who && customerId && known === undefined && !isOwnSubject) memory.found.set(whoKey(who), customerId);
  const outcomes: Outcome[] = [];
  if (facts.order) outcomes.push(order!.apply(customerId));
  if (deal) outcomes.push(deal.apply(customerId));
  const dealId = deal?.id() ?? null;
  const about = dealId ? ({ refTable: "opportunities", refId: dealId } as const) : null;
  if (facts.note) outcomes.push(addNote(world, settings, customerId!, facts.note, about));
  if (facts.task) outcomes.push(addTask(world, settings, customerId, facts.task, about));
  if (facts.product) outcomes.push(addProduct(world, settings, facts.product));
  if (facts.lastActivityAt && customerId && settings.mode !== "create") {
    if (addLastActivity(world, settings, customerId, facts.lastActivityAt) === "n") outcomes.push("u");
  }
  if (isOwnSubject) outcomes.push(made?.created ? "n" : "d");
  if (made && (made.created || made.changed.length > 0)) outcomes.push("u");
  return tell(outcomes, settings, findingsOf(facts, customer), made?.changed ?? []);
}

/** The customer that an order's row with just these words had before, unless the order is somebody else's already. */
function knownCustomer(
  world: World,
  memory: Memory,
  { order, opportunity, note }: RowFacts,
  who: Who,
): string | undefined {
  if (!order || opportunity || note) return undefined;
  const found = memory.found.get(whoKey(who));
  const owner = world.orders.get(order.number)?.now.customerId ?? found;
  return owner === found ? found : undefined;
}

/** A row is new when anything it is about is new, else updated when anything changed, else a duplicate. */
function tell(
  outcomes: Outcome[],
  { mode }: PlanSettings,
  findings: readonly Problem[],
  changed: readonly string[],
): Told {
  if (outcomes.includes("n")) return withFindings(told("n"), findings);
  const what = changed.length > 0 ? [{ column: null, reason: changes(changed) }] : [];
  if (outcomes.includes("u")) return withFindings(told("u", what), findings);
  return told("d", [{ column: null, reason: mode === "create" ? staysAsItIs : alreadyThere }]);
}

/** What is worth a look although the row is taken: cells that look wrong, and people who may be one. */
function findingsOf({ doubts }: RowFacts, customer: PreparedCustomer | null): Problem[] {
  if (!customer || customer.known || customer.possible.length === 0) return doubts;
  return [{ column: null, reason: possibleDuplicate(customer.possible) }, ...doubts];
}

function withFindings(row: Told, findings: readonly Problem[]): Told {
  return findings.length > 0 ? { ...row, problems: [...findings, ...row.problems], finding: true } : row;
}

function columnOf({ columns }: PlanSettings, ...fields: FieldId[]): number | null {
  const found = fields.map((field) => columns.indexOf(field)).find((at) => at >= 0);
  return found ?? null;
}

const names: Record<string, FieldId> = {
  emails: "customer.email",
  phones: "customer.phone",
  messengers: "customer.wechat",
  addresses: "customer.address",
  organisationId: "organisation.name",
  lifecycleSet: "customer.lifecycle",
  birthdayCalendar: "customer.birthday",
  photoId: "customer.photo",
};
const ownFields = say("own fields", "自定义字段");

function changes(changed: readonly string[]) {
  const ids = [...new Set(changed.map((name) => names[name] ?? (`customer.${name}` as FieldId)))];
  const labels = ids.map((id) => (id === ("customer.custom" as FieldId) ? ownFields : fieldOf(id).label));
  return say(
    `Changed: ${labels.map(({ en }) => en).join(", ")}.`,
    `已更新：${labels.map((label) => label["zh-CN"]).join("、")}。`,
  );
}

const twoCustomers = () =>
  say("An earlier row of this file gives the order another customer.", "前面的行把这个订单记在另一个客户名下。");
