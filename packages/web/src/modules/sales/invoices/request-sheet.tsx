import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { MoneyField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type InvoiceTitle, useTitleChoices } from "../../customers/invoice-titles/data.ts";
import type { Order } from "../orders/data.ts";
import { useInvoiceWrites } from "../payments/data.ts";
import { useMoneyWords } from "../payments/words.ts";
import css from "../payments/payments.module.css";

const kinds = ["electronic", "electronicSpecial", "plain", "special"] as const;

type Props = { order: Order; billableMinor: number; onClose: () => void };

/** Asks for an invoice of an order: made out to whom, of which kind, over how much. It opens when the titles are known. */
export function RequestSheet(props: Props) {
  const titles = useTitleChoices(props.order.customerId);
  return titles && <RequestForm {...props} titles={titles} />;
}

function RequestForm({ order, billableMinor, titles, onClose }: Props & { titles: InvoiceTitle[] }) {
  const t = useMoneyWords();
  const { money } = useFormats();
  const [titleId, choose] = useState<string>();
  const [title, type] = useState(order.customerName ?? "");
  const [taxNumber, number] = useState("");
  const [kind, turn] = useState<(typeof kinds)[number]>("electronic");
  const [amountMinor, set] = useState<number | null>(Math.max(0, billableMinor) || null);
  const [note, write] = useState("");
  const { ask } = useInvoiceWrites(onClose);
  const chosen = titleId ?? titles[0]?.id ?? "other";
  const typed = chosen === "other";
  const ready = Boolean(amountMinor && amountMinor > 0 && (!typed || title.trim()));
  const submit = () => {
    if (!ready) return;
    const madeOut = typed ? { madeOut: { title: title.trim(), taxNumber: taxNumber.trim() } } : { titleId: chosen };
    ask.mutate({ orderId: order.id, kind, amountMinor: amountMinor!, note: note.trim(), ...madeOut });
  };
  const over = (amountMinor ?? 0) - billableMinor;
  return (
    <Sheet
      title={t.askInvoice}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="invoice" disabled={!ready} busy={ask.isPending}>
            {t.requestSave}
          </Button>
        </>
      }
    >
      <Form id="invoice" onSubmit={submit}>
        {ask.error && <ErrorNotice error={ask.error} />}
        {titles.length > 0 && (
          <SelectField
            label={t.madeOut}
            value={chosen}
            choices={[
              ...titles.map((one) => ({ value: one.id, label: one.title })),
              { value: "other", label: t.otherTitle },
            ]}
            onChange={choose}
          />
        )}
        {typed && (
          <>
            <TextField
              label={titles.length > 0 ? t.otherTitle : t.madeOut}
              value={title}
              maxLength={200}
              onChange={type}
            />
            <TextField label={t.taxNumber} optional value={taxNumber} maxLength={60} onChange={number} />
          </>
        )}
        <SelectField
          label={t.invoiceKind}
          value={kind}
          choices={kinds.map((value) => ({ value, label: t.invoiceKinds[value] }))}
          onChange={turn}
        />
        <MoneyField label={t.invoiceAmount} currency={order.currency} value={amountMinor} onChange={set} />
        <p className={css.sum} data-wrong={over > 0} role="status">
          {over > 0
            ? t.overBillable(money(over, order.currency, { exact: true }))
            : t.billable(money(Math.max(0, billableMinor), order.currency, { exact: true }))}
        </p>
        <TextField label={t.invoiceNote} optional value={note} maxLength={1000} onChange={write} />
      </Form>
    </Sheet>
  );
}
