import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type Import, type Patch, useWords } from "./data.ts";
import { guessKind, type NewKind, newKinds } from "./guess-kind.ts";

type Owner = "customer" | "opportunity" | "order";
type Props = { one: Import; column: number; onClose: () => void; onChange: (patch: Patch) => void };

/** Makes a field of the owner's own of a column: it comes with the import, and goes with its undo. */
export function NewField({ one, column, onClose, onChange }: Props) {
  const t = useWords();
  const { header, samples } = one.columns[column]!;
  const { as } = one.settings;
  const [label, name] = useState(header.trim().slice(0, 100));
  const [record, belong] = useState<Owner>(
    as === "orders" ? "order" : as === "opportunities" ? "opportunity" : "customer",
  );
  const [kind, choose] = useState<NewKind>(guessKind(samples));
  const from = <Key extends string>(keys: readonly Key[], words: Readonly<Record<Key, string>>) =>
    keys.map((value) => ({ value, label: words[value] }));
  function save() {
    const id = `${record}.custom.new_${column + 1}`;
    const columns = one.settings.columns.map((field, at) => (at === column ? id : field));
    onChange({ columns, newFields: { [id]: { label: label.trim(), kind, options: [] } } });
    onClose();
  }
  return (
    <Sheet
      open
      title={t.newField}
      onClose={onClose}
      actions={
        <Button primary type="submit" form="new-import-field" disabled={label.trim() === ""}>
          {t.addField}
        </Button>
      }
    >
      <Form id="new-import-field" onSubmit={save}>
        <TextField label={t.fieldName} value={label} onChange={name} maxLength={100} required autoFocus />
        <SelectField
          label={t.fieldOf}
          value={record}
          choices={from<Owner>(["customer", "opportunity", "order"], t.groups)}
          onChange={belong}
        />
        <SelectField
          label={t.fieldKind}
          hint={kind === "choice" || kind === "choices" ? t.optionsFromFile : t.newFieldHint}
          value={kind}
          choices={from(newKinds, t.fieldKinds)}
          onChange={choose}
        />
      </Form>
    </Sheet>
  );
}
