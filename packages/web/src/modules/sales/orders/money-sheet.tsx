import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { MoneyField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useMoneyWords } from "../payments/words.ts";
import { useWords } from "../words.ts";
import { instantOf } from "../../work/tasks/wall-time.ts";
import { type Order, useReceivePayment } from "./data.ts";

const methods = ["wechat", "alipay", "bank", "cash", "card", "other"] as const;

/** What is probably paid now: the next part, or all that is owed. */
function nextMinor({ instalments, owedMinor }: Order): number {
  const next = instalments.find(({ state }) => state !== "received" && state !== "void");
  return next ? next.amountMinor - next.receivedMinor : owedMinor;
}

/** Money in: how much, when, and a word about it. */
export function MoneySheet({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useWords();
  const { today, timeZone, money } = useFormats();
  const [amountMinor, set] = useState<number | null>(nextMinor(order));
  const [on, date] = useState<string | null>(today);
  const [note, write] = useState("");
  const [method, pay] = useState<(typeof methods)[number]>("wechat");
  const [payer, name] = useState("");
  const [partId, choose] = useState("");
  const m = useMoneyWords();
  const open = order.instalments.filter(({ state }) => state !== "received" && state !== "void");
  const living = order.instalments.filter(({ voidedAt }) => !voidedAt);
  const save = useReceivePayment(order);
  function submit() {
    if (!amountMinor) return;
    const at = on === null || on === today ? {} : { at: instantOf(`${on}T12:00`, timeZone) };
    const words = { method, payer: payer.trim(), note: note.trim(), ...(partId ? { instalmentId: partId } : {}) };
    save.mutate({ amountMinor, ...at, ...words }, { onSuccess: onClose });
  }
  return (
    <Sheet
      title={t.receiveTitle}
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
        <MoneyField label={t.amount} currency={order.currency} autoFocus value={amountMinor} onChange={set} />
        <DateField label={t.receivedOn} value={on} max={today} onChange={date} />
        <SelectField
          label={m.method}
          value={method}
          choices={methods.map((value) => ({ value, label: m.methods[value] }))}
          onChange={pay}
        />
        {open.length > 1 && (
          <SelectField
            label={m.forPart}
            value={partId}
            choices={[
              { value: "", label: m.firstDue },
              ...open.map((part) => ({
                value: part.id,
                label: `${m.partOf(living.indexOf(part) + 1, living.length)} ${part.title} ${money(part.amountMinor - part.receivedMinor, order.currency)}`,
              })),
            ]}
            onChange={choose}
          />
        )}
        <TextField label={m.payer} optional value={payer} maxLength={200} onChange={name} />
        <TextField label={t.receiptNote} optional value={note} maxLength={1000} onChange={write} />
      </Form>
    </Sheet>
  );
}
