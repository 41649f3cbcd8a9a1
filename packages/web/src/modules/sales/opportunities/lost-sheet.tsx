import { useState } from "react";
import { sentenceOf } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { Form } from "#ui/fields/form.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { isTold, type Loss, lossOf, noLoss, ReasonFields } from "../deals/reason-field.tsx";
import { useWords } from "../words.ts";
import { useCloseOpportunity } from "./data.ts";
import type { Closable } from "./won-sheet.tsx";

/** A loss: asks why, by one click or in own words, and who got it. */
export function LostSheet({ opportunity, onClose }: { opportunity: Closable; onClose: () => void }) {
  const [loss, tell] = useState<Loss>(noLoss);
  const t = useWords();
  const close = useCloseOpportunity();
  const { id, title, customerName } = opportunity;
  function lose() {
    if (!isTold(loss)) return;
    const onError = (error: unknown) => toast(sentenceOf(error), { tone: "bad" });
    close.mutate({ id, outcome: "lost", ...lossOf(loss) }, { onSuccess: onClose, onError });
  }
  return (
    <Sheet
      title={t.lostTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="lost" disabled={!isTold(loss)} busy={close.isPending}>
            {t.closeLost}
          </Button>
        </>
      }
    >
      <Form id="lost" onSubmit={lose}>
        <small>{[title, customerName].filter(Boolean).join(" · ")}</small>
        <ReasonFields loss={loss} onChange={tell} />
      </Form>
    </Sheet>
  );
}
