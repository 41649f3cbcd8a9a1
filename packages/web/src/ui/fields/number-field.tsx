import { useState } from "react";
import { digitsOf, useFormats } from "#platform/formats";
import { useWords } from "../words.ts";
import { Field, type FieldProps, inputClass } from "./field.tsx";
import css from "./fields.module.css";

export type MoneyFieldProps = FieldProps & {
  /** In the currency's smallest unit; null while empty. */
  value: number | null;
  onChange: (minor: number | null) => void;
  onBlur?: () => void;
  currency?: string;
};

const typed = (minor: number | null, currency: string) =>
  minor === null ? "" : String(minor / 10 ** digitsOf(currency));

/** An amount of money: reads 1,200.5, ¥1200 and 3.8万; keeps what is typed until it is left. */
export function MoneyField(props: MoneyFieldProps) {
  const formats = useFormats();
  const words = useWords();
  const currency = props.currency ?? formats.home;
  const [draft, write] = useState<string>();
  const wrong = draft !== undefined && draft.trim() !== "" && formats.parseMoney(draft, currency) === null;
  function type(text: string) {
    write(text);
    const minor = text.trim() === "" ? null : formats.parseMoney(text, currency);
    if (minor !== null || text.trim() === "") props.onChange(minor);
  }
  function leave() {
    if (!wrong) write(undefined);
    props.onBlur?.();
  }
  return (
    <Field {...props} error={props.error ?? (wrong ? words.notMoney : undefined)}>
      {(control) => (
        <div className={css.group}>
          <span className={css.lead}>{formats.symbol(currency)}</span>
          <input
            className={`${inputClass(props.small)} ${css.end}`}
            data-lead
            inputMode="decimal"
            autoComplete="off"
            disabled={props.disabled}
            autoFocus={props.autoFocus}
            value={draft ?? typed(props.value, currency)}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
            {...control}
          />
        </div>
      )}
    </Field>
  );
}

export type NumberFieldProps = FieldProps & {
  value: number | null;
  onChange: (value: number | null) => void;
  onBlur?: () => void;
  min?: number;
  max?: number;
  step?: number;
};

/** A plain number. */
export function NumberField(props: NumberFieldProps) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          className={inputClass(props.small)}
          type="number"
          inputMode="decimal"
          min={props.min}
          max={props.max}
          step={props.step ?? "any"}
          disabled={props.disabled}
          autoFocus={props.autoFocus}
          value={props.value ?? ""}
          onBlur={props.onBlur}
          onChange={(event) => props.onChange(event.target.value === "" ? null : event.target.valueAsNumber)}
          {...control}
        />
      )}
    </Field>
  );
}
