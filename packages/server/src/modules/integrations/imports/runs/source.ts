import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { pathOfFile } from "#platform/files";
import { findOwnFields } from "../choices/find-choices.ts";
import { ownColumns } from "../choices/own-columns.ts";
import { newWords, replacementsOf } from "../choices/targets.ts";
import type { OwnFields } from "../facts/custom.ts";
import type { RowFacts } from "../facts/facts.ts";
import { makeRowReader } from "../facts/read-rows.ts";
import type { PlanSettings } from "../plan/settings.ts";
import { correctionsOf, recognitionOf, settingsOf } from "../queries.ts";
import { type Format, type Row, readRows } from "../reading/index.ts";
import { type FieldId, isFieldId } from "../recognition/fields.ts";
import { phoneCountriesOf } from "../recognition/phone-countries.ts";
import type { ImportRow, ImportSettings } from "../table.ts";

/** All that is needed to read an import's file and to plan its rows. */
export type Source = {
  path: string;
  format: Format;
  settings: PlanSettings;
  read: (row: Row) => RowFacts;
  own: OwnFields;
};

/** The field ids of columns; what names no field is left out. */
export function fieldsOf(columns: ImportSettings["columns"]): (FieldId | null)[] {
  return columns.map((id) => (id !== null && isFieldId(id) ? id : null));
}

export async function openSource(ctx: Ctx, row: ImportRow): Promise<Source> {
  const stored = settingsOf(row);
  const { format, dateOrder, decimalMark, currency, mode, key, values } = stored;
  const { timeZone, currency: home, language } = await getCompanySettings(ctx.db);
  const { columns, own, ids } = ownColumns(stored, await findOwnFields(ctx.db));
  const fields = fieldsOf(columns);
  const startedAt = row.startedAt ?? ctx.now.toISOString();
  const words = replacementsOf(values);
  const phoneCountries = phoneCountriesOf(recognitionOf(row).columns.map(({ header }) => header));
  // A run has made what is new; before it, the plan has to imagine it.
  const made = row.state === "running" ? new Map<string, string[]>() : newWords(values);
  return {
    path: pathOfFile(ctx.company, row.fileId),
    format,
    settings: {
      mode,
      key,
      columns: fields,
      startedAt,
      startedOn: dayOf(startedAt, timeZone),
      ownerId: row.actorId,
      language,
      made,
      references: new Map(
        fields.flatMap((id) => {
          const refersTo = id && own.get(id)?.refersTo;
          return refersTo ? [[id, refersTo] as const] : [];
        }),
      ),
    },
    read: makeRowReader({
      columns: fields,
      manner: { dateOrder, decimalMark, currency, timeZone, home, language, phoneCountries },
      corrections: correctionsOf(row),
      values: new Map([...words].map(([id, targets]) => [ids.get(id) ?? id, targets])),
      own,
    }),
    own,
  };
}

/** The rows of a file in pieces of any size: `take(n)` gives the next n, fewer at the end, none after it. */
export function takeRows(path: string, format: Format) {
  const batches = readRows(path, format)[Symbol.asyncIterator]();
  let waiting: Row[] = [];
  let ended = false;
  return {
    async take(count: number): Promise<Row[]> {
      while (waiting.length < count && !ended) {
        const { value, done } = await batches.next();
        if (done) ended = true;
        else waiting = waiting.length === 0 ? value : waiting.concat(value);
      }
      const taken = waiting.slice(0, count);
      waiting = waiting.slice(count);
      return taken;
    },
    close: async () => void (await batches.return?.(undefined)),
  };
}
