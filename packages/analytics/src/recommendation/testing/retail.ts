import { readPublicData } from "../../testing/public-data.ts";

/** One line of the web shop's invoices. */
export type RetailLine = { invoice: string; code: string; name: string; date: string; customer: string };

/** The lines that were sold, in file order: no cancellations, quantity and price above 0. */
export function readRetail(): RetailLine[] {
  const [, ...rows] = readPublicData("online_retail/online_retail_2010-12_to_2011-06.csv.gz").split(/\r?\n/);
  return rows.flatMap((row) => {
    const [invoice = "", code = "", name = "", quantity, date = "", price, customer = ""] = cellsOf(row);
    const sold = invoice !== "" && !invoice.startsWith("C") && Number(quantity) > 0 && Number(price) > 0;
    return sold ? [{ invoice, code, name: name.trim(), date, customer }] : [];
  });
}

/** The cells of a line; quoted ones may hold commas and doubled quotes. */
function cellsOf(row: string): string[] {
  if (!row.includes('"')) return row.split(",");
  return Array.from(row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
  );
}
