import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { type Import, type Patch, type Preview, useWords } from "./data.ts";
import css from "./imports.module.css";

type Props = { one: Import; preview: Preview; onChange: (patch: Patch) => void };

/** Cells that cannot be read as they are, each with what is wrong; writing the right thing mends it for this import. */
export function Mending({ one, preview, onChange }: Props) {
  const t = useWords();
  const { number } = useFormats();
  const cells = preview.problemRows.flatMap(({ row, cells, problems }) =>
    problems.flatMap(({ column, reason }) =>
      column === null ? [] : [{ row, column, reason, cell: cells[column] ?? "" }],
    ),
  );
  const { corrections } = one;
  if (cells.length === 0 && corrections.length === 0) return null;
  const takeBack = () =>
    onChange({ corrections: corrections.map(({ row, column }) => ({ row, column, value: null })) });
  return (
    <Pane
      title={t.mendTitle}
      hint={t.mendHint}
      action={
        corrections.length > 0 && (
          <Button subtle onClick={takeBack}>{`${t.mended(corrections.length)} · ${t.takeCorrectionsBack}`}</Button>
        )
      }
    >
      <ul className={css.mend}>
        {cells.slice(0, 20).map(({ row, column, reason, cell }) => (
          <li key={`${row}:${column}:${cell}`}>
            <span className={css.place}>
              {t.inRow(number(row))} · {preview.header[column]}
            </span>
            <Cell
              label={`${t.inRow(number(row))} ${preview.header[column]}`}
              cell={cell}
              onSave={(value) => onChange({ corrections: [{ row, column, value }] })}
            />
            <small className={css.wrong}>{reason}</small>
          </li>
        ))}
      </ul>
    </Pane>
  );
}

function Cell({ label, cell, onSave }: { label: string; cell: string; onSave: (value: string) => void }) {
  const [text, write] = useState(cell);
  const save = () => text !== cell && onSave(text);
  return (
    <span className={css.bad}>
      <TextField
        label={label}
        bare
        small
        value={text}
        onChange={write}
        onBlur={save}
        onKeyDown={(event) => event.key === "Enter" && save()}
      />
    </span>
  );
}
