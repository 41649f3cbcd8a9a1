import { useState } from "react";
import { call, useFound } from "#platform/client";
import { useWrite } from "#platform/undo";
import { ComboField, type ComboOption } from "#ui/fields/combo-field.tsx";
import { useCustomerWords } from "../words.ts";

type Props = { value: ComboOption | null; error: string | undefined; onChange: (value: ComboOption | null) => void };

/** Where somebody works: found by typing, or made on the way. */
export function OrganisationField({ value, error, onChange }: Props) {
  const t = useCustomerWords();
  const [text, search] = useState("");
  const { found, searching } = useFound(["customers", "organisations", text], (signal) =>
    call("listCustomers", {
      query: { kind: "organisation", sort: "name", limit: 20, ...(text.trim() ? { q: text.trim() } : {}) },
      signal,
    }).then((answer) => answer.data.items),
  );
  const make = useWrite((name: string) => call("createCustomer", { body: { kind: "organisation", name } }), {
    touches: ["customers"],
    says: ({ data: made }) => t.created(made.name),
    after: ({ data: made }) => onChange({ id: made.id, label: made.name }),
  });
  return (
    <ComboField
      label={t.organisation}
      value={value}
      error={error}
      options={found.map(({ id, name }) => ({ id, label: name }))}
      searching={searching}
      onSearch={search}
      onChange={onChange}
      onCreate={(name) => make.mutate(name)}
    />
  );
}
