import type { Order, OrderLine } from "#modules/sales";
import { newId } from "#platform/ids";
import { type Sentence, say } from "#platform/i18n";
import type { LineFacts, OrderFacts, Problem } from "../facts/facts.ts";
import type { FieldId } from "../recognition/fields.ts";
import { notThere, type Outcome } from "./outcomes.ts";
import { withOwn } from "./own-values.ts";
import type { PlanSettings } from "./settings.ts";
import type { Memory } from "./memory.ts";
import type { PlannedOrder, World } from "./world.ts";

/** What earlier rows of the file said of an order, in the low bits of its memory; above them its lines are counted. */
const bits = { total: 1, received: 2, state: 4, dueOn: 8, channel: 16, at: 32, custom: 64 } as const;
const perLine = 128;
type Said = keyof typeof bits;

/** What a row will do to its order; nothing has happened before `apply`. */
export type PreparedOrder = { problems: Problem[]; apply: (customerId: string | null) => Outcome };

/** Counts a line of an order, as the file has it, and answers with its place: 1 for the first. */
export function countLine(memory: Memory, { number }: OrderFacts): number {
  const packed = (memory.orders.get(number) ?? 0) + perLine;
  memory.orders.set(number, packed);
  return Math.floor(packed / perLine);
}

/** How many lines of an order the file had before. */
export function linesBefore(memory: Memory, number: string): number {
  return Math.floor((memory.orders.get(number) ?? 0) / perLine);
}

/** Finds the row's order and says what would become of it. `ordinal` is the row's place among the order's lines. */
export function prepareOrder(
  world: World,
  memory: Memory,
  settings: PlanSettings,
  facts: OrderFacts,
  written: LineFacts | undefined,
  ordinal: number,
): PreparedOrder {
  const line = written && priced(written, facts, ordinal);
  const found = world.orders.get(facts.number);
  const wrong = (field: FieldId, reason: Sentence) => {
    const column = settings.columns.indexOf(field);
    return { problems: [{ column: column < 0 ? null : column, reason }], apply: () => "e" as const };
  };
  if (!found && settings.mode === "update") return wrong("order.number", notThere);
  const said = memory.orders.get(facts.number) ?? 0;
  // Asked of the file and not of the base: a row that is wrong the first time is wrong the second time.
  const needsTime = settings.mode !== "update" && settings.columns.includes("order.at");
  if (!facts.at && needsTime && !(said & bits.at)) return wrong("order.at", noTime());
  if (!found) {
    return { problems: [], apply: (customerId) => create(world, memory, settings, facts, line, ordinal, customerId) };
  }
  if (facts.totalMinor !== undefined && said & bits.total && found.now.totalMinor !== facts.totalMinor) {
    return wrong("order.total", twoTotals());
  }
  if (facts.currency !== found.now.currency && (line || facts.totalMinor !== undefined)) {
    return wrong("order.currency", twoCurrencies(found.now.currency, facts.currency));
  }
  return {
    problems: [],
    apply: (customerId) => amend(world, memory, settings, found, { facts, line, ordinal, customerId }),
  };
}

/** Goods without amounts of their own cost what the order costs; where there are several, the first bears it all. */
function priced(line: LineFacts, { isPriceless, totalMinor = 0 }: OrderFacts, ordinal: number): LineFacts {
  if (!isPriceless || ordinal !== 1) return line;
  const unitPriceMinor = Math.round((Math.abs(totalMinor) * 1000) / line.quantityMilli);
  return { ...line, totalMinor, unitPriceMinor, quantityMilli: Math.sign(totalMinor || 1) * line.quantityMilli };
}

/** Whether the rows of one order disagree on whose it is; `customerId` is null for somebody new. */
export function isOfAnother(world: World, memory: Memory, facts: OrderFacts, customerId: string | null): boolean {
  const found = world.orders.get(facts.number);
  return Boolean(found?.now.customerId && found.now.customerId !== customerId && linesBefore(memory, facts.number) > 1);
}

function create(
  world: World,
  memory: Memory,
  settings: PlanSettings,
  facts: OrderFacts,
  line: LineFacts | undefined,
  ordinal: number,
  customerId: string | null,
): Outcome {
  const totalMinor = facts.totalMinor ?? line?.totalMinor ?? 0;
  const state = facts.state ?? "done";
  const now: PlannedOrder["now"] = {
    id: newId(),
    number: facts.number,
    customerId,
    opportunityId: null,
    refundOf: null,
    creditedMinor: 0,
    kind: kindOf(facts, totalMinor, line, false),
    state,
    at: facts.at ?? settings.startedAt,
    orderedOn: facts.orderedOn ?? settings.startedOn,
    currency: facts.currency,
    totalMinor,
    receivedMinor: 0,
    carriedMinor: 0,
    waivedMinor: 0,
    dueOn: facts.dueOn ?? null,
    channel: facts.channel ?? null,
    notes: facts.notes ?? "",
    externalId: null,
    ownerId: settings.ownerId || null,
    stock: "stays",
    createdAt: settings.startedAt,
    custom: withOwn("{}", facts.custom, false),
  };
  now.receivedMinor = facts.receivedMinor ?? assumedReceived(now);
  world.orders.set(facts.number, {
    before: null,
    now,
    lines: line ? [lineAt(world, line, ordinal)] : [],
    changedLines: [],
  });
  remember(memory, facts);
  return "n";
}

type Coming = { facts: OrderFacts; line: LineFacts | undefined; ordinal: number; customerId: string | null };

function amend(
  world: World,
  memory: Memory,
  settings: PlanSettings,
  order: PlannedOrder,
  { facts, line, ordinal, customerId }: Coming,
): Outcome {
  const said = memory.orders.get(facts.number) ?? 0;
  // What this import made bears its time, also after a restart.
  const madeHere = order.now.createdAt === settings.startedAt;
  const mayChange = madeHere || settings.mode !== "create";
  const before = { ...order.now };
  const { now } = order;
  const isPaid = now.receivedMinor === now.totalMinor && now.dueOn === null && now.receivedMinor !== 0;
  const known = line && world.lines.get(`${now.id}:${ordinal}`);
  // Places only grow within a file, so a line that the base does not have is new.
  const isNewLine = line !== undefined && !known;
  const changesLine = Boolean(line && known && mayChange && !isSameLine(known, line));
  if (isNewLine) order.lines.push(lineAt(world, line, ordinal));
  if (changesLine) order.changedLines.push({ before: known!, after: { ...known!, ...line! } });
  if (facts.totalMinor !== undefined) {
    if (mayChange) now.totalMinor = facts.totalMinor;
  } else if (!(said & bits.total)) {
    now.totalMinor += isNewLine ? line.totalMinor : changesLine ? line!.totalMinor - known!.totalMinor : 0;
  }
  if (mayChange) amendPlainFields(now, facts, said, customerId);
  if (mayChange || isNewLine) now.kind = kindOf(facts, now.totalMinor, line, now.kind === "refund");
  const saysReceived = facts.receivedMinor !== undefined || (said & bits.received) > 0;
  if (!saysReceived && (madeHere || isPaid)) now.receivedMinor = assumedReceived(now);
  remember(memory, facts);
  if (isNewLine) return settings.mode === "update" ? "u" : "n";
  return changesLine || differs(before, now) ? "u" : "d";
}

/** The first row of the file that says something of its order holds; the time is the earliest of all. */
function amendPlainFields(now: PlannedOrder["now"], facts: OrderFacts, said: number, customerId: string | null): void {
  const isFirst = (field: Said) => !(said & bits[field]);
  now.custom = withOwn(now.custom, facts.custom, !isFirst("custom"));
  if (facts.at && facts.at < now.at) {
    now.at = facts.at;
    now.orderedOn = facts.orderedOn!;
  }
  if (facts.state && isFirst("state")) now.state = facts.state;
  if (facts.receivedMinor !== undefined && isFirst("received")) now.receivedMinor = facts.receivedMinor;
  if (facts.dueOn && isFirst("dueOn")) now.dueOn = facts.dueOn;
  if (facts.channel && isFirst("channel")) now.channel = facts.channel;
  if (facts.notes && !now.notes.includes(facts.notes))
    now.notes = now.notes ? `${now.notes}\n${facts.notes}` : facts.notes;
  if (customerId) now.customerId = customerId;
}

function remember(memory: Memory, facts: OrderFacts): void {
  let packed = memory.orders.get(facts.number) ?? 0;
  const mark = (bit: number) => (packed = packed & bit ? packed : packed + bit);
  if (facts.totalMinor !== undefined) mark(bits.total);
  if (facts.receivedMinor !== undefined) mark(bits.received);
  if (facts.state) mark(bits.state);
  if (facts.dueOn) mark(bits.dueOn);
  if (facts.at) mark(bits.at);
  if (facts.channel) mark(bits.channel);
  if (facts.custom) mark(bits.custom);
  memory.orders.set(facts.number, packed);
}

/** A refund says so, has a number that says so, or gives more back than it takes. */
function kindOf(facts: OrderFacts, total: number, line: LineFacts | undefined, was: boolean): Order["kind"] {
  const gives = total < 0 || (total === 0 && (was || (line?.quantityMilli ?? 0) < 0));
  return facts.isRefund || gives ? "refund" : "sale";
}

/** What is paid already where the file does not say: all of what is done and has no due date. */
function assumedReceived({ state, dueOn, totalMinor }: PlannedOrder["now"]): number {
  return dueOn === null && (state === "done" || state === "refunded") ? totalMinor : 0;
}

/** A line is one of the product that alone has its code; what was sold elsewhere never moves stock here. */
const lineAt = (world: World, line: LineFacts, ordinal: number) => ({
  ...line,
  productId: world.skus.get(line.sku) ?? null,
  ordinal,
});

function isSameLine(known: OrderLine, line: LineFacts): boolean {
  return (
    known.sku === line.sku &&
    known.title === line.title &&
    known.quantityMilli === line.quantityMilli &&
    known.unitPriceMinor === line.unitPriceMinor &&
    known.totalMinor === line.totalMinor
  );
}

export function differs<R extends object>(before: R, now: R): boolean {
  return (Object.keys(now) as (keyof R)[]).some((field) => before[field] !== now[field]);
}

const noTime = (): Sentence => say("This order has no time.", "这个订单没有时间。");
const twoTotals = (): Sentence =>
  say(
    "An earlier row gives this order another total. If the column holds amounts of lines, put it to “Line total”.",
    "前面的行给出了不同的订单金额。如果这一列是每行的金额，请放到“小计”。",
  );
const twoCurrencies = (one: string, other: string): Sentence =>
  say(`This order is in ${one}, but the row is in ${other}.`, `这个订单的货币是 ${one}，这一行却是 ${other}。`);
