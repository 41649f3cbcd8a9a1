import { useState } from "react";
import { CheckField, SelectField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { MoneyField, NumberField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { type Condition, type ListField, needOf, periods, type Value } from "#platform/filters";
import css from "./lists.module.css";
import { ReferenceField } from "./reference-field.tsx";
import { useListWords } from "./use-words.ts";

type Props = {
  field: ListField;
  condition: Condition;
  onChange: (value: Value | undefined) => void;
  autoFocus?: boolean;
};

/** What the condition is told: nothing, one value, two, several, a number of days, a period. */
export function ValueFields({ field, condition, onChange, autoFocus = false }: Props) {
  const t = useListWords();
  const { is, value } = condition;
  const several = Array.isArray(value) ? (value as readonly (string | number)[]) : [];
  switch (needOf(is)) {
    case "nothing":
      return null;
    case "several":
      return field.kind === "reference" ? (
        <ReferenceField kind={field.refersTo ?? "customer"} ids={several.map(String)} onChange={onChange} />
      ) : (
        <Several field={field} chosen={several.map(String)} onChange={onChange} />
      );
    case "days":
      return (
        <NumberField
          label={t.daysLabel}
          min={1}
          max={3650}
          step={1}
          autoFocus={autoFocus}
          value={typeof value === "number" ? value : null}
          onChange={(days) => onChange(days ?? undefined)}
        />
      );
    case "period":
      return (
        <SelectField
          label={t.value}
          bare
          value={typeof value === "string" ? value : null}
          choices={periods.map((period) => ({ value: period, label: t.periods[period] }))}
          onChange={onChange}
        />
      );
    case "two":
      return (
        <div className={css.pair}>
          {([0, 1] as const).map((place) => (
            <One
              key={place}
              field={field}
              label={place === 0 ? t.from : t.to}
              value={several[place]}
              autoFocus={autoFocus && place === 0}
              onChange={(next) => {
                const both = [several[0] ?? "", several[1] ?? ""];
                both[place] = next ?? "";
                onChange(both as string[]);
              }}
            />
          ))}
        </div>
      );
    case "one":
      return (
        <One
          field={field}
          label={t.value}
          bare
          autoFocus={autoFocus}
          value={Array.isArray(value) ? undefined : (value as string | number | undefined)}
          onChange={onChange}
        />
      );
  }
}

type OneProps = {
  field: ListField;
  label: string;
  bare?: boolean;
  autoFocus: boolean;
  value: string | number | undefined;
  onChange: (value: string | number | undefined) => void;
};

function One({ field, value, onChange, ...shared }: OneProps) {
  const number = typeof value === "number" ? value : null;
  const text = typeof value === "string" ? value : "";
  if (field.kind === "money")
    return <MoneyField {...shared} value={number} onChange={(minor) => onChange(minor ?? undefined)} />;
  if (field.kind === "number")
    return <NumberField {...shared} value={number} onChange={(next) => onChange(next ?? undefined)} />;
  if (field.kind === "date" || field.kind === "instant")
    return (
      <DateField
        {...shared}
        value={text === "" ? null : text.slice(0, 10)}
        onChange={(on) => onChange(on ?? undefined)}
      />
    );
  return <TextField {...shared} value={text} onChange={(next) => onChange(next === "" ? undefined : next)} />;
}

const manyOptions = 9;

type SeveralProps = { field: ListField; chosen: readonly string[]; onChange: (chosen: string[]) => void };

/** A list of boxes; a long one can be narrowed by typing. */
function Several({ field, chosen, onChange }: SeveralProps) {
  const t = useListWords();
  const [typed, type] = useState("");
  const options = field.options ?? [];
  const wanted = typed.trim().toLowerCase();
  if (options.length === 0) return <small>{t.nothingToChoose}</small>;
  return (
    <div className={css.stack}>
      {options.length >= manyOptions && (
        <TextField label={t.narrow} bare small type="search" placeholder={t.narrow} value={typed} onChange={type} />
      )}
      <div className={css.checks} role="group" aria-label={field.label}>
        {options
          .filter(({ label }) => label.toLowerCase().includes(wanted))
          .map(({ value, label }) => (
            <CheckField
              key={value}
              label={label}
              on={chosen.includes(value)}
              onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
            />
          ))}
      </div>
    </div>
  );
}
