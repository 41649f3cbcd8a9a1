import { useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { useLanguage, useStrings } from "#platform/i18n";
import { type Company as Settings, useCompany } from "#platform/session";
import { useWrite } from "#platform/undo";
import { SelectField, Slider } from "#ui/fields/choice-fields.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { trades } from "../trades.ts";
import { SavedField } from "./saved-field.tsx";
import css from "./settings.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

const usual = ["CNY", "USD", "EUR", "HKD", "TWD", "JPY", "GBP", "SGD"];

function useCurrencies() {
  const names = new Intl.DisplayNames(useLanguage(), { type: "currency" });
  const rest = Intl.supportedValuesOf("currency").filter((code) => !usual.includes(code));
  return [...usual, ...rest].map((id) => ({ id, label: `${id} · ${names.of(id) ?? id}` }));
}

function useTimeZones(current: string) {
  const zones = Intl.supportedValuesOf("timeZone");
  return (zones.includes(current) ? zones : [current, ...zones]).map((id) => ({ id, label: id.replaceAll("_", " ") }));
}

function Hours({ minutes, onSave }: { minutes: number; onSave: (minutes: number) => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const formats = useFormats();
  const [draft, move] = useState<number>();
  const shown = draft ?? minutes;
  const keep = () => {
    if (draft !== undefined && draft !== minutes) onSave(draft);
    move(undefined);
  };
  return (
    <div onPointerUp={keep} onKeyUp={keep} onBlur={keep}>
      <Slider
        label={t.hoursPerDay}
        min={30}
        max={720}
        step={30}
        value={shown}
        says={formats.duration(shown)}
        onChange={move}
      />
      <small>{t.hoursHint}</small>
    </div>
  );
}

/** The firm: what it is called and how it reckons. */
export function Company() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const company = useCompany();
  const save = useWrite(
    (body: Partial<Pick<Settings, "name" | "trade" | "currency" | "timeZone" | "minutesPerDay">>) =>
      call("updateCompany", { body }),
    { touches: ["session"], showsErrors: true },
  );
  const currencies = useCurrencies();
  const zones = useTimeZones(company?.timeZone ?? "UTC");
  if (!company) return null;
  return (
    <Pane title={t.sections.company}>
      <Stack gap={16}>
        {save.error && <ErrorNotice error={save.error} />}
        <div className={css.pair}>
          <SavedField
            label={t.companyName}
            hint={t.companyHint}
            value={company.name}
            mayBeEmpty
            autoComplete="organization"
            onSave={(name) => save.mutate({ name })}
          />
          <SelectField
            label={t.trade}
            value={company.trade}
            choices={trades.map((value) => ({ value, label: t.trades[value][0] }))}
            onChange={(trade) => save.mutate({ trade })}
          />
          <ComboField
            label={t.currency}
            hint={t.currencyHint}
            value={currencies.find(({ id }) => id === company.currency) ?? null}
            options={currencies}
            onChange={(option) => option && save.mutate({ currency: option.id })}
          />
          <ComboField
            label={t.timeZone}
            hint={t.timeZoneHint}
            value={zones.find(({ id }) => id === company.timeZone) ?? null}
            options={zones}
            onChange={(option) => option && save.mutate({ timeZone: option.id })}
          />
        </div>
        <Hours minutes={company.minutesPerDay} onSave={(minutesPerDay) => save.mutate({ minutesPerDay })} />
      </Stack>
    </Pane>
  );
}
