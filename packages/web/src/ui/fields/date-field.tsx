import { Field, type FieldProps, inputClass } from "./field.tsx";

export type DateFieldProps = FieldProps & {
  /** `2027-02-01`, null while empty. */
  value: string | null;
  onChange: (on: string | null) => void;
  onBlur?: () => void;
  min?: string;
  max?: string;
};

/** A calendar day, by the picker the device's owner knows. */
export function DateField(props: DateFieldProps) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          className={inputClass(props.small)}
          type="date"
          min={props.min}
          max={props.max}
          disabled={props.disabled}
          autoFocus={props.autoFocus}
          value={props.value ?? ""}
          onBlur={props.onBlur}
          onChange={(event) => props.onChange(event.target.value === "" ? null : event.target.value)}
          {...control}
        />
      )}
    </Field>
  );
}

export type DateTimeFieldProps = FieldProps & {
  /** Local wall time, `2027-02-01T10:00`, null while empty. */
  value: string | null;
  onChange: (local: string | null) => void;
};

/** A day and a time of day, as the clock on the wall shows it. */
export function DateTimeField(props: DateTimeFieldProps) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          className={inputClass(props.small)}
          type="datetime-local"
          disabled={props.disabled}
          autoFocus={props.autoFocus}
          value={props.value ?? ""}
          onChange={(event) => props.onChange(event.target.value === "" ? null : event.target.value)}
          {...control}
        />
      )}
    </Field>
  );
}
