import { useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { changedValues, CustomInputs, type CustomPatch } from "#platform/fields";
import { useFormats } from "#platform/formats";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { CheckField } from "#ui/fields/choice-fields.tsx";
import { ComboField, type ComboOption } from "#ui/fields/combo-field.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { ReturningNote } from "../../customers/returning/note.tsx";
import { useCustomerChoices } from "../../work/customer-choices.ts";
import { filled } from "../lines/draft.ts";
import { bodyOfLines, totalOf } from "../lines/sold.ts";
import { SoldLinesField } from "../lines/sold-lines-field.tsx";
import { useSoldLines } from "../lines/use-sold-lines.ts";
import css from "../sales.module.css";
import { useWords } from "../words.ts";
import { type Order, useCreateOrder, useUpdateOrder } from "./data.ts";

/** What the stock lacks because of this order already. */
function soldBefore(order: Order | undefined): Map<string, number> {
  const sold = new Map<string, number>();
  if (!order || order.stock === "stays" || !["open", "done"].includes(order.state)) return sold;
  for (const { productId, quantityMilli } of order.lines) {
    if (productId) sold.set(productId, (sold.get(productId) ?? 0) + quantityMilli);
  }
  return sold;
}

export type OrderFormProps = { order?: Order | undefined; customer?: ComboOption | undefined; onClose: () => void };

/** An order, new or as it is: whose, what, when it is to be paid. */
export function OrderForm({ order, customer: known, onClose }: OrderFormProps) {
  const t = useWords();
  const { home, today, plusDays } = useFormats();
  const currency = order?.currency ?? home;
  const [customer, choose] = useState<ComboOption | null>(
    known ?? (order?.customerId ? { id: order.customerId, label: order.customerName ?? "" } : null),
  );
  const [lines, write] = useSoldLines(order?.lines ?? []);
  const [dueOn, due] = useState<string | null>(order ? order.dueOn : plusDays(today, 14));
  const [number, count] = useState(order?.number ?? "");
  const [channel, through] = useState(order?.channel ?? "");
  const [custom, fill] = useState<CustomPatch>(order?.custom ?? {});
  const [paid, pay] = useState(false);
  const [typed, type] = useState("");
  const choices = useCustomerChoices(typed);
  const create = useCreateOrder();
  const update = useUpdateOrder(order?.id ?? "");
  const meet = useWrite((name: string) => call("createCustomer", { body: { name } }), {
    touches: ["customers"],
    after: ({ data }) => choose({ id: data.id, label: data.name }),
  });
  const [sold] = useState(() => soldBefore(order));
  const total = lines.reduce((sum, line) => sum + totalOf(line), 0);
  const empty = filled(lines).length === 0;
  const error = create.error ?? update.error;
  function save() {
    if (empty || meet.isPending) return; // the new customer must be known first
    const body = {
      customerId: customer?.id ?? null,
      dueOn: paid ? null : dueOn,
      channel: channel.trim() || null,
      custom: changedValues(order?.custom ?? {}, custom),
      ...(number.trim() ? { number: number.trim() } : {}),
      lines: bodyOfLines(lines),
    };
    if (order) update.mutate(body, { onSuccess: onClose });
    else create.mutate({ ...body, receivedMinor: paid ? total : 0 }, { onSuccess: onClose });
  }
  return (
    <Sheet
      title={order ? t.editOrder : t.newOrder}
      open
      onClose={onClose}
      width={800}
      actions={
        <>
          <b className={css.sum}>
            {t.total} <Money minor={total} currency={currency} exact />
          </b>
          <span className={css.gap} />
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            primary
            type="submit"
            form="order"
            disabled={empty}
            busy={create.isPending || update.isPending || meet.isPending}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="order" onSubmit={save}>
        {error && <ErrorNotice error={error} />}
        <div className={css.pair}>
          <ComboField
            label={t.customer}
            placeholder={t.findCustomer}
            autoFocus={!order && !known}
            value={customer}
            {...choices}
            onSearch={type}
            onChange={choose}
            onCreate={(name) => meet.mutate(name)}
          />
          <DateField label={t.dueOn} value={paid ? null : dueOn} disabled={paid} onChange={due} />
        </div>
        <ReturningNote customer={customer} typed={typed} onUse={choose} />
        <SoldLinesField lines={lines} currency={currency} customerId={customer?.id} before={sold} onChange={write} />
        {!order && <CheckField label={t.paid} on={paid} onChange={pay} />}
        <div className={css.pair}>
          <TextField label={t.number} optional={!order} value={number} maxLength={100} onChange={count} />
          <TextField label={t.channel} optional value={channel} maxLength={200} onChange={through} />
        </div>
        <CustomInputs record="order" values={custom} error={error} onChange={fill} />
      </Form>
    </Sheet>
  );
}
