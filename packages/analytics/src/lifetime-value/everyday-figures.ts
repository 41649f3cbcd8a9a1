import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";

/**
 * **Question:** how many of those who asked became buyers? 转化率
 *
 * **Formula:** buyers / leads. **Source:** common usage. **Units:** a share from 0 to 1. **Complexity:** O(1).
 * **Too little data:** without a lead there is no share.
 *
 * @example conversionRate(20, 100) // 0.2
 */
export function conversionRate(buyers: number, leads: number): number | TooLittleData {
  return shareOf(buyers, leads, "deals");
}

/**
 * **Question:** what stays of a sale when the goods are paid? 净利润
 *
 * **Formula:** (price − cost) × quantity; below 0 it is a loss. **Source:** common usage. **Units:** those of the price.
 * **Complexity:** O(1). **Too little data:** does not occur: three numbers make the figure.
 *
 * @example netProfit({ price: 100, cost: 60, quantity: 10 }) // 400
 */
export function netProfit(sale: { price: number; cost: number; quantity: number }): number {
  const { price, cost, quantity } = sale;
  if (![price, cost, quantity].every(Number.isFinite)) throw new RangeError("Price, cost and quantity are numbers.");
  return (price - cost) * quantity;
}

/**
 * **Question:** how much profit does one purchase bring? (The simple "customer value" of some guides.)
 *
 * **Formula:** net profit / number of purchases. **Source:** common usage. **Units:** those of the profit.
 * **Complexity:** O(1). **Too little data:** without a purchase there is none to divide by.
 *
 * @example profitPerPurchase(400, 10) // 40
 */
export function profitPerPurchase(profit: number, purchases: number): number | TooLittleData {
  if (!Number.isFinite(profit)) throw new RangeError("A profit is a number.");
  if (!isCount(purchases)) throw new RangeError("Purchases are counted from 0 up.");
  return purchases > 0 ? profit / purchases : tooLittle("purchases", 0, 1);
}

/**
 * **Question:** which share of the purchases came from those who had bought before? 忠诚度
 *
 * **Formula:** repeat purchases / purchases. **Source:** common usage. **Units:** a share from 0 to 1.
 * **Complexity:** O(1). **Too little data:** without a purchase there is no share.
 *
 * @example loyalty(5, 10) // 0.5
 */
export function loyalty(repeatPurchases: number, purchases: number): number | TooLittleData {
  return shareOf(repeatPurchases, purchases, "purchases");
}

/** How often offering something else as well succeeds: among the chances taken, and among all opportunities. */
export type CrossSales = { kind: "cross-sales"; success: number; ofAllOpportunities: number };

/**
 * **Question:** how often do customers take something else as well? 交叉销售
 *
 * **Formula:** success = cross-sales made / chances for one; ofAllOpportunities = cross-sales made / all opportunities.
 * **Source:** common usage. **Units:** shares from 0 to 1. **Complexity:** O(1).
 * **Too little data:** without a chance there is no share.
 *
 * @example crossSellRate({ made: 1, chances: 10, opportunities: 40 }) // success 0.1, of all opportunities 0.025
 */
export function crossSellRate(counts: {
  made: number;
  chances: number;
  opportunities: number;
}): CrossSales | TooLittleData {
  const { made, chances, opportunities } = counts;
  const success = shareOf(made, chances, "deals");
  const ofAllOpportunities = shareOf(chances, opportunities, "deals");
  if (typeof success !== "number") return success;
  if (typeof ofAllOpportunities !== "number") return ofAllOpportunities;
  return { kind: "cross-sales", success, ofAllOpportunities: made / opportunities };
}

/** One lead: where it came from, when, and what was won with it: 0 while nothing is. */
export type Lead = { readonly source: string; readonly period: string; readonly wonAmount: number };

/** What the leads of one source brought in one period. */
export type Response = { source: string; period: string; leads: number; wonAmount: number; perLead: number };

/**
 * **Question:** how much money does a lead of this source bring?
 *
 * **Formula:** won amount / leads, per source and period, in the order in which these first appear.
 * **Source:** common usage. **Units:** those of the amounts. **Complexity:** O(leads).
 * **Too little data:** a source and period without a lead has no line; without any lead the list says so.
 *
 * @example responseInMoney([{ source: "fair", period: "2026Q1", wonAmount: 300 }, { source: "fair", period: "2026Q1", wonAmount: 0 }])
 * // one line: 2 leads, won 300, 150 per lead
 */
export function responseInMoney(leads: readonly Lead[]): Response[] | TooLittleData {
  if (leads.length === 0) return tooLittle("deals", 0, 1);
  const responses = new Map<string, Response>();
  for (const { source, period, wonAmount } of leads) {
    if (!(wonAmount >= 0 && wonAmount < Infinity)) throw new RangeError("A won amount is a number ≥ 0.");
    const key = JSON.stringify([source, period]);
    const response = responses.get(key) ?? { source, period, leads: 0, wonAmount: 0, perLead: 0 };
    response.leads += 1;
    response.wonAmount += wonAmount;
    response.perLead = response.wonAmount / response.leads;
    responses.set(key, response);
  }
  return [...responses.values()];
}

function shareOf(part: number, whole: number, counted: "deals" | "purchases"): number | TooLittleData {
  if (!isCount(part) || !isCount(whole)) throw new RangeError("A share is made of two counts from 0 up.");
  if (part > whole) throw new RangeError("A part cannot be more than its whole.");
  return whole > 0 ? part / whole : tooLittle(counted, 0, 1);
}

const isCount = (count: number) => count >= 0 && count < Infinity;
