import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { CheckField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { MoneyField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { instantOf } from "../../work/tasks/wall-time.ts";
import { type Order, useRefundOrder } from "../orders/data.ts";
import { useWords } from "../words.ts";
import { BackLines } from "./back-lines.tsx";
import { type Backs, linesOf, worthOf } from "./reckon.ts";
import css from "./refunds.module.css";
import { useRefundWords } from "./words.ts";

/** What comes back of an order and what for: by the piece, or an amount alone. */
export function RefundSheet({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useWords();
  const r = useRefundWords();
  const { today, timeZone, money } = useFormats();
  const [backs, take] = useState<Backs>({});
  const [typed, type] = useState<number | null>();
  const [restock, put] = useState(true);
  const [on, date] = useState<string | null>(today);
  const [note, write] = useState("");
  const refund = useRefundOrder(order);
  const lines = linesOf(backs);
  const amountMinor = typed === undefined ? worthOf(order, backs) || null : typed;
  const settled = Math.min(amountMinor ?? 0, order.owedMinor);
  const hasGoods = order.stock === "moves" && order.lines.some(({ productId }) => productId !== null);
  const say = (minor: number) => money(minor, order.currency);
  function submit() {
    if (!amountMinor) return;
    const at = on === null || on === today ? {} : { at: instantOf(`${on}T12:00`, timeZone) };
    const body = { amountMinor, lines, restock, ...at, ...(note.trim() ? { note: note.trim() } : {}) };
    refund.mutate(body, { onSuccess: onClose });
  }
  return (
    <Sheet
      title={r.title}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="refund" disabled={!amountMinor} busy={refund.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="refund" onSubmit={submit}>
        {refund.error && <ErrorNotice error={refund.error} />}
        <BackLines
          order={order}
          backs={backs}
          onChange={(next) => {
            take(next);
            type(undefined);
          }}
        />
        <div className={css.pair}>
          <MoneyField
            label={t.refundAmount}
            hint={r.amountHint}
            currency={order.currency}
            value={amountMinor}
            onChange={type}
          />
          <DateField label={t.date} value={on} max={today} onChange={date} />
        </div>
        {amountMinor !== null && amountMinor > 0 && (
          <p className={css.outcome} role="status">
            {settled > 0 && r.settles(say(settled))} {amountMinor > settled && r.pays(say(amountMinor - settled))}
          </p>
        )}
        {hasGoods && lines.length > 0 && <CheckField label={r.restock} on={restock} onChange={put} />}
        <TextField label={t.refundNote} optional value={note} maxLength={1000} onChange={write} />
        <ChipRow label={t.refundNote}>
          {r.reasons.map((reason) => (
            <Chip key={reason} on={note === reason} onClick={() => write(note === reason ? "" : reason)}>
              {reason}
            </Chip>
          ))}
        </ChipRow>
      </Form>
    </Sheet>
  );
}
