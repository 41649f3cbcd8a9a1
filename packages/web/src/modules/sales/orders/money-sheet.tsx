import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { MoneyField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useWords } from "../words.ts";
import { instantOf } from "../../work/tasks/wall-time.ts";
import { type Order, useReceivePayment, useRefundOrder } from "./data.ts";

/** Money in, or money back: how much, when, and a word about it. */
export function MoneySheet({ order, way, onClose }: { order: Order; way: "in" | "back"; onClose: () => void }) {
  const t = useWords();
  const { today, timeZone } = useFormats();
  const left = way === "in" ? order.owedMinor : order.totalMinor - order.refundedMinor;
  const [amountMinor, set] = useState<number | null>(left);
  const [on, date] = useState<string | null>(today);
  const [note, write] = useState("");
  const receive = useReceivePayment(order);
  const refund = useRefundOrder(order);
  const save = way === "in" ? receive : refund;
  function submit() {
    if (!amountMinor) return;
    const at = on === null || on === today ? {} : { at: instantOf(`${on}T12:00`, timeZone) };
    save.mutate({ amountMinor, ...at, ...(note.trim() ? { note: note.trim() } : {}) }, { onSuccess: onClose });
  }
  return (
    <Sheet
      title={way === "in" ? t.receiveTitle : t.refundTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="money" disabled={!amountMinor} busy={save.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="money" onSubmit={submit}>
        {save.error && <ErrorNotice error={save.error} />}
        <MoneyField
          label={way === "in" ? t.amount : t.refundAmount}
          currency={order.currency}
          autoFocus
          value={amountMinor}
          onChange={set}
        />
        <DateField label={way === "in" ? t.receivedOn : t.date} value={on} max={today} onChange={date} />
        <TextField
          label={way === "in" ? t.receiptNote : t.refundNote}
          optional
          value={note}
          maxLength={1000}
          onChange={write}
        />
      </Form>
    </Sheet>
  );
}
