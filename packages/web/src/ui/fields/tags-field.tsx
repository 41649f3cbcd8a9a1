import { Combobox, useCombobox } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { Icon } from "../display/icon.tsx";
import { useInsidePop } from "../overlay/inside-pop.ts";
import { useWords } from "../words.ts";
import { Field, type FieldProps } from "./field.tsx";
import css from "./fields.module.css";

export type TagsFieldProps = FieldProps & {
  value: readonly string[];
  /** Tags in use already, offered while typing. */
  known?: readonly string[];
  onChange: (tags: string[]) => void;
  placeholder?: string;
};

/** Several short words; Enter or a comma (Chinese too) ends one, Backspace takes the last away. */
export function TagsField(props: TagsFieldProps) {
  const words = useWords();
  const insidePop = useInsidePop();
  const { value, known = [], onChange } = props;
  const [text, write] = useState("");
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const offered = known.filter((tag) => !value.includes(tag) && tag.toLowerCase().includes(text.trim().toLowerCase()));

  function add(raw: string) {
    const tags = raw.split(/[,，、;；]/).map((tag) => tag.trim());
    onChange([...new Set([...value, ...tags])].filter((tag) => tag !== ""));
    write("");
  }
  function pressed(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && combobox.getSelectedOptionIndex() < 0 && text.trim() !== "") {
      event.preventDefault();
      add(text);
    }
    if (event.key === "Backspace" && text === "") onChange(value.slice(0, -1));
  }
  return (
    <Field {...props}>
      {(control) => (
        <Combobox store={combobox} onOptionSubmit={add} withinPortal={!insidePop}>
          <Combobox.DropdownTarget>
            <div className={`${css.input} ${css.pills}`}>
              {value.map((tag) => (
                <span className={css.pill} key={tag}>
                  {tag}
                  <button
                    type="button"
                    aria-label={`${words.remove} ${tag}`}
                    onClick={() => onChange(value.filter((one) => one !== tag))}
                  >
                    <Icon name="close" size={12} />
                  </button>
                </span>
              ))}
              <Combobox.EventsTarget>
                <input
                  autoComplete="off"
                  disabled={props.disabled}
                  autoFocus={props.autoFocus}
                  placeholder={value.length === 0 ? props.placeholder : undefined}
                  value={text}
                  onChange={(event) => {
                    const next = event.target.value;
                    if (/[,，、;；]$/.test(next)) add(next);
                    else write(next);
                    combobox.openDropdown();
                    combobox.updateSelectedOptionIndex();
                  }}
                  onFocus={() => combobox.openDropdown()}
                  onBlur={() => {
                    combobox.closeDropdown();
                    if (text.trim() !== "") add(text);
                  }}
                  onKeyDown={pressed}
                  {...control}
                />
              </Combobox.EventsTarget>
            </div>
          </Combobox.DropdownTarget>
          <Combobox.Dropdown hidden={offered.length === 0}>
            <Combobox.Options className={css.options} aria-label={words.options}>
              {offered.slice(0, 50).map((tag) => (
                <Combobox.Option className={css.option} value={tag} key={tag}>
                  {tag}
                </Combobox.Option>
              ))}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </Field>
  );
}
