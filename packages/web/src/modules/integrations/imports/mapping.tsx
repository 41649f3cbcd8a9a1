import { Tag } from "#ui/display/tag.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { type Import, type Preview, useFields, useWords } from "./data.ts";
import css from "./imports.module.css";

type Props = { one: Import; preview: Preview | undefined; onChange: (columns: (string | null)[]) => void };

/** Which column of the file is what, with what stands in it. */
export function Mapping({ one, preview, onChange }: Props) {
  const t = useWords();
  const fields = useFields().data ?? [];
  const { columns } = one.settings;
  const choices = fields.map(({ id, kind, label }) => ({
    value: id,
    label: `${t.groups[kind as keyof typeof t.groups]} · ${label}`,
  }));
  const set = (at: number, field: string | null) => onChange(columns.map((old, index) => (index === at ? field : old)));
  return (
    <Pane flush>
      <div className={css.scroll}>
        <table className={css.table} data-mapping>
          <thead>
            <tr>
              <th>{t.column}</th>
              <th>{t.sample}</th>
              <th>{t.goesTo}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {one.columns.map((column, at) => {
              const bad = preview?.problemsByColumn.find((problem) => problem.column === at)?.count ?? 0;
              return (
                <tr key={at} data-off={column.field === null}>
                  <td className={css.header}>{column.header || `#${at + 1}`}</td>
                  <td className={css.sample} data-bad={bad > 0}>
                    {(bad > 0 ? badSamples(preview!, at) : column.samples.slice(0, 2)).join(" · ")}
                  </td>
                  <td className={css.choice}>
                    <SelectField
                      label={`${column.header} → ${t.goesTo}`}
                      bare
                      small
                      value={column.field}
                      choices={choices}
                      emptyLabel={t.leftOut}
                      onClear={() => set(at, null)}
                      onChange={(field) => set(at, field)}
                    />
                  </td>
                  <td className={css.mark}>
                    <Mark column={column} bad={bad} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Pane>
  );
}

/** What stands in the cells that have to be mended. */
function badSamples({ problemRows }: Preview, at: number): string[] {
  const bad = problemRows.filter(({ problems }) => problems.some(({ column }) => column === at));
  return bad.slice(0, 2).map(({ cells }) => cells[at] ?? "");
}

function Mark({ column, bad }: { column: Import["columns"][number]; bad: number }) {
  const t = useWords();
  if (column.field === null) return null;
  if (bad > 0) return <Tag tone="amber">{t.toMend(bad)}</Tag>;
  return column.because ? <Tag tone="green">{t.found[column.because]}</Tag> : <Tag>{t.byHand}</Tag>;
}
