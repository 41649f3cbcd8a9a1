import { useId } from "react";
import { Button } from "../display/button.tsx";
import { useWords } from "../words.ts";
import type { Choice } from "./choice-fields.tsx";
import css from "./fields.module.css";

/** One way to reach somebody: a kind and a value. */
export type Point<Kind extends string> = { kind: Kind; value: string };

export type PointsFieldProps<Kind extends string> = {
  /** "Phones", "Emails": the name of the whole group. */
  label: string;
  value: readonly Point<Kind>[];
  kinds: readonly Choice<Kind>[];
  onChange: (points: Point<Kind>[]) => void;
  onBlur?: () => void;
  type?: "tel" | "email" | "text" | "url";
  placeholder?: string;
  /** The sentence for the n-th line, if it is wrong. */
  errorAt?: (index: number) => string | undefined;
};

/** Several typed values: phones, emails, messenger ids. One empty line always waits to be filled. */
export function PointsField<Kind extends string>(props: PointsFieldProps<Kind>) {
  const words = useWords();
  const id = useId();
  const { label, value, kinds, onChange, errorAt } = props;
  const first = kinds[0]?.value;
  const lines = value.length > 0 || first === undefined ? value : [{ kind: first, value: "" }];
  const change = (index: number, part: Partial<Point<Kind>>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));

  return (
    <fieldset className={css.field}>
      <legend className={css.label}>{label}</legend>
      <div className={css.points}>
        {lines.map((line, index) => (
          <div key={index}>
            <div className={css.point}>
              <select
                className={css.input}
                aria-label={`${label} ${index + 1}`}
                value={line.kind}
                onChange={(event) => change(index, { kind: event.target.value as Kind })}
              >
                {kinds.map((kind) => (
                  <option key={kind.value} value={kind.value}>
                    {kind.label}
                  </option>
                ))}
              </select>
              <input
                className={css.input}
                type={props.type === "email" ? "text" : (props.type ?? "text")}
                inputMode={props.type ?? "text"}
                autoComplete="off"
                aria-label={kinds.find((kind) => kind.value === line.kind)?.label}
                aria-invalid={errorAt?.(index) !== undefined}
                aria-describedby={`${id}-${index}`}
                placeholder={props.placeholder}
                value={line.value}
                onBlur={props.onBlur}
                onChange={(event) => change(index, { value: event.target.value })}
              />
              <Button
                subtle
                icon="close"
                label={words.remove}
                disabled={value.length === 0}
                onClick={() => onChange(lines.filter((_, at) => at !== index))}
              />
            </div>
            <div className={css.error} id={`${id}-${index}`}>
              {errorAt?.(index)}
            </div>
          </div>
        ))}
      </div>
      {first !== undefined && (
        <div>
          <Button link onClick={() => onChange([...lines, { kind: first, value: "" }])}>
            {words.add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
