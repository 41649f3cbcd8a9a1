import { useState } from "react";
import { Icon } from "#ui/display/icon.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import type { ListField } from "#platform/filters";
import css from "./lists.module.css";
import { useListWords } from "./use-words.ts";

type Props = { fields: readonly ListField[]; onChoose: (field: ListField) => void };

const manyFields = 9;

/** The fields of a list, found by a few letters; Enter takes the first. */
export function FieldMenu({ fields, onChoose }: Props) {
  const t = useListWords();
  const [typed, type] = useState("");
  const wanted = typed.trim().toLowerCase();
  const shown = fields.filter(({ label }) => label.toLowerCase().includes(wanted));
  return (
    <div className={css.stack}>
      {fields.length >= manyFields && (
        <TextField
          label={t.findField}
          bare
          small
          autoFocus
          type="search"
          placeholder={t.findField}
          value={typed}
          onChange={type}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing || !shown[0]) return;
            event.preventDefault();
            onChoose(shown[0]);
          }}
        />
      )}
      <div className={css.menu}>
        {shown.map((field) => (
          <button type="button" key={field.key} onClick={() => onChoose(field)}>
            {field.label}
            <Icon name="right" />
          </button>
        ))}
        {shown.length === 0 && <small>{t.noField}</small>}
      </div>
    </div>
  );
}
