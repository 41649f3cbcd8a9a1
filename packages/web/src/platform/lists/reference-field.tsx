import { useState } from "react";
import { Chip } from "#ui/display/chips.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import css from "./lists.module.css";
import { useNames, useRecordChoices } from "./reference.ts";
import { useListWords } from "./use-words.ts";

type Props = { kind: string; ids: readonly string[]; onChange: (ids: string[]) => void; autoFocus?: boolean };

/** Several records of one kind, each found by its name. */
export function ReferenceField({ kind, ids, onChange, autoFocus = false }: Props) {
  const t = useListWords();
  const [typed, type] = useState("");
  const { options, searching } = useRecordChoices(kind, typed);
  const names = useNames(ids.map((id) => ({ kind, id })));
  return (
    <div className={css.stack}>
      {ids.length > 0 && (
        <div className={css.chosen}>
          {ids.map((id) => (
            <Chip key={id} on onRemove={() => onChange(ids.filter((one) => one !== id))} removeLabel={t.remove}>
              {names.get(id) ?? t.someone}
            </Chip>
          ))}
        </div>
      )}
      <ComboField
        label={t.findRecord}
        bare
        autoFocus={autoFocus}
        placeholder={t.findRecord}
        value={null}
        options={options.filter(({ id }) => !ids.includes(id))}
        searching={searching}
        onSearch={type}
        onChange={(option) => option && onChange([...ids, option.id])}
      />
    </div>
  );
}
