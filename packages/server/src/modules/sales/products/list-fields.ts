import { type RawBuilder, sql } from "kysely";
import type { Ctx } from "#platform/context";
import { say } from "#platform/i18n";
import { fieldsIn, type ListField } from "#platform/lists";
import { findCategories } from "./queries.ts";

const { of, field, walked } = fieldsIn("products");
const editable = { editable: true };
const sorted = (key: string, numeric = false) => ({ sort: { by: of(key), numeric } });

async function categoryOptions({ db }: Ctx) {
  return (await findCategories(db)).map((name) => ({ value: name, label: name }));
}

const yes = (condition: RawBuilder<unknown>) => () => sql`case when ${condition} then 1 else 0 end`;

/** All that the list of products has. A bundle's cost and stock follow from its parts and are not asked for here. */
export const productFields: readonly ListField[] = [
  field("name", "text", say("Name", "名称"), { ...walked("name"), ...editable }),
  field("sku", "text", say("SKU", "编号"), { ...walked("sku"), ...editable }),
  field("category", "choice", say("Category", "分类"), {
    options: categoryOptions,
    ...sorted("category"),
    ...editable,
  }),
  field("priceMinor", "money", say("Price", "价格"), { ...sorted("priceMinor", true), ...editable }),
  field("costMinor", "money", say("Cost", "成本"), {
    sort: { by: () => sql`coalesce(products.cost_minor, -1)`, numeric: true },
    ...editable,
  }),
  field("unit", "text", say("Unit", "单位"), editable),
  field("currency", "text", say("Currency", "币种"), editable),
  field("active", "yesNo", say("For sale", "在售"), editable),
  field("notes", "text", say("Notes", "备注"), editable),
  field("createdAt", "instant", say("Added", "添加时间"), sorted("createdAt")),
  field("stock", "number", say("In stock", "库存"), {
    value: () => sql`products.stock_milli / 1000.0`,
    sort: { by: () => sql`coalesce(products.stock_milli, -1000000000000)`, numeric: true },
  }),
  field("low", "yesNo", say("Low stock", "库存低"), {
    value: yes(sql`products.stock_since is not null and products.stock_milli <= coalesce(products.low_stock_milli, 0)`),
  }),
  field("stockSince", "instant", say("Stock counted since", "计库存起始")),
  field("bundle", "yesNo", say("Bundle", "组合"), {
    value: yes(sql`exists (select 1 from product_parts p where p.bundle_id = products.id)`),
  }),
];
