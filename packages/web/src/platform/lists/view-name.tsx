import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useListWords } from "./use-words.ts";

type Props = { name: string; onClose: () => void; onName: (name: string) => void };

/** Asks how a view is called. */
export function ViewName({ name, onClose, onName }: Props) {
  const t = useListWords();
  const [draft, write] = useState(name);
  const said = draft.trim();
  return (
    <Sheet
      open
      title={name === "" ? t.saveAsView : t.renameView}
      onClose={onClose}
      actions={
        <Button primary type="submit" form="view-name" disabled={said === ""}>
          {t.saveView}
        </Button>
      }
    >
      <Form
        id="view-name"
        onSubmit={() => {
          if (said === "") return;
          onClose();
          onName(said);
        }}
      >
        <TextField label={t.viewName} value={draft} onChange={write} maxLength={60} autoFocus required />
      </Form>
    </Sheet>
  );
}
