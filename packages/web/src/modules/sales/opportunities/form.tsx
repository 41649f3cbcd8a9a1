import { useState } from "react";
import { call } from "#platform/client";
import { CustomInputs, type CustomPatch, useRecordName } from "#platform/fields";
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
import { ReturningNote } from "../../customers/returning/note.tsx";
import { useCustomerChoices } from "../../work/customer-choices.ts";
import css from "../sales.module.css";
import { useWords } from "../words.ts";
import { useCreateOpportunity, usePipelines } from "./data.ts";

export type OpportunityFormProps = {
  onClose: () => void;
  customer?: ComboOption | undefined;
  stageId?: string | undefined;
};

/** A new opportunity with a customer whom the address names, by then known by name. */
export function OpportunityFormWith({ customerId, ...props }: OpportunityFormProps & { customerId: string }) {
  const name = useRecordName("customer", customerId);
  if (name === undefined) return null;
  return <OpportunityForm {...props} {...(name === null ? {} : { customer: { id: customerId, label: name } })} />;
}

/** A new opportunity: whom it is with, what about, how much. */
export function OpportunityForm({ onClose, customer: known, stageId }: OpportunityFormProps) {
  const t = useWords();
  const formats = useFormats();
  const pipelines = usePipelines();
  const stages = pipelines.flatMap((pipeline) =>
    pipeline.stages.map(({ id, name }) => ({
      value: id,
      label: pipelines.length > 1 ? `${pipeline.name} · ${name}` : name,
    })),
  );
  const [title, write] = useState("");
  const [customer, choose] = useState<ComboOption | null>(known ?? null);
  const [amountMinor, price] = useState<number | null>(null);
  const [stage, enter] = useState<string | undefined>(stageId);
  const [expectedCloseOn, expect] = useState<string | null>(null);
  const [source, from] = useState("");
  const [custom, fill] = useState<CustomPatch>({});
  const [typed, type] = useState("");
  const choices = useCustomerChoices(typed);
  const save = useCreateOpportunity();
  const meet = useWrite((name: string) => call("createCustomer", { body: { name } }), {
    touches: ["customers"],
    after: ({ data }) => choose({ id: data.id, label: data.name }),
  });
  function submit() {
    const name = title.trim() || customer?.label;
    if (!name || meet.isPending) return; // the new customer must be known first
    save.mutate(
      {
        title: name,
        customerId: customer?.id ?? null,
        amountMinor: amountMinor ?? 0,
        expectedCloseOn,
        source: source.trim() || null,
        custom,
        ...(stage ? { stageId: stage } : {}),
      },
      { onSuccess: onClose },
    );
  }
  return (
    <Sheet
      title={t.newOpportunity}
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="opportunity" busy={save.isPending || meet.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="opportunity" onSubmit={submit}>
        <TextField label={t.title} value={title} maxLength={500} autoFocus onChange={write} />
        <div className={css.pair}>
          <ComboField
            label={t.customer}
            placeholder={t.findCustomer}
            value={customer}
            {...choices}
            onSearch={type}
            onChange={choose}
            onCreate={(name) => meet.mutate(name)}
          />
          <MoneyField label={t.amount} value={amountMinor} currency={formats.home} onChange={price} />
          <SelectField
            label={t.stage}
            value={stage ?? stages[0]?.value ?? null}
            choices={stages}
            onChange={(id) => enter(id)}
          />
          <DateField label={t.expectedCloseOn} value={expectedCloseOn} onChange={expect} />
        </div>
        <ReturningNote customer={customer} typed={typed} onUse={choose} />
        <TextField label={t.source} value={source} maxLength={200} onChange={from} />
        <CustomInputs record="opportunity" values={custom} error={save.error} onChange={fill} />
      </Form>
    </Sheet>
  );
}
