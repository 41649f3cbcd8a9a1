import { type ReactNode, useState } from "react";
import { ApiError } from "#platform/client";
import { sentenceOf } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { Items } from "./checklist.tsx";
import { useChecklist } from "./data.ts";
import { useChecklistWords } from "./words.ts";

type Leaving = {
  deal: { id: string; title: string };
  /** Tries once more: with the reason, or without one where all is ticked now. */
  again: (leaveAnyway?: string) => void;
};

/**
 * For whatever makes a deal leave its stage: `failed` takes the error of the try, and where the checklist stood in the
 * way it asks; any other error is said. `sheet` is to be drawn.
 */
export function useLeaving(): { failed: (error: unknown, leaving: Leaving) => void; sheet: ReactNode } {
  const [leaving, ask] = useState<Leaving>();
  return {
    failed: (error, next) => {
      if (error instanceof ApiError && error.code === "opportunity.unticked") ask(next);
      else toast(sentenceOf(error), { tone: "bad" });
    },
    sheet: leaving && <LeavingSheet {...leaving} onClose={() => ask(undefined)} />,
  };
}

function LeavingSheet({ deal, again, onClose }: Leaving & { onClose: () => void }) {
  const t = useChecklistWords();
  const [reason, write] = useState("");
  const items = useChecklist(deal.id, undefined);
  const done = items?.every(({ required, tickedAt }) => !required || tickedAt !== null) ?? false;
  function go() {
    if (!done && !reason.trim()) return;
    onClose();
    again(done ? undefined : reason.trim());
  }
  return (
    <Sheet
      title={t.exitTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.stay}</Button>
          <Button primary type="submit" form="leaving" disabled={!done && !reason.trim()}>
            {t.go}
          </Button>
        </>
      }
    >
      <Form id="leaving" onSubmit={go}>
        <p>{t.exitHint(deal.title)}</p>
        <Items opportunityId={deal.id} items={items ?? []} />
        {!done && <TextField label={t.reason} hint={t.reasonHint} value={reason} maxLength={1000} onChange={write} />}
      </Form>
    </Sheet>
  );
}
