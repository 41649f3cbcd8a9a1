import { createHash } from "node:crypto";
import { lineTotalMinor } from "#modules/sales";
import { type Sentence, say } from "#platform/i18n";
import type { FieldId } from "../recognition/fields.ts";
import type { OrderKind, OrderState } from "../values/choices.ts";
import type { Money } from "../values/money.ts";
import type { Quantity } from "../values/quantities.ts";
import type { Moment } from "./cells.ts";
import type { LineFacts, OrderFacts } from "./facts.ts";
import { ownValues } from "./custom.ts";
import type { Part } from "./read-rows.ts";

const amounts: FieldId[] = ["order.total", "order.received", "order.refunded", "line.unitPrice", "line.total"];
const lineFields: FieldId[] = ["line.sku", "line.title", "line.quantity", "line.unitPrice", "line.total"];
/** Shops put a C before the number of an invoice that takes another one back. */
const cancellation = /^C\d/i;

const amountsOfSale = ["order.total", "line.unitPrice", "line.total"] as const;

/** What a row says of an order; undefined when it says nothing of any. */
export function orderOf(part: Part, cells: string[]): OrderFacts | undefined {
  const { slots, has, wrong, manner } = part;
  const says = orderFieldsIn(slots);
  if (!says) return undefined;
  const kind = slots["order.kind"] as OrderKind | undefined;
  if (kind === "spending" || kind === "neutral") part.setAside(kind === "spending" ? spending() : neutral());
  let number = slots["order.number"] as string | undefined;
  if (number === undefined && has("order.number")) wrong("order.number", noNumber());
  const at = slots["order.at"] as Moment | undefined;
  // A sheet without order numbers: what the row says is its own name, so that the same file finds the same orders.
  number ??= `${at?.on.replaceAll("-", "") ?? "S"}-${fingerprint(cells)}`;
  const facts: OrderFacts = { number, currency: currencyIn(part) ?? manner.currency };
  if (at) {
    facts.at = at.at;
    facts.orderedOn = at.on;
  }
  const state = slots["order.state"] as OrderState | undefined;
  if (state) facts.state = state;
  if (slots["order.cancelledAt"] && state !== "refunded") facts.state = "cancelled";
  if (kind === "refund" || cancellation.test(number)) facts.isRefund = true;
  const refunded = slots["order.refunded"] as Money | undefined;
  const givesBack = facts.isRefund && refunded !== undefined && refunded.minor !== 0;
  // A bill writes what was given back beside the order it was of, which has a row of its own.
  if (givesBack) facts.number = `${number}-R${(at?.at ?? "").replace(/\D/g, "").slice(2, 14)}`;
  const total = givesBack ? refunded : (slots["order.total"] as Money | undefined);
  const received = givesBack ? undefined : (slots["order.received"] as Money | undefined);
  // A file that names no price but what was paid: that is what the order came to, rather than nothing.
  const worth = total ?? (amountsOfSale.some(has) ? undefined : received);
  if (worth) facts.totalMinor = signed(worth.minor, facts);
  if (received) facts.receivedMinor = signed(received.minor, facts);
  const dueOn = (slots["order.dueOn"] as Moment | undefined)?.on;
  if (dueOn) facts.dueOn = dueOn;
  const channel = slots["order.channel"] as string | undefined;
  if (channel) facts.channel = channel.slice(0, 200);
  const notes = (slots["order.notes"] as string[] | undefined)?.join("\n");
  if (notes) facts.notes = notes;
  const custom = ownValues(part, "order");
  if (custom) facts.custom = custom;
  return facts;
}

/** What a row says of one line of its order; undefined when the row is the order as a whole. */
export function lineOf({ slots }: Part, order: OrderFacts): LineFacts | undefined {
  if (!lineFields.some((field) => slots[field] !== undefined)) return undefined;
  const sku = ((slots["line.sku"] as string | undefined) ?? "").slice(0, 100);
  const title = (slots["line.title"] as string | undefined) ?? sku;
  const quantity = (slots["line.quantity"] as Quantity | undefined)?.thousandths ?? 1000;
  const price = slots["line.unitPrice"] as Money | undefined;
  const total = slots["line.total"] as Money | undefined;
  const unitPriceMinor = price?.minor ?? (total && quantity !== 0 ? perPiece(total.minor, quantity) : 0);
  const totalMinor = signed(total?.minor ?? lineTotalMinor(quantity, unitPriceMinor), order);
  if (!price && !total && quantity > 0) order.isPriceless = true;
  const turned = totalMinor < 0 && quantity > 0 && unitPriceMinor > 0;
  return { sku, title, quantityMilli: turned ? -quantity : quantity, unitPriceMinor, totalMinor };
}

function orderFieldsIn(slots: Part["slots"]): boolean {
  for (const field in slots) {
    if (field.startsWith("order.") || field.startsWith("line.")) return true;
  }
  return false;
}

/** Refunds are negative, whether their file writes them so or not. */
function signed(minor: number, { isRefund }: Pick<OrderFacts, "isRefund">): number {
  return isRefund && minor > 0 ? -minor : minor;
}

function perPiece(totalMinor: number, quantityMilli: number): number {
  return Math.round((totalMinor * 1000) / quantityMilli);
}

function currencyIn({ slots, wrong }: Part): string | undefined {
  let found = slots["order.currency"] as string | undefined;
  for (const field of amounts) {
    const money = slots[field] as Money | undefined;
    if (!money || money.currency === found) continue;
    if (found !== undefined) wrong(field, twoCurrencies(found, money.currency));
    found ??= money.currency;
  }
  return found;
}

function fingerprint(cells: string[]): string {
  return createHash("sha256")
    .update(cells.map((cell) => cell.trim()).join("\u001f"))
    .digest("hex")
    .slice(0, 10)
    .toUpperCase();
}

const noNumber = (): Sentence => say("This row has no order number.", "这一行没有订单号。");
const neutral = (): Sentence =>
  say("This is money that only moved, no sale; it is left out.", "这是不计收支的资金流动，不是销售，不导入。");
const spending = (): Sentence =>
  say("This is money that went out, not a sale; it is left out.", "这是支出，不是销售，不导入。");
const twoCurrencies = (one: string, other: string): Sentence =>
  say(`This row names two currencies, ${one} and ${other}.`, `这一行有两种货币：${one} 和 ${other}。`);
