import { type RawBuilder, sql } from "kysely";
import type { Ctx } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { say } from "#platform/i18n";
import { fieldsIn, type ListField, optionsFrom } from "#platform/lists";
import { predictedInSql } from "../../chances/queries.ts";
import { listCompetitors } from "../../competitors/queries.ts";
import { findPipelines } from "../../pipelines/queries.ts";

const { field, walked } = fieldsIn("o");
const editable = { editable: true };
const states = ["open", "won", "lost"] as const;

async function pipelineOptions({ db }: Ctx) {
  return (await findPipelines(db)).map(({ id, name }) => ({ value: id, label: name }));
}

/** Stages by their names, with their pipeline's where there are several. */
async function stageOptions({ db }: Ctx) {
  const pipelines = await findPipelines(db);
  return pipelines.flatMap(({ name, stages }) =>
    stages.map((stage) => ({ value: stage.id, label: pipelines.length > 1 ? `${name} · ${stage.name}` : stage.name })),
  );
}

async function sourceOptions({ company }: Ctx) {
  const { rows } = await sql<{ source: string }>`
    select source from opportunities where deleted_at is null and source > ''
    group by source order by count(*) desc, source limit 100`.execute(company.reports);
  return rows.map(({ source }) => ({ value: source, label: source }));
}

async function competitorOptions({ db }: Ctx) {
  return (await listCompetitors(db)).map(({ id, name }) => ({ value: id, label: name }));
}

/** Whether an opportunity is in one of these states, in the words that the indexes know. */
function inState(db: Db, wanted: readonly string[]): RawBuilder<boolean> {
  const closed = wanted.filter((state) => state !== "open");
  const isClosed = closed.length === 1 ? sql`o.outcome = ${closed[0]}` : idsIn(db, sql.ref("o.outcome"), closed);
  if (closed.length === wanted.length) return sql`${isClosed}`;
  return closed.length > 0 ? sql`(o.outcome is null or ${isClosed})` : sql`o.outcome is null`;
}

/** All that the list of opportunities has. */
export const opportunityFields: readonly ListField[] = [
  field("title", "text", say("Title", "标题"), editable),
  field("customerId", "reference", say("Customer", "客户"), { refersTo: "customer", indexed: true, ...editable }),
  field("state", "choice", say("State", "状态"), {
    options: optionsFrom(states, { open: say("Open", "进行中"), won: say("Won", "赢单"), lost: say("Lost", "丢单") }),
    condition: (db, is, value) => {
      if (is === "empty") return sql`1 = 0`;
      if (is === "filled") return sql`1 = 1`;
      const named = value as string[];
      const wanted = states.filter((state) => named.includes(state) === (is === "anyOf"));
      return wanted.length > 0 ? inState(db, wanted) : sql`1 = 0`;
    },
  }),
  field("stageId", "choice", say("Stage", "阶段"), { options: stageOptions }),
  field("pipelineId", "choice", say("Pipeline", "销售流程"), { options: pipelineOptions }),
  field("amountMinor", "money", say("Amount", "金额"), { ...walked("amountMinor", true), ...editable }),
  field("predictedMinor", "money", say("Predicted value", "预计价值"), {
    value: predictedInSql,
    sort: { by: predictedInSql, numeric: true, far: true },
  }),
  field("currency", "text", say("Currency", "币种"), editable),
  field("expectedCloseOn", "date", say("Expected to close", "预计成交"), {
    sort: { by: () => sql`coalesce(o.expected_close_on, '9999')`, numeric: false, expression: true, far: true },
    ...editable,
  }),
  field("stageSince", "instant", say("In this stage since", "进入阶段时间"), walked("stageSince")),
  field("createdAt", "instant", say("Added", "添加时间"), walked("createdAt")),
  field("closedOn", "date", say("Closed", "结束日期")),
  field("lostReason", "text", say("Why it was lost", "丢单原因")),
  field("lostTo", "choice", say("Lost to", "输给"), { options: competitorOptions }),
  field("source", "choice", say("Source", "来源"), { options: sourceOptions, ...editable }),
  field("notes", "text", say("Notes", "备注"), editable),
  field("externalId", "text", say("External number", "外部编号"), { indexed: true }),
];
