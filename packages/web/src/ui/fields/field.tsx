import { type ReactNode, useId } from "react";
import { useWords } from "../words.ts";
import css from "./fields.module.css";

/** What every field takes. `error` is a sentence; `optional` marks the few that may stay empty. */
export type FieldProps = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  /** The label is only read out: where the place itself says what is written here. */
  bare?: boolean;
  /** Smaller, for tool bars and cells. */
  small?: boolean;
};

export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean;
  "aria-label": string | undefined;
  /** A dialog gives the focus to the field so marked, not to its first button. */
  "data-autofocus": true | undefined;
};

/** Label, control, hint and error in their places, tied together for screen readers. */
export function Field(props: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { label, hint, error, optional = false, bare = false, children } = props;
  const words = useWords();
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={css.field}>
      {!bare && (
        <label className={css.label} htmlFor={id}>
          {label}
          {optional && <small>{words.optional}</small>}
        </label>
      )}
      {children({
        id,
        "aria-describedby": note === undefined ? undefined : `${id}-note`,
        "aria-invalid": error !== undefined,
        "aria-label": bare ? label : undefined,
        "data-autofocus": props.autoFocus === true ? true : undefined,
      })}
      {note !== undefined && (
        <div
          className={error === undefined ? css.hint : css.error}
          id={`${id}-note`}
          role={error ? "alert" : undefined}
        >
          {note}
        </div>
      )}
    </div>
  );
}

/** The class of a text-like control. */
export const inputClass = (small: boolean | undefined) => (small ? `${css.input} ${css.small}` : css.input);
