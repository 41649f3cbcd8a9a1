import { sql } from "kysely";
import { type CustomValues, findFields, getCompanySettings, unfoldCustom } from "#modules/admin";
import { findPipelines, type Opportunity } from "#modules/sales";
import { type Db, idsIn } from "#platform/db";
import { say } from "#platform/i18n";
import { type Buyer, findBuyers } from "./buyers.ts";
import { type Batches, type Cell, day, money } from "./cell.ts";
import { type Column, customColumns, type Heads, layOut } from "./column.ts";

type Whole = Omit<Opportunity, "custom"> & { custom: CustomValues };
type Row = Whole & { buyer: Buyer | undefined; pipeline: string; stage: string };

const own = (key: string, en: string, zh: string, of: (row: Row) => Cell): Column<Row> => ({
  key,
  label: say(en, zh),
  of,
});

const columns: readonly Column<Row>[] = [
  own("opportunityId", "Opportunity ID", "商机编号", (row) => row.externalId),
  own("opportunityName", "Opportunity name", "商机名称", (row) => row.title),
  own("customerId", "Customer ID", "客户编号", (row) => row.buyer?.externalId),
  own("customerName", "Customer name", "客户名称", (row) => row.buyer?.name),
  own("opportunityAmount", "Opportunity amount", "商机金额", (row) => money(row.amountMinor, row.currency)),
  own("opportunityCurrency", "Opportunity currency", "商机币种", (row) => row.currency),
  own("pipeline", "Pipeline", "销售流程", (row) => row.pipeline),
  own("stage", "Stage", "销售阶段", (row) => row.stage),
  own("expectedClose", "Expected close", "预计成交日期", (row) => day(row.expectedCloseOn)),
  own("outcome", "Won or lost", "输赢", (row) => row.outcome),
  own("closedOn", "Closed on", "成交日期", (row) => day(row.closedOn)),
  own("lostReason", "Reason lost", "输单原因", (row) => row.lostReason),
  own("opportunitySource", "Opportunity source", "商机来源", (row) => row.source),
  own("opportunityNotes", "Opportunity notes", "商机备注", (row) => row.notes),
  own("created", "Created", "创建时间", (row) => row.createdAt),
];

/** Opportunities as a sheet, in the order of the ids. */
export async function* opportunitySheet(db: Db, chosen: AsyncIterable<string[]>, heads: Heads): Batches {
  const { currency } = await getCompanySettings(db);
  const stages = await placesOf(db);
  const present = layOut([...columns, ...customColumns<Row>(await findFields(db, ["opportunity"]), currency)], heads);
  for await (const ids of chosen) {
    const found = await db
      .selectFrom("opportunities")
      .selectAll()
      .where(idsIn(db, sql.ref("id"), ids))
      .where("deletedAt", "is", null)
      .execute();
    const buyers = await findBuyers(db, found);
    const byId = new Map(found.map((row) => [row.id, row]));
    const rows = ids.flatMap((id) => {
      const row = byId.get(id);
      if (!row) return [];
      const place = stages.get(row.stageId) ?? { pipeline: "", stage: "" };
      return [{ ...unfoldCustom(row), buyer: buyers.get(row.customerId ?? ""), ...place }];
    });
    if (rows.length > 0) yield rows.map(present);
  }
}

/** What each stage is called, and its pipeline, by the stage's id. */
async function placesOf(db: Db): Promise<Map<string, { pipeline: string; stage: string }>> {
  const pipelines = await findPipelines(db);
  return new Map(
    pipelines.flatMap(({ name: pipeline, stages }) =>
      stages.map(({ id, name }) => [id, { pipeline, stage: name }] as const),
    ),
  );
}

/** Names customers, pipelines and stages of opportunities for a file without columns, with the amount as it is written. */
export async function nameInOpportunities(db: Db, rows: Record<string, unknown>[]): Promise<void> {
  const deals = rows as (Opportunity & Record<string, unknown>)[];
  const buyers = await findBuyers(db, deals);
  const places = await placesOf(db);
  for (const deal of deals) {
    const buyer = buyers.get(deal.customerId ?? "");
    Object.assign(deal, {
      customerName: buyer?.name ?? null,
      customerExternalId: buyer?.externalId ?? null,
      pipeline: "",
      stage: "",
      ...places.get(deal.stageId),
      amount: money(deal.amountMinor, deal.currency).decimal,
    });
  }
}
