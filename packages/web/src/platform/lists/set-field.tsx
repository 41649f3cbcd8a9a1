import { useState } from "react";
import { CustomInput, type CustomValue } from "#platform/fields";
import { Button } from "#ui/display/button.tsx";
import { Form } from "#ui/fields/form.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { patchOf } from "./field-columns.tsx";
import { FieldMenu } from "./field-menu.tsx";
import type { ListField } from "#platform/filters";
import { useListWords } from "./use-words.ts";

type Props = { fields: readonly ListField[]; onSet: (patch: Record<string, unknown>, field: ListField) => void };

/** Gives one field of all that are selected the same value. */
export function SetField({ fields, onSet }: Props) {
  const t = useListWords();
  const [open, turn] = useState(false);
  return (
    <>
      <Button subtle icon="edit" onClick={() => turn(true)}>
        {t.setField}
      </Button>
      <Sheet title={t.setField} open={open} onClose={() => turn(false)}>
        <FieldAndValue
          fields={fields.filter(({ editable }) => editable)}
          onDone={(field, value) => {
            turn(false);
            onSet(patchOf(field, value), field);
          }}
        />
      </Sheet>
    </>
  );
}

type InsideProps = {
  fields: readonly ListField[];
  onDone: (field: ListField, value: CustomValue | null) => void;
};

function FieldAndValue({ fields, onDone }: InsideProps) {
  const t = useListWords();
  const [field, choose] = useState<ListField>();
  const [value, write] = useState<CustomValue | null>(null);
  if (!field) return <FieldMenu fields={fields} onChoose={choose} />;
  return (
    <Form onSubmit={() => onDone(field, value)}>
      <CustomInput field={field} value={value} onChange={write} autoFocus />
      <Button primary wide type="submit">
        {value === null ? t.emptyThem(field.label) : t.setThem}
      </Button>
    </Form>
  );
}
