import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import type { Choice } from "../fields/choice-fields.tsx";
import { useWords } from "../words.ts";
import css from "./table.module.css";

type Shared = { /** The name of the field. */ label: string; disabled?: boolean };

export type InlineEditProps = Shared & {
  /** What is edited, as text; `2027-02-01` for a date. */
  value: string;
  /** How it is shown when not edited; the value itself unless told. */
  children?: ReactNode;
  type?: "text" | "date" | "number";
  placeholder?: string;
  /** Called with the new text when it really changed: on Enter, Tab, or on leaving. Escape forgets it. */
  onSave: (value: string) => void;
};

/** A value that becomes a field where it stands: in a cell, in a head, in a pane. */
export function InlineEdit(props: InlineEditProps) {
  const { value, label, onSave, type = "text", placeholder = "–" } = props;
  const words = useWords();
  const id = useId();
  const [draft, write] = useState<string>();
  const done = useRef(false);

  function finish(save: boolean) {
    if (done.current) return; // leaving follows Enter; it must not save twice
    done.current = true;
    if (save && draft !== undefined && draft.trim() !== value) onSave(draft.trim());
    write(undefined);
  }
  function pressed(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") finish(true);
    if (event.key === "Escape") {
      event.preventDefault();
      finish(false);
    }
  }
  if (draft === undefined) {
    return (
      <>
        <span hidden id={id}>{`${words.edit(label)}:`}</span>
        <button
          type="button"
          className={css.edit}
          disabled={props.disabled}
          data-empty={value === ""}
          aria-labelledby={`${id} ${id}-value`}
          onClick={() => {
            done.current = false;
            write(value);
          }}
        >
          <span id={`${id}-value`}>{value === "" ? placeholder : (props.children ?? value)}</span>
        </button>
      </>
    );
  }
  return (
    <input
      className={css.editor}
      type={type}
      aria-label={label}
      autoFocus
      value={draft}
      onFocus={(event) => type === "text" && event.target.select()}
      onChange={(event) => write(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={pressed}
    />
  );
}

export type InlineSelectProps<Value extends string> = Shared & {
  value: Value | null;
  choices: readonly Choice<Value>[];
  children?: ReactNode;
  onSave: (value: Value) => void;
};

/** One of a few, chosen where it stands. */
export function InlineSelect<Value extends string>(props: InlineSelectProps<Value>) {
  const { value, choices, label, onSave } = props;
  const words = useWords();
  const id = useId();
  const [open, turn] = useState(false);
  if (!open) {
    const said = choices.find((choice) => choice.value === value)?.label;
    return (
      <>
        <span hidden id={id}>{`${words.edit(label)}:`}</span>
        <button
          type="button"
          className={css.edit}
          disabled={props.disabled}
          aria-labelledby={`${id} ${id}-value`}
          onClick={() => turn(true)}
        >
          <span id={`${id}-value`}>{props.children ?? said ?? "–"}</span>
        </button>
      </>
    );
  }
  return (
    <select
      className={css.editor}
      aria-label={label}
      autoFocus
      value={value ?? ""}
      onChange={(event) => {
        const choice = choices.find((one) => one.value === event.target.value);
        turn(false);
        if (choice && choice.value !== value) onSave(choice.value);
      }}
      onBlur={() => turn(false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") turn(false);
      }}
    >
      {value === null && <option value="">{words.choose}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
