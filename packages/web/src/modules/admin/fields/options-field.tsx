import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { Button } from "#ui/display/button.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import css from "./fields.module.css";
import { useWords } from "./words.ts";

/** An option as it is typed; one that is kept already has its value. */
export type OptionDraft = { value?: string; label: string };

type Props = { options: readonly OptionDraft[]; error: string | undefined; onChange: (options: OptionDraft[]) => void };

/** Options, one per line: Enter begins the next, Backspace takes an empty one away, pasted lines become options. */
export function OptionsField({ options, error, onChange }: Props) {
  const t = useWords();
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<number>(undefined);
  // Before the next key arrives: who types fast must not write into the line above.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelectorAll<HTMLInputElement>("input")[wanted.current]?.focus();
    wanted.current = undefined;
  });
  const rename = (index: number, label: string) =>
    onChange(options.map((option, at) => (at === index ? { ...option, label } : option)));
  const drop = (index: number) => onChange(options.filter((_, at) => at !== index));
  function insert(index: number, labels: readonly string[]) {
    wanted.current = index + labels.length - 1;
    onChange([...options.slice(0, index), ...labels.map((label) => ({ label })), ...options.slice(index)]);
  }
  function pressed(event: KeyboardEvent, index: number) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") {
      event.preventDefault();
      insert(index + 1, [""]);
    }
    if (event.key === "Backspace" && options[index]?.label === "" && options.length > 1) {
      event.preventDefault();
      wanted.current = Math.max(0, index - 1);
      drop(index);
    }
  }
  function pasted(event: ClipboardEvent, index: number) {
    const lines = event.clipboardData
      .getData("text")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    const [first, ...rest] = lines;
    const now = options.map((option, at) => (at === index ? { ...option, label: option.label + first } : option));
    onChange([...now.slice(0, index + 1), ...rest.map((label) => ({ label })), ...now.slice(index + 1)]);
  }
  return (
    <fieldset className={css.options}>
      <legend>{t.options}</legend>
      <div className={css.list} ref={list}>
        {options.map((option, index) => (
          <div
            className={css.option}
            key={option.value === undefined ? `new ${index}` : `kept ${option.value}`}
            onPaste={(event) => pasted(event, index)}
          >
            <TextField
              bare
              label={t.option(index + 1)}
              value={option.label}
              maxLength={60}
              onChange={(label) => rename(index, label)}
              onKeyDown={(event) => pressed(event, index)}
            />
            <Button
              subtle
              icon="close"
              label={t.removeOption(option.label || t.option(index + 1))}
              disabled={options.length === 1}
              onClick={() => drop(index)}
            />
          </div>
        ))}
      </div>
      <div>
        <Button link onClick={() => insert(options.length, [""])}>
          {t.addOption}
        </Button>
      </div>
      {error ? <p role="alert">{error}</p> : <small>{t.optionsHint}</small>}
    </fieldset>
  );
}
