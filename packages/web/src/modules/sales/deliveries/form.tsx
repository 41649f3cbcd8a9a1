import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Segmented, SelectField } from "#ui/fields/choice-fields.tsx";
import { ComboField, type ComboOption } from "#ui/fields/combo-field.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { LongTextField, TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useCustomerChoices } from "../../work/customer-choices.ts";
import css from "../sales.module.css";
import { type Delivery, useCreateDelivery, usePatchDelivery, useTemplates } from "./data.ts";
import { useDeliveryWords } from "./words.ts";

type Props = {
  delivery?: Delivery | undefined;
  customer?: ComboOption | undefined;
  orderId?: string | undefined;
  onMade?: (id: string) => void;
  onClose: () => void;
};

/** A delivery, new or as it is: what, for whom, and how much of it was sold. */
export function DeliveryForm({ delivery, customer: known, orderId, onMade, onClose }: Props) {
  const t = useDeliveryWords();
  const { today } = useFormats();
  const [title, name] = useState(delivery?.title ?? "");
  const [kind, choose] = useState<Delivery["kind"]>(delivery?.kind ?? "project");
  const [customer, meet] = useState<ComboOption | null>(
    known ?? (delivery?.customerId ? { id: delivery.customerId, label: delivery.customerName ?? "" } : null),
  );
  const [templateId, use] = useState<string | null>(null);
  const [startOn, start] = useState<string | null>(delivery ? delivery.startOn : today);
  const [dueOn, due] = useState<string | null>(delivery?.dueOn ?? null);
  const [lessons, teach] = useState<number | null>(delivery?.lessons ?? null);
  const [hours, agree] = useState<number | null>(delivery?.agreedMinutes ? delivery.agreedMinutes / 60 : null);
  const [notes, write] = useState(delivery?.notes ?? "");
  const [typed, type] = useState("");
  const choices = useCustomerChoices(typed);
  const templates = useTemplates().filter((one) => one.kind === kind);
  const create = useCreateDelivery();
  const patch = usePatchDelivery();
  const error = create.error ?? patch.error;
  function save() {
    if (title.trim() === "") return;
    const body = {
      title: title.trim(),
      customerId: customer?.id ?? null,
      startOn,
      dueOn,
      lessons: kind === "course" ? lessons : null,
      agreedMinutes: kind === "hours" && hours ? Math.round(hours * 60) : null,
      notes,
    };
    if (delivery) patch.mutate({ id: delivery.id, patch: body }, { onSuccess: onClose });
    else
      create.mutate(
        { ...body, kind, templateId, orderId: orderId ?? null },
        {
          onSuccess: ({ data }) => {
            onClose();
            onMade?.(data.id);
          },
        },
      );
  }
  return (
    <Sheet
      title={delivery ? t.edit : t.add}
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            primary
            type="submit"
            form="delivery"
            disabled={title.trim() === ""}
            busy={create.isPending || patch.isPending}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="delivery" onSubmit={save}>
        {error && <ErrorNotice error={error} />}
        {!delivery && (
          <Segmented
            label={t.kind}
            value={kind}
            choices={(["project", "course", "hours"] as const).map((value) => ({ value, label: t.kinds[value] }))}
            onChange={(next) => {
              choose(next);
              use(null);
            }}
          />
        )}
        <TextField label={t.title} autoFocus value={title} maxLength={500} onChange={name} />
        <ComboField
          label={t.customer}
          optional
          placeholder={t.findCustomer}
          value={customer}
          {...choices}
          onSearch={type}
          onChange={meet}
        />
        {!delivery && templates.length > 0 && (
          <SelectField
            label={t.template}
            optional
            value={templateId}
            choices={templates.map(({ id, name: label }) => ({ value: id, label }))}
            emptyLabel={t.noTemplate}
            onChange={use}
            onClear={() => use(null)}
          />
        )}
        {kind === "course" && <NumberField label={t.lessons} min={1} step={1} value={lessons} onChange={teach} />}
        {kind === "hours" && <NumberField label={t.agreedHours} min={0} step={0.25} value={hours} onChange={agree} />}
        <div className={css.pair}>
          <DateField label={t.startOn} value={startOn} onChange={start} />
          <DateField label={t.dueOn} optional value={dueOn} onChange={due} />
        </div>
        <LongTextField label={t.notes} optional value={notes} onChange={write} />
      </Form>
    </Sheet>
  );
}
