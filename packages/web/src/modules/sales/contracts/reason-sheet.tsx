import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Form } from "#ui/fields/form.tsx";
import { LongTextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useContractWords } from "./words.ts";

type Props = { busy: boolean; onClose: () => void; onReason: (reason: string) => void };

/** Asks why a contract ends before its time. */
export function ReasonSheet({ busy, onClose, onReason }: Props) {
  const t = useContractWords();
  const [reason, write] = useState("");
  const said = reason.trim();
  return (
    <Sheet
      title={t.terminateWhy}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="terminate" disabled={!said} busy={busy}>
            {t.terminate}
          </Button>
        </>
      }
    >
      <Form id="terminate" onSubmit={() => said && onReason(said)}>
        <LongTextField
          label={t.terminateWhy}
          bare
          autoFocus
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={write}
        />
      </Form>
    </Sheet>
  );
}
