import { type HTMLInputAutoCompleteAttribute, type KeyboardEvent, useState } from "react";
import { useWords } from "../words.ts";
import { Field, type FieldProps, inputClass } from "./field.tsx";
import css from "./fields.module.css";

export type TextFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  placeholder?: string;
  type?: "text" | "email" | "tel" | "url" | "search" | "time";
  inputMode?: "text" | "decimal" | "numeric" | "tel" | "email";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  required?: boolean;
  maxLength?: number;
};

const shared = (props: TextFieldProps) => ({
  value: props.value,
  onBlur: props.onBlur,
  onKeyDown: props.onKeyDown,
  placeholder: props.placeholder,
  disabled: props.disabled,
  required: props.required,
  maxLength: props.maxLength,
  autoComplete: props.autoComplete ?? "off",
  autoFocus: props.autoFocus,
});

/** One line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          className={inputClass(props.small)}
          type={props.type ?? "text"}
          inputMode={props.inputMode}
          {...shared(props)}
          {...control}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Several lines of text; grows with what is written. */
export function LongTextField(props: TextFieldProps & { rows?: number }) {
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          className={inputClass(props.small)}
          rows={props.rows ?? 3}
          {...shared(props)}
          {...control}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A password, which can be looked at. */
export function PasswordField(props: TextFieldProps) {
  const words = useWords();
  const [shown, turn] = useState(false);
  return (
    <Field {...props}>
      {(control) => (
        <div className={css.group}>
          <input
            className={inputClass(props.small)}
            type={shown ? "text" : "password"}
            {...shared(props)}
            {...control}
            onChange={(event) => props.onChange(event.target.value)}
          />
          <span className={css.trail}>
            <button type="button" aria-controls={control.id} aria-pressed={shown} onClick={() => turn(!shown)}>
              {shown ? words.hide : words.show}
            </button>
          </span>
        </div>
      )}
    </Field>
  );
}
