import { Tag } from "#ui/display/tag.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { useState } from "react";
import { type Import, type Patch, type Preview, useFields, useWords } from "./data.ts";
import { NewField } from "./new-field.tsx";
import css from "./imports.module.css";

type Props = { one: Import; preview: Preview | undefined; onChange: (patch: Patch) => void };

const leftOut = "\u0000none";
const fresh = "\u0000new";

/** Which column of the file is what, with what stands in it. */
export function Mapping({ one, preview, onChange }: Props) {
  const t = useWords();
  const fields = useFields().data ?? [];
  const { columns, newFields = {} } = one.settings;
  const [making, make] = useState<number | null>(null);
  const group = (kind: string) => t.groups[kind as keyof typeof t.groups] ?? "";
  const own = Object.entries(newFields).map(([id, { label }]) => ({
    id,
    kind: id.split(".")[0]!,
    label: `${label} ✳`,
  }));
  const choices = [...fields, ...own].map(({ id, kind, label }) => ({ id, label: `${group(kind)} · ${label}` }));
  const set = (at: number, field: string | null) =>
    onChange({ columns: columns.map((old, index) => (index === at ? field : old)) });
  const optionsFor = (header: string) => [
    ...choices,
    { id: fresh, label: t.newFieldOf(header) },
    { id: leftOut, label: t.leftOut },
  ];
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
                    <ComboField
                      label={`${column.header} → ${t.goesTo}`}
                      bare
                      small
                      value={choices.find(({ id }) => id === column.field) ?? null}
                      options={optionsFor(column.header)}
                      placeholder={t.leftOut}
                      onChange={(option) => {
                        if (option?.id === fresh) make(at);
                        else set(at, option && option.id !== leftOut ? option.id : null);
                      }}
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
      {making !== null && <NewField one={one} column={making} onClose={() => make(null)} onChange={onChange} />}
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
