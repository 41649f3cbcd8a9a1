import { type FocusEvent, type KeyboardEvent, useState } from "react";
import { digitsOf, useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Pop } from "#ui/overlay/pop.tsx";
import { InlineEdit, InlineSelect } from "#ui/table/inline-edit.tsx";
import { CustomCell } from "./custom-cell.tsx";
import { Choices } from "./custom-input.tsx";
import { type CustomValue, type FieldShape, optionLabel } from "./field.ts";
import css from "./fields.module.css";
import { RecordField } from "./record-field.tsx";
import { useFieldWords } from "./words.ts";

export type CustomEditProps = {
  field: FieldShape;
  value: CustomValue | null | undefined;
  /** Called with the new value when it really changed; null empties. */
  onSave: (value: CustomValue | null) => void;
};

/** A value of an owner's own field that is changed where it stands: in a cell, in a pane. */
export function CustomEdit({ field, value = null, onSave }: CustomEditProps) {
  const props = { field, value, onSave };
  switch (field.kind) {
    case "choice":
    case "yesNo":
      return <EditChoice {...props} />;
    case "choices":
      return <EditChoices {...props} />;
    case "reference":
    case "link":
      return <EditBeside {...props} />;
    default:
      return <EditText {...props} />;
  }
}

type Props = Omit<CustomEditProps, "value"> & { value: CustomValue | null };

function EditText({ field, value, onSave }: Props) {
  const formats = useFormats();
  const isMoney = field.kind === "money";
  const factor = 10 ** digitsOf(formats.home);
  function read(text: string): CustomValue | null | undefined {
    if (text === "") return null;
    if (isMoney) return formats.parseMoney(text) ?? undefined;
    if (field.kind !== "number") return text;
    const number = Number(text);
    return Number.isFinite(number) ? number : undefined;
  }
  function save(text: string) {
    const next = read(text);
    if (next !== undefined && next !== value) onSave(next);
  }
  const type = field.kind === "date" || field.kind === "number" ? field.kind : "text";
  const shown = typeof value === "number" && isMoney ? String(value / factor) : String(value ?? "");
  return (
    <InlineEdit label={field.label} type={type} value={shown} onSave={save}>
      <CustomCell field={field} value={value} plain />
    </InlineEdit>
  );
}

function EditChoice({ field, value, onSave }: Props) {
  const t = useFieldWords();
  const isYesNo = field.kind === "yesNo";
  const now = isYesNo ? (value === null ? null : value ? "yes" : "no") : (value as string | null);
  const offered = isYesNo
    ? [
        { value: "yes", label: t.yes },
        { value: "no", label: t.no },
      ]
    : (field.options ?? []);
  const gone =
    now !== null && !offered.some((one) => one.value === now) ? [{ value: now, label: optionLabel(field, now) }] : [];
  const empty = now === null ? [] : [{ value: "", label: t.none }];
  return (
    <InlineSelect
      label={field.label}
      value={now}
      choices={[...empty, ...offered, ...gone]}
      onSave={(next) => onSave(next === "" ? null : isYesNo ? next === "yes" : next)}
    />
  );
}

function EditChoices({ field, value, onSave }: Props) {
  const t = useFieldWords();
  const chosen = Array.isArray(value) ? value : [];
  return (
    <span className={css.beside}>
      {chosen.length > 0 ? <CustomCell field={field} value={chosen} /> : t.none}
      <Pop button={{ subtle: true, icon: "edit", label: t.change(field.label) }} label={field.label}>
        {(close) => (
          <ChoicesDraft
            field={field}
            value={chosen}
            onSave={(next) => {
              close();
              onSave(next);
            }}
          />
        )}
      </Pop>
    </span>
  );
}

function ChoicesDraft({ field, value, onSave }: { field: FieldShape; value: string[]; onSave: Props["onSave"] }) {
  const t = useFieldWords();
  const [draft, choose] = useState<string[]>(value);
  return (
    <div className={css.draft}>
      <Choices field={field} value={draft} onChange={(next) => choose(next ?? [])} />
      <Button primary onClick={() => onSave(draft.length > 0 ? draft : null)}>
        {t.save}
      </Button>
    </div>
  );
}

/** An address or a record is a link, so the way to change it stands beside it. */
function EditBeside({ field, value, onSave }: Props) {
  const t = useFieldWords();
  const [editing, edit] = useState(false);
  const text = typeof value === "string" ? value : null;
  function save(next: string | null) {
    edit(false);
    if (next !== text) onSave(next);
  }
  if (editing) return <Beside field={field} value={text} onSave={save} onCancel={() => edit(false)} />;
  return (
    <span className={css.beside}>
      {text === null ? t.none : <CustomCell field={field} value={text} />}
      <Button subtle icon="edit" label={t.change(field.label)} onClick={() => edit(true)} />
    </span>
  );
}

type BesideProps = {
  field: FieldShape;
  value: string | null;
  onSave: (value: string | null) => void;
  onCancel: () => void;
};

/** The field itself: saved by Enter, by choosing, or by leaving it; Escape forgets. */
function Beside({ field, value, onSave, onCancel }: BesideProps) {
  const [draft, write] = useState(value);
  const shared = { bare: true, small: true, autoFocus: true, label: field.label };
  function pressed(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && field.kind === "link") onSave(draft?.trim() || null);
    if (event.key === "Escape") {
      event.preventDefault();
      onCancel();
    }
  }
  function left(event: FocusEvent) {
    if (!event.currentTarget.contains(event.relatedTarget)) onSave(draft?.trim() || null);
  }
  return (
    <div className={css.editor} onKeyDown={pressed} onBlur={left}>
      {field.kind === "link" ? (
        <TextField {...shared} type="url" value={draft ?? ""} onChange={write} />
      ) : (
        <RecordField
          {...shared}
          kind={field.refersTo ?? ""}
          value={draft}
          onChange={(id) => (id === null ? write(null) : onSave(id))}
        />
      )}
    </div>
  );
}
