import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { ComboField, type ComboOption } from "#ui/fields/combo-field.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { MoneyField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useCustomerChoices } from "../../work/customer-choices.ts";
import css from "../sales.module.css";
import { useCreateContract, useTemplates } from "./data.ts";
import { useContractWords } from "./words.ts";

export type ContractFormProps = {
  onClose: () => void;
  customer?: ComboOption | undefined;
  /** What it follows from; it says the customer and the amount. */
  from?: { opportunityId?: string; quoteId?: string; title?: string; amountMinor?: number; currency?: string };
  templateId?: string;
};

const nothing: NonNullable<ContractFormProps["from"]> = {};

/** A new contract: with whom, from which text, for how much and how long. */
export function ContractForm({ onClose, customer: known, from = nothing, templateId }: ContractFormProps) {
  const t = useContractWords();
  const router = useRouter();
  const { home, today } = useFormats();
  const templates = useTemplates()?.items;
  const [customer, choose] = useState<ComboOption | null>(known ?? null);
  const [title, name] = useState(from.title ?? "");
  const [text, begin] = useState<string | undefined>(templateId);
  const [amountMinor, price] = useState<number | null>(from.amountMinor ?? null);
  const [startOn, start] = useState<string | null>(today);
  const [endOn, end] = useState<string | null>(null);
  const [typed, type] = useState("");
  const choices = useCustomerChoices(typed);
  const create = useCreateContract();
  const meet = useWrite((words: string) => call("createCustomer", { body: { name: words } }), {
    touches: ["customers"],
    after: ({ data }) => choose({ id: data.id, label: data.name }),
  });
  const derived = from.opportunityId !== undefined || from.quoteId !== undefined;
  const chosen = text ?? templates?.[0]?.id ?? "";
  function save() {
    if (meet.isPending) return;
    const body = {
      startOn,
      endOn,
      templateId: chosen || null,
      ...(from.opportunityId ? { opportunityId: from.opportunityId } : {}),
      ...(from.quoteId ? { quoteId: from.quoteId } : {}),
      ...(title.trim() ? { title: title.trim() } : {}),
      ...(customer ? { customerId: customer.id } : {}),
      ...(amountMinor === null ? {} : { amountMinor }),
    };
    create.mutate(body, { onSuccess: ({ data }) => router.history.push(`/sales/contracts/${data.id}`) });
  }
  return (
    <Sheet
      title={t.newContract}
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="contract" busy={create.isPending || meet.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="contract" onSubmit={save}>
        {create.error && <ErrorNotice error={create.error} />}
        <div className={css.pair}>
          {!derived && (
            <ComboField
              label={t.customer}
              placeholder={t.findCustomer}
              autoFocus={!known}
              value={customer}
              {...choices}
              onSearch={type}
              onChange={choose}
              onCreate={(words) => meet.mutate(words)}
            />
          )}
          <SelectField
            label={t.template}
            value={chosen || null}
            choices={(templates ?? []).map((one) => ({ value: one.id, label: one.name }))}
            onClear={() => begin("")}
            emptyLabel={t.emptyText}
            onChange={begin}
          />
          <TextField label={t.title} optional value={title} maxLength={500} onChange={name} />
          <MoneyField label={t.amount} value={amountMinor} currency={from.currency ?? home} onChange={price} />
          <DateField label={t.startOn} value={startOn} onChange={start} />
          <DateField label={t.endOn} optional value={endOn} onChange={end} />
        </div>
      </Form>
    </Sheet>
  );
}
