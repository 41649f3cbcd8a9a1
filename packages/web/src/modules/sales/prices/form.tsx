import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useCustomerChoices } from "../../work/customer-choices.ts";
import css from "../sales.module.css";
import { type PriceListDetail, useRemovePriceList, useSavePriceList } from "./data.ts";
import { type Entry, PricesField } from "./prices-field.tsx";
import { usePriceWords } from "./words.ts";

const levels = ["A", "B", "C"] as const;

/** A price list, new or as it is. */
export function PriceListForm({ list, onClose }: { list: PriceListDetail | undefined; onClose: () => void }) {
  const t = usePriceWords();
  const { home } = useFormats();
  const [name, entitle] = useState(list?.name ?? "");
  const [currency, value] = useState(list?.currency ?? home);
  const [audience, aim] = useState(list?.audience ?? ("everyone" as const));
  const [level, rank] = useState(list?.level ?? null);
  const [customers, choose] = useState(list?.customers ?? []);
  const [off, lower] = useState<number | null>(list?.offBp == null ? null : list.offBp / 100);
  const [validFrom, begin] = useState(list?.validFrom ?? null);
  const [validUntil, end] = useState(list?.validUntil ?? null);
  const [prices, price] = useState<Entry[]>(list?.prices ?? []);
  const [typed, type] = useState("");
  const { options, searching } = useCustomerChoices(typed);
  const save = useSavePriceList(list?.id);
  const remove = useRemovePriceList();
  function submit() {
    if (!name.trim()) return;
    const body = {
      name: name.trim(),
      currency,
      audience,
      level: audience === "level" ? level : null,
      offBp: off === null ? null : Math.round(off * 100),
      validFrom,
      validUntil,
      prices,
      customerIds: audience === "customers" ? customers.map(({ id }) => id) : [],
    };
    save.mutate(body, { onSuccess: onClose });
  }
  return (
    <Sheet
      title={list ? t.list : t.newList}
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          {list && (
            <Button danger icon="trash" onClick={() => remove.mutate(list.id, { onSuccess: onClose })}>
              {t.remove}
            </Button>
          )}
          <span className={css.gap} />
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="price-list" disabled={!name.trim()} busy={save.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="price-list" onSubmit={submit}>
        {save.error && <ErrorNotice error={save.error} />}
        <TextField label={t.name} value={name} maxLength={500} autoFocus={!list} onChange={entitle} />
        <div className={css.pair}>
          <SelectField
            label={t.audience}
            value={audience}
            choices={(["everyone", "level", "customers"] as const).map((one) => ({
              value: one,
              label: t.audiences[one],
            }))}
            onChange={aim}
          />
          {audience === "level" && (
            <SelectField
              label={t.level}
              value={level}
              choices={levels.map((one) => ({ value: one, label: t.levelOf(one) }))}
              onChange={rank}
            />
          )}
          <NumberField
            label={t.off}
            hint={t.offHint}
            optional
            value={off}
            min={0}
            max={100}
            step={0.01}
            onChange={lower}
          />
          <DateField label={t.from} optional value={validFrom} onChange={begin} />
          <DateField label={t.until} optional value={validUntil} onChange={end} />
          <TextField label={t.currency} value={currency} maxLength={3} onChange={(text) => value(text.toUpperCase())} />
        </div>
        {audience === "customers" && (
          <>
            <ComboField
              label={t.customers}
              placeholder={t.addCustomer}
              value={null}
              options={options.filter(({ id }) => !customers.some((one) => one.id === id))}
              searching={searching}
              onSearch={type}
              onChange={(option) => option && choose([...customers, { id: option.id, name: option.label }])}
            />
            {customers.length > 0 && (
              <ChipRow label={t.forCustomers}>
                {customers.map((one) => (
                  <Chip
                    onRemove={() => choose(customers.filter(({ id }) => id !== one.id))}
                    removeLabel={t.removeCustomer(one.name)}
                    key={one.id}
                  >
                    {one.name}
                  </Chip>
                ))}
              </ChipRow>
            )}
          </>
        )}
        <PricesField entries={prices} currency={currency} onChange={price} />
      </Form>
    </Sheet>
  );
}
