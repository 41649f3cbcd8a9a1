import { Combobox, useCombobox } from "@mantine/core";
import { useState } from "react";
import { useInsidePop } from "../overlay/inside-pop.ts";
import { useWords } from "../words.ts";
import { Field, type FieldProps, inputClass } from "./field.tsx";
import css from "./fields.module.css";

export type ComboOption = { id: string; label: string; hint?: string };

export type ComboFieldProps = FieldProps & {
  /** What is chosen now. */
  value: ComboOption | null;
  /** What is offered for the words typed; ask the server in `onSearch` and hand the answers in here. */
  options: readonly ComboOption[];
  onSearch?: (text: string) => void;
  /** These options do not answer the words yet. Nothing new is offered before it is known that there is none. */
  searching?: boolean;
  onChange: (option: ComboOption | null) => void;
  /** Offers "Create …" for words that match nothing exactly. */
  onCreate?: (text: string) => void;
  placeholder?: string;
};

const createId = "\u0000create";

/** One of many, found by typing; may make a new one on the way. */
export function ComboField(props: ComboFieldProps) {
  const words = useWords();
  const insidePop = useInsidePop();
  const [text, write] = useState<string>();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const wanted = (text ?? "").trim();
  const shown = props.onSearch
    ? props.options
    : props.options.filter((option) => option.label.toLowerCase().includes(wanted.toLowerCase()));
  const { searching = false } = props;
  const isNew =
    wanted !== "" && !searching && !props.options.some((option) => option.label.toLowerCase() === wanted.toLowerCase());

  function type(next: string) {
    write(next);
    props.onSearch?.(next);
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
    if (next === "" && props.value) props.onChange(null);
  }
  function choose(id: string) {
    if (id === createId) props.onCreate?.(wanted);
    else props.onChange(props.options.find((option) => option.id === id) ?? null);
    write(undefined);
    combobox.closeDropdown();
  }
  return (
    <Field {...props}>
      {(control) => (
        // From the field's own edge: centred, a list that is not measured yet would reach past a phone's screen and widen the page.
        <Combobox store={combobox} onOptionSubmit={choose} withinPortal={!insidePop} position="bottom-start">
          <Combobox.Target>
            <input
              className={`${inputClass(props.small)} ${css.combo}`}
              autoComplete="off"
              disabled={props.disabled}
              autoFocus={props.autoFocus}
              placeholder={props.placeholder}
              value={text ?? props.value?.label ?? ""}
              onChange={(event) => type(event.target.value)}
              onClick={() => combobox.openDropdown()}
              onBlur={() => {
                combobox.closeDropdown();
                write(undefined);
              }}
              {...control}
            />
          </Combobox.Target>
          <Combobox.Dropdown>
            <Combobox.Options className={css.options} aria-label={words.options}>
              {shown.map((option) => (
                <Combobox.Option className={css.option} value={option.id} key={option.id}>
                  {option.label}
                  {option.hint !== undefined && <small>{option.hint}</small>}
                </Combobox.Option>
              ))}
              {props.onCreate && isNew && (
                <Combobox.Option className={css.option} value={createId}>
                  {words.create(wanted)}
                </Combobox.Option>
              )}
              {shown.length === 0 && !(props.onCreate && isNew) && (
                <div className={css.nothing}>{searching ? words.searching : words.none}</div>
              )}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </Field>
  );
}
