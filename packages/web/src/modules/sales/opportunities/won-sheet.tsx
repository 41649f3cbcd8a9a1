import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { CheckField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { Row } from "#ui/layout/pane.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useLeaving } from "../checklists/leaving.tsx";
import { useWords } from "../words.ts";
import { type Card, useCloseOpportunity } from "./data.ts";

export type Closable = Pick<Card, "id" | "title" | "customerName" | "amountMinor" | "currency">;

/** A win: offers the order that follows from it, in the same step. */
export function WonSheet({ opportunity, onClose }: { opportunity: Closable; onClose: () => void }) {
  const t = useWords();
  const { today, plusDays } = useFormats();
  const [order, wish] = useState(true);
  const [dueOn, set] = useState<string | null>(plusDays(today, 14));
  const close = useCloseOpportunity();
  const { id, title, customerName, amountMinor, currency } = opportunity;
  const leaving = useLeaving();
  function win(leaveAnyway?: string) {
    const body = { id, outcome: "won" as const, ...(order ? { order: { dueOn } } : {}) };
    close.mutate(leaveAnyway ? { ...body, leaveAnyway } : body, {
      onSuccess: onClose,
      onError: (error) => leaving.failed(error, { deal: opportunity, again: win }),
    });
  }
  return (
    <Sheet
      title={t.wonTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="won" busy={close.isPending}>
            {t.closeWon}
          </Button>
        </>
      }
    >
      <Form id="won" onSubmit={() => win()}>
        <Row>
          <span>{[title, customerName].filter(Boolean).join(" · ")}</span>
          <b>
            <Money minor={amountMinor} currency={currency} />
          </b>
        </Row>
        <CheckField label={t.makeOrder} on={order} onChange={wish} />
        {order && <DateField label={t.orderDueOn} value={dueOn} onChange={set} />}
      </Form>
      {leaving.sheet}
    </Sheet>
  );
}
