import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { CheckField } from "#ui/fields/choice-fields.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import css from "./checklists.module.css";
import { type StageItem, useAddItem, useRemoveItem, useUpdateItem } from "./data.ts";
import { useChecklistWords } from "./words.ts";

type EditorProps = { stage: { id: string; name: string }; items: readonly StageItem[] };

/** The exit checklist of a stage, saved with every change. */
export function ChecklistEditor({ stage, items }: EditorProps) {
  const t = useChecklistWords();
  const [label, write] = useState("");
  const add = useAddItem(stage.id);
  function submit() {
    if (label.trim()) add.mutate({ label: label.trim(), required: true }, { onSuccess: () => write("") });
  }
  return (
    <div className={css.editor} role="group" aria-label={t.itemsOf(stage.name)}>
      {items.length === 0 && <p>{t.noItems}</p>}
      {items.map((item, index) => (
        <ItemRow item={item} first={index === 0} last={index === items.length - 1} key={item.id} />
      ))}
      <div className={css.add}>
        <TextField
          label={t.newItem}
          bare
          small
          placeholder={t.newItem}
          value={label}
          maxLength={500}
          onChange={write}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            submit();
          }}
        />
        <Button icon="plus" disabled={!label.trim()} busy={add.isPending} onClick={submit}>
          {t.add}
        </Button>
      </div>
    </div>
  );
}

function ItemRow({ item, first, last }: { item: StageItem; first: boolean; last: boolean }) {
  const t = useChecklistWords();
  const { id, label, required, position } = item;
  const save = useUpdateItem(id);
  const remove = useRemoveItem(t.removed);
  return (
    <div className={css.item}>
      <InlineEdit label={t.label} value={label} onSave={(text) => text && save.mutate({ label: text })} />
      <CheckField label={t.required} on={required} onChange={(on) => save.mutate({ required: on })} />
      <Button
        subtle
        icon="up"
        label={t.up(label)}
        disabled={first}
        onClick={() => save.mutate({ position: position - 1 })}
      />
      <Button
        subtle
        icon="down"
        label={t.down(label)}
        disabled={last}
        onClick={() => save.mutate({ position: position + 1 })}
      />
      <Button subtle icon="trash" label={t.remove(label)} onClick={() => remove.mutate(id)} />
    </div>
  );
}
