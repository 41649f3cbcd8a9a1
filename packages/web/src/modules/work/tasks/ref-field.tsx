import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#platform/client";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { useWords } from "../words.ts";
import type { Draft } from "./draft.ts";

/** The tables of what can be searched for. */
const tables: Readonly<Record<string, string>> = {
  opportunity: "opportunities",
  order: "orders",
  product: "products",
  quote: "quotes",
  contract: "contracts",
  delivery: "deliveries",
};

/** The record that a task belongs to, of whatever kind, found by its name or number. */
export function RefField({ value, onChange }: { value: Draft["ref"]; onChange: (ref: Draft["ref"]) => void }) {
  const t = useWords();
  const [typed, type] = useState("");
  const q = typed.trim();
  const found = useQuery({
    queryKey: ["search", "records", q],
    enabled: q !== "",
    queryFn: ({ signal }) =>
      call("search", { query: { q, kind: Object.keys(tables).join(","), limit: 20 }, signal }).then(
        ({ data }) => data.items,
      ),
    placeholderData: (before) => before,
  }).data;
  const hits = (q === "" ? [] : (found ?? [])).filter(({ kind }) => tables[kind]);
  return (
    <ComboField
      label={t.belongsTo}
      placeholder={t.findRecord}
      value={value && { id: value.id, label: value.label || t.someRecord }}
      options={hits.map(({ id, title, subtitle }) => ({ id, label: title, ...(subtitle ? { hint: subtitle } : {}) }))}
      onSearch={type}
      onChange={(option) => {
        const hit = hits.find(({ id }) => id === option?.id);
        onChange(hit && option ? { id: hit.id, label: hit.title, table: tables[hit.kind]! } : null);
      }}
    />
  );
}
