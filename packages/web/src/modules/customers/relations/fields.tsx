import { useQuery } from "@tanstack/react-query";
import { call } from "#platform/client";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import type { Customer } from "../data.ts";
import css from "../form/form.module.css";
import type { RelationDraft } from "./draft.ts";
import { useRelationWords } from "./words.ts";

const sizes = ["1", "2-10", "11-50", "51-200", "201-1000", "1001+"] as const;

type Props = { draft: RelationDraft & Pick<Customer, "kind">; set: (part: Partial<RelationDraft>) => void };

/** How they were met, how often to speak, and of an organisation what it does and how large it is. */
export function RelationFields({ draft, set }: Props) {
  const t = useRelationWords();
  return (
    <div className={css.pair}>
      {draft.kind === "organisation" && (
        <>
          <IndustryField value={draft.industry} onChange={(industry) => set({ industry })} />
          <SelectField
            label={t.fields.size}
            value={draft.size}
            choices={sizes.map((value) => ({ value, label: t.people(value) }))}
            emptyLabel={t.unknown}
            onClear={() => set({ size: null })}
            onChange={(size) => set({ size })}
          />
        </>
      )}
      <TextField
        label={t.fields.metHow}
        placeholder={t.metPlaceholder}
        value={draft.metHow}
        maxLength={500}
        onChange={(metHow) => set({ metHow })}
      />
      <DateField label={t.fields.metOn} value={draft.metOn} onChange={(metOn) => set({ metOn })} />
      <NumberField
        label={t.fields.keepInTouchDays}
        hint={t.touchHint}
        min={1}
        max={3650}
        value={draft.keepInTouchDays}
        onChange={(keepInTouchDays) => set({ keepInTouchDays })}
      />
    </div>
  );
}

/** The trades that were written before, or a new one. */
function IndustryField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useRelationWords();
  const { data } = useQuery({
    queryKey: ["customers", "industries"],
    queryFn: ({ signal }) =>
      call("getList", { params: { list: "customers" }, signal }).then(
        ({ data: list }) => list.fields.find(({ key }) => key === "industry")?.options ?? [],
      ),
  });
  return (
    <ComboField
      label={t.fields.industry}
      value={value === "" ? null : { id: value, label: value }}
      options={(data ?? []).map(({ value: id, label }) => ({ id, label }))}
      onChange={(option) => onChange(option?.label ?? "")}
      onCreate={onChange}
    />
  );
}
