import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { ComboField, type ComboOption } from "#ui/fields/combo-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useCustomerChoices } from "../../work/customer-choices.ts";
import css from "../sales.module.css";
import { useCreateQuote } from "./data.ts";
import { useQuoteWords } from "./words.ts";

/** A new quote: for whom and about what; the rest is written on its page. */
export function NewQuoteSheet({ customer: known, onClose }: { customer?: ComboOption; onClose: () => void }) {
  const t = useQuoteWords();
  const { home } = useFormats();
  const router = useRouter();
  const [customer, choose] = useState<ComboOption | null>(known ?? null);
  const [title, entitle] = useState("");
  const [currency, value] = useState(home);
  const [typed, type] = useState("");
  const choices = useCustomerChoices(typed);
  const create = useCreateQuote();
  const meet = useWrite((name: string) => call("createCustomer", { body: { name } }), {
    touches: ["customers"],
    after: ({ data }) => choose({ id: data.id, label: data.name }),
  });
  function save() {
    if (meet.isPending) return; // the new customer must be known first
    const body = { customerId: customer?.id ?? null, currency, ...(title.trim() ? { title: title.trim() } : {}) };
    create.mutate(body, { onSuccess: ({ data }) => router.history.push(`/sales/quotes/${data.id}`) });
  }
  return (
    <Sheet
      title={t.newQuote}
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="new-quote" busy={create.isPending || meet.isPending}>
            {t.create}
          </Button>
        </>
      }
    >
      <Form id="new-quote" onSubmit={save}>
        {create.error && <ErrorNotice error={create.error} />}
        <ComboField
          label={t.customer}
          placeholder={t.findCustomer}
          autoFocus={!known}
          value={customer}
          {...choices}
          onSearch={type}
          onChange={choose}
          onCreate={(name) => meet.mutate(name)}
        />
        <div className={css.pair}>
          <TextField label={t.subject} value={title} maxLength={500} autoFocus={Boolean(known)} onChange={entitle} />
          <TextField label={t.currency} value={currency} maxLength={3} onChange={(text) => value(text.toUpperCase())} />
        </div>
      </Form>
    </Sheet>
  );
}
