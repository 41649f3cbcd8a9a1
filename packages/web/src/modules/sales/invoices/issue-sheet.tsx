import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type Invoice, useInvoiceWrites } from "../payments/data.ts";
import { useMoneyWords } from "../payments/words.ts";
import css from "../payments/payments.module.css";

/** Notes what the tax platform gave: number, day, file. */
export function IssueSheet({
  invoice,
  onClose,
}: {
  invoice: Pick<Invoice, "id" | "number" | "issuedOn">;
  onClose: () => void;
}) {
  const t = useMoneyWords();
  const { today } = useFormats();
  const [number, type] = useState(invoice.number);
  const [issuedOn, set] = useState<string | null>(invoice.issuedOn ?? today);
  const [file, attach] = useState<File>();
  const { issue } = useInvoiceWrites(onClose);
  const ready = number.trim() !== "" && issuedOn !== null;
  return (
    <Sheet
      title={t.issueTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="issue" disabled={!ready} busy={issue.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form
        id="issue"
        onSubmit={() => ready && issue.mutate({ id: invoice.id, number: number.trim(), issuedOn, file })}
      >
        {issue.error && <ErrorNotice error={issue.error} />}
        <TextField label={t.invoiceNumber} autoFocus value={number} maxLength={60} onChange={type} />
        <DateField label={t.issuedOn} value={issuedOn} max={today} onChange={set} />
        <label className={css.attach}>
          <span>{t.attach}</span>
          <input
            type="file"
            accept=".pdf,.ofd,.xml,image/*"
            onChange={(event) => attach(event.target.files?.[0] ?? undefined)}
          />
        </label>
      </Form>
    </Sheet>
  );
}
