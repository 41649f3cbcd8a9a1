import { useState } from "react";
import { TextField, type TextFieldProps } from "#ui/fields/text-field.tsx";

export type SavedFieldProps = Omit<TextFieldProps, "onChange" | "onBlur"> & {
  onSave: (value: string) => void;
  /** May be saved empty. */
  mayBeEmpty?: boolean;
};

/** A line of text that saves itself when it is left, if it changed; Escape brings the old value back. */
export function SavedField({ value, onSave, mayBeEmpty = false, ...rest }: SavedFieldProps) {
  const [draft, write] = useState<string>();
  function leave() {
    const next = draft?.trim();
    if (next !== undefined && next !== value && (next !== "" || mayBeEmpty)) onSave(next);
    write(undefined);
  }
  return (
    <TextField
      {...rest}
      value={draft ?? value}
      onChange={write}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) event.currentTarget.blur();
        if (event.key === "Escape") write(undefined);
      }}
    />
  );
}
