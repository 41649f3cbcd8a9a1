import { type ReactNode, useId } from "react";
import { useWords } from "../words.ts";
import { Field, type FieldProps, inputClass } from "./field.tsx";
import css from "./fields.module.css";

export type Choice<Value extends string> = { value: Value; label: string; disabled?: boolean };

export type SelectFieldProps<Value extends string> = FieldProps & {
  value: Value | null;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  /** Offers an empty first line; choosing it calls `onClear`. */
  onClear?: () => void;
  emptyLabel?: string;
};

/** One of a few, by the device's own list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const words = useWords();
  const { value, choices, onChange, onClear, emptyLabel } = props;
  function choose(text: string) {
    const choice = choices.find((one) => one.value === text);
    if (choice) onChange(choice.value);
    else onClear?.();
  }
  return (
    <Field {...props}>
      {(control) => (
        <select
          className={inputClass(props.small)}
          disabled={props.disabled}
          autoFocus={props.autoFocus}
          value={value ?? ""}
          onChange={(event) => choose(event.target.value)}
          {...control}
        >
          {(value === null || onClear) && (
            <option value="" disabled={!onClear}>
              {emptyLabel ?? words.choose}
            </option>
          )}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type SwitchProps = { label: ReactNode; on: boolean; onChange: (on: boolean) => void; disabled?: boolean };

/** Yes or no, in a form or a list of things to tick. */
export function CheckField({ label, on, onChange, disabled }: SwitchProps) {
  return (
    <label className={css.check}>
      <input type="checkbox" checked={on} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** On or off, at once. */
export function SwitchField({ label, on, onChange, disabled }: SwitchProps) {
  return (
    <label className={`${css.check} ${css.switch}`}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

export type SegmentedProps<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
};

/** Two to five views of the same thing, all in sight. */
export function Segmented<Value extends string>({ label, value, choices, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div className={css.segments} role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            disabled={choice.disabled}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}

export type SliderProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  /** The value in words, beside the slider and for screen readers: "4 小时". */
  says: string;
  onChange: (value: number) => void;
  /** The label is only read out. */
  bare?: boolean;
};

/** A quantity by feel: hours, shares. */
export function Slider({ label, value, min, max, step = 1, says, onChange, bare = false }: SliderProps) {
  return (
    <label className={css.slider}>
      {!bare && label}
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-label={label}
        aria-valuetext={says}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <b>{says}</b>
    </label>
  );
}
