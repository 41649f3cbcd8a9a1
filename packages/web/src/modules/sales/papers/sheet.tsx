import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { LongTextField, TextField } from "#ui/fields/text-field.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "../sales.module.css";
import { type PaperSettings, usePaperSettings, useSavePaperSettings } from "./data.ts";
import { usePaperWords } from "./words.ts";

/** What stands on every paper, and what a new quote begins with. */
export function PapersSheet({ onClose }: { onClose: () => void }) {
  const t = usePaperWords();
  const settings = usePaperSettings();
  const save = useSavePaperSettings();
  return (
    <Sheet
      title={t.title}
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="papers" disabled={!settings.data} busy={save.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      {(save.error ?? settings.error) && <ErrorNotice error={(save.error ?? settings.error)!} />}
      {settings.data ? (
        <Fields settings={settings.data} onSave={(body) => save.mutate(body, { onSuccess: onClose })} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Sheet>
  );
}

type Texts = "legalName" | "address" | "phone" | "email" | "taxNumber" | "bank" | "account";
const texts: readonly Texts[] = ["legalName", "address", "phone", "email", "taxNumber", "bank", "account"];

type FieldsProps = { settings: PaperSettings; onSave: (body: Omit<PaperSettings, "id" | "version">) => void };

function Fields({ settings, onSave }: FieldsProps) {
  const t = usePaperWords();
  const { id: _, version: __, ...before } = settings;
  const [now, write] = useState(before);
  const set = (part: Partial<typeof now>) => write({ ...now, ...part });
  return (
    <Form id="papers" onSubmit={() => onSave(now)}>
      <p className={css.quiet}>{t.hint}</p>
      <div className={css.pair}>
        {texts.map((field) => (
          <TextField
            label={t[field]}
            {...(field === "legalName" ? { placeholder: t.legalNameHint } : {})}
            value={now[field]}
            maxLength={field === "address" ? 500 : 200}
            onChange={(text) => set({ [field]: text })}
            key={field}
          />
        ))}
      </div>
      <h3>{t.defaults}</h3>
      <div className={css.pair}>
        <NumberField
          label={t.tax}
          min={0}
          max={100}
          step={0.01}
          value={now.taxRateBp / 100}
          onChange={(rate) => set({ taxRateBp: Math.round((rate ?? 0) * 100) })}
        />
        <NumberField
          label={t.validDays}
          min={1}
          max={365}
          step={1}
          value={now.validDays}
          onChange={(days) => set({ validDays: days ?? 30 })}
        />
        <SelectField
          label={t.prices}
          value={now.pricesInclude}
          choices={(["tax", "no-tax"] as const).map((value) => ({ value, label: t.pricesInclude[value] }))}
          onChange={(pricesInclude) => set({ pricesInclude })}
        />
        <SelectField
          label={t.rounding}
          value={now.taxRounding}
          choices={(["document", "line"] as const).map((value) => ({ value, label: t.roundings[value] }))}
          onChange={(taxRounding) => set({ taxRounding })}
        />
      </div>
      <LongTextField
        label={t.termsZh}
        rows={4}
        value={now.termsZh}
        maxLength={10_000}
        onChange={(termsZh) => set({ termsZh })}
      />
      <LongTextField
        label={t.termsEn}
        rows={4}
        value={now.termsEn}
        maxLength={10_000}
        onChange={(termsEn) => set({ termsEn })}
      />
    </Form>
  );
}
