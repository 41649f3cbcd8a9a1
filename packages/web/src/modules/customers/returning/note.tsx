import { useQuery } from "@tanstack/react-query";
import { call } from "#platform/client";
import { Button } from "#ui/display/button.tsx";
import type { ComboOption } from "#ui/fields/combo-field.tsx";
import { useMatches, useReturningWords, useSaysReturning } from "./data.ts";
import css from "./returning.module.css";

type Props = {
  /** Who was chosen. */
  customer: ComboOption | null;
  /** What is being typed instead: a number, an address, an id. */
  typed: string;
  onUse: (customer: ComboOption) => void;
};

/** Under the choice of a customer: whether they come back, or who it is whose number was typed, with one click to take them. */
export function ReturningNote({ customer, typed, onUse }: Props) {
  const t = useReturningWords();
  const says = useSaysReturning();
  const text = customer ? "" : typed.trim();
  const matches = useMatches({ phone: text, email: text, messenger: text, externalId: text });
  const known = useQuery({
    queryKey: ["customers", "one", customer?.id],
    enabled: customer !== null,
    queryFn: ({ signal }) => call("getCustomer", { params: { id: customer!.id }, signal }).then(({ data }) => data),
  }).data;
  if (customer) {
    if (!known) return null;
    return <p className={css.note}>{known.orderCount > 0 ? says(known) : t.first}</p>;
  }
  return matches.map((match) => (
    <p key={match.id} className={css.note} role="status">
      <b>{match.name}</b> {says(match)}{" "}
      <Button link label={t.takeThis(match.name)} onClick={() => onUse({ id: match.id, label: match.name })}>
        {t.use}
      </Button>
    </p>
  ));
}
