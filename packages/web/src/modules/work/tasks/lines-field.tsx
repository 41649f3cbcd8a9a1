import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { CheckField } from "#ui/fields/choice-fields.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { useTickLine } from "../data.ts";
import { useWords } from "../words.ts";
import { type Line, newLineId, ticked } from "./draft.ts";
import css from "./tasks.module.css";

type LinesFieldProps = {
  /** The task when it is there already: its lines are ticked at once. */
  taskId: string | undefined;
  saved: ReadonlySet<string>;
  lines: readonly Line[];
  onChange: (lines: Line[]) => void;
};

/** The list inside a task: ticked in place, added to with Enter. */
export function LinesField({ taskId, saved, lines, onChange }: LinesFieldProps) {
  const t = useWords();
  const [text, type] = useState("");
  const tick = useTickLine();
  function set(line: Line, done: boolean) {
    onChange(lines.map((one) => (one.id === line.id ? ticked(one, done) : one)));
    if (taskId && saved.has(line.id)) tick.mutate({ id: taskId, lineId: line.id, done });
  }
  function add() {
    if (text.trim() === "") return;
    onChange([...lines, { id: newLineId(), text: text.trim(), doneAt: null }]);
    type("");
  }
  return (
    <fieldset className={css.lines}>
      <legend>{t.checklist}</legend>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <CheckField label={line.text} on={line.doneAt !== null} onChange={(done) => set(line, done)} />
            <Button
              subtle
              icon="close"
              label={t.removeLine(line.text)}
              onClick={() => onChange(lines.filter(({ id }) => id !== line.id))}
            />
          </li>
        ))}
      </ul>
      <TextField
        label={t.addLine}
        bare
        placeholder={t.addLine}
        value={text}
        maxLength={500}
        onChange={type}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
    </fieldset>
  );
}
