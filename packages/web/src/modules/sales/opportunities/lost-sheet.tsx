import { useState } from "react";
import { sentenceOf } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useWords } from "../words.ts";
import { useCloseOpportunity } from "./data.ts";
import type { Closable } from "./won-sheet.tsx";

/** A loss: asks why, by one click or in own words. */
export function LostSheet({ opportunity, onClose }: { opportunity: Closable; onClose: () => void }) {
  const t = useWords();
  const [reason, write] = useState("");
  const close = useCloseOpportunity();
  const { id, title, customerName } = opportunity;
  function lose() {
    if (reason.trim()) {
      const onError = (error: unknown) => toast(sentenceOf(error), { tone: "bad" });
      close.mutate({ id, outcome: "lost", reason: reason.trim() }, { onSuccess: onClose, onError });
    }
  }
  return (
    <Sheet
      title={t.lostTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="lost" disabled={!reason.trim()} busy={close.isPending}>
            {t.closeLost}
          </Button>
        </>
      }
    >
      <Form id="lost" onSubmit={lose}>
        <small>{[title, customerName].filter(Boolean).join(" · ")}</small>
        <ChipRow label={t.lostReason}>
          {t.reasons.map((one) => (
            <Chip on={reason === one} onClick={() => write(one)} key={one}>
              {one}
            </Chip>
          ))}
        </ChipRow>
        <TextField label={t.otherReason} value={reason} maxLength={1000} onChange={write} />
      </Form>
    </Sheet>
  );
}
