import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#platform/client";
import { ComboField, type ComboOption } from "#ui/fields/combo-field.tsx";
import type { FieldProps } from "#ui/fields/field.tsx";
import { useRecordName } from "./record-name.ts";
import { useFieldWords } from "./words.ts";

type Props = FieldProps & { kind: string; value: string | null; onChange: (id: string | null) => void };

/** One record of a kind, found by its name as it is typed. */
export function RecordField({ kind, value, onChange, ...field }: Props) {
  const t = useFieldWords();
  const [typed, type] = useState("");
  const [chosen, choose] = useState<ComboOption>();
  const name = useRecordName(kind, value ?? undefined);
  const options = useRecords(kind, typed.trim());
  return (
    <ComboField
      {...field}
      placeholder={t.find[kind as keyof typeof t.find]}
      value={value === null ? null : chosen?.id === value ? chosen : { id: value, label: name ?? "" }}
      options={options}
      onSearch={type}
      onChange={(option) => {
        choose(option ?? undefined);
        onChange(option?.id ?? null);
      }}
    />
  );
}

function useRecords(kind: string, q: string): ComboOption[] {
  const found = useQuery({
    queryKey: ["search", kind, q],
    enabled: q !== "",
    queryFn: ({ signal }) => call("search", { query: { q, kind, limit: 20 }, signal }).then(({ data }) => data.items),
    placeholderData: (before) => before,
  }).data;
  if (q === "" || !found) return [];
  return found.map(({ id, title, subtitle }) => ({ id, label: title, ...(subtitle ? { hint: subtitle } : {}) }));
}
