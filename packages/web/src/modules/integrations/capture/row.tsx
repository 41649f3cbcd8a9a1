import { useId } from "react";
import { readablePhone, useFormats } from "#platform/formats";
import type { Row, StepKind } from "./draft.ts";
import css from "./capture.module.css";
import { useCaptureWords } from "./words.ts";

type Props = { row: Row; onChange: (part: { on?: boolean; value?: string }) => void };

/** One thing that the text says: ticked or not, and open to correction. */
export function CaptureRow({ row, onChange }: Props) {
  const t = useCaptureWords();
  const id = useId();
  const label = t.fields[row.field];
  return (
    <div className={css.row} data-off={row.on ? undefined : true}>
      <input
        type="checkbox"
        aria-label={t.keep(label)}
        checked={row.on}
        onChange={(event) => onChange({ on: event.target.checked })}
      />
      <label htmlFor={id}>{label}</label>
      <Value row={row} id={id} onChange={onChange} />
    </div>
  );
}

function Value({ row, id, onChange }: Props & { id: string }) {
  const t = useCaptureWords();
  const { day, money } = useFormats();
  if (row.field === "nextStep") {
    const [on = "", kind = "todo"] = row.value.split(" ");
    return <output id={id}>{t.step(t.steps[kind as StepKind], day(on))}</output>;
  }
  if (row.field === "amount") return <output id={id}>{money(Number(row.value))}</output>;
  const shared = {
    id,
    className: css.input,
    onChange: (event: { target: { value: string } }) => onChange({ value: event.target.value, on: true }),
  };
  if (row.field === "need") return <textarea rows={2} value={row.value} {...shared} />;
  // A number is shown in groups until somebody writes in it.
  return (
    <input
      type="text"
      value={row.field === "phone" ? readablePhone(row.value) : row.value}
      autoComplete="off"
      {...shared}
    />
  );
}
