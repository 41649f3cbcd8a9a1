import { useCallback, useMemo } from "react";
import type { ListField } from "#platform/filters";
import { useFieldColumns } from "#platform/lists";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import type { Column } from "#ui/table/columns.ts";
import type { Listed } from "../data.ts";
import { StandingTag } from "../standing-tag.tsx";
import { useQuoteWords } from "../words.ts";
import { usePatchQuote } from "./data.ts";

type Save = (quote: Listed, patch: Parameters<ReturnType<typeof usePatchQuote>["mutate"]>[0]["patch"]) => void;

/** The columns of the list of quotes. */
export function useColumns(fields: readonly ListField[]): Column<Listed>[] {
  const { mutate } = usePatchQuote();
  const save: Save = useCallback(({ id }, patch) => mutate({ id, patch }), [mutate]);
  const own = useOwnColumns();
  const keys = useMemo(() => new Set(own.map(({ key }) => key)), [own]);
  const others = useFieldColumns<Listed>(fields, keys, save);
  return useMemo(() => [...own, ...others], [own, others]);
}

/** The number with its version, where there is more than one. */
export const numberOf = ({ number, edition }: Pick<Listed, "number" | "edition">) =>
  edition > 1 ? `${number}-${edition}` : number;

function useOwnColumns(): Column<Listed>[] {
  const t = useQuoteWords();
  return useMemo(
    () => [
      {
        key: "number",
        title: t.number,
        width: 160,
        fixed: true,
        sortable: true,
        cell: (quote) => <Link href={`/sales/quotes/${quote.id}`}>{numberOf(quote)}</Link>,
      },
      { key: "quotedOn", title: t.date, width: 116, sortable: true, cell: ({ quotedOn }) => <When on={quotedOn} /> },
      {
        key: "customerId",
        title: t.customer,
        width: 170,
        cell: ({ customerId, customerName }) =>
          customerId && customerName ? <Link href={`/customers/${customerId}`}>{customerName}</Link> : "–",
      },
      { key: "title", title: t.subject, width: 200, cell: ({ title }) => title || "–" },
      { key: "state", title: t.state, width: 104, cell: ({ standing }) => <StandingTag standing={standing} /> },
      {
        key: "totalMinor",
        title: t.total,
        width: 130,
        align: "end",
        sortable: true,
        cell: ({ totalMinor, currency }) => <Money minor={totalMinor} currency={currency} exact />,
      },
      {
        key: "lastSeenAt",
        title: t.seen,
        width: 116,
        cell: ({ lastSeenAt, standing }) =>
          lastSeenAt ? <When at={lastSeenAt} as="day" /> : standing === "sent" ? t.notSeen : "–",
      },
      {
        key: "validUntilOn",
        title: t.validUntil,
        width: 116,
        sortable: true,
        cell: ({ validUntilOn }) => (validUntilOn ? <When on={validUntilOn} /> : "–"),
      },
    ],
    [t],
  );
}
