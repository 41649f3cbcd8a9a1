import { isSentence } from "../values/cells.ts";
import { currencyOf } from "../values/currencies.ts";
import { guessDateOrder } from "../values/date-orders.ts";
import { guessDecimalMark } from "../values/decimals.ts";
import { parseMoney } from "../values/money.ts";
import { type FieldId, type FieldValue, fieldOf } from "./fields.ts";

type Column = { header: string; field: FieldId | null; cells: readonly string[] };

/** How a sheet writes its dates and amounts, and in which currency, from the columns that hold them. */
export function formatsOf(columns: readonly Column[]) {
  const of = (...values: FieldValue[]) => columns.filter(({ field }) => field && values.includes(fieldOf(field).value));
  const cells = (found: readonly Column[]) => found.flatMap((column) => column.cells);
  const { order, sure } = guessDateOrder(cells(of("date", "time", "birthday")));
  const money = of("money");
  const names = [...cells(of("currency")).slice(0, 1), ...money.flatMap(({ header }) => namesIn(header))];
  return {
    dateOrder: order,
    dateOrderSure: sure,
    decimalMark: guessDecimalMark(cells(of("money", "quantity"))),
    currency: currencyIn(cells(money)) ?? firstCurrency(names),
  };
}

// XXX is the code of "no currency", so any other that comes back was named.
const none = "XXX";

/** The first currency that an amount names. */
function currencyIn(amounts: readonly string[]): string | null {
  for (const amount of amounts) {
    const money = parseMoney(amount, none);
    if (!isSentence(money) && money.currency !== none) return money.currency;
  }
  return null;
}

/** The words of a header that could name a currency: Amount (USD), 金额（元）, Total EUR. */
function namesIn(header: string): string[] {
  const inBrackets = /[(（]\s*([^)）]+?)\s*[)）]/.exec(header)?.[1];
  const last = /(?:^|[\s_])([A-Z]{3})$/.exec(header)?.[1];
  return [inBrackets, last].filter((name) => name !== undefined);
}

function firstCurrency(names: readonly string[]): string | null {
  for (const name of names) {
    const currency = currencyOf(name.trim(), none);
    if (currency) return currency;
  }
  return null;
}
