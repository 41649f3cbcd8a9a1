import { useCallback, useMemo } from "react";
import type { ListField } from "#platform/filters";
import { useFieldColumns } from "#platform/lists";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import type { Column } from "#ui/table/columns.ts";
import { type Listed, usePatchContract } from "./data.ts";
import { StateTag } from "./state-tag.tsx";
import { useContractWords } from "./words.ts";

type Patch = Parameters<ReturnType<typeof usePatchContract>["mutate"]>[0]["patch"];

/** The columns of the list of contracts. */
export function useColumns(fields: readonly ListField[]): Column<Listed>[] {
  const { mutate } = usePatchContract();
  const save = useCallback(({ id }: Listed, patch: Patch) => mutate({ id, patch }), [mutate]);
  const own = useOwnColumns();
  const keys = useMemo(() => new Set(own.map(({ key }) => key)), [own]);
  const others = useFieldColumns<Listed>(fields, keys, save);
  return useMemo(() => [...own, ...others], [own, others]);
}

function useOwnColumns(): Column<Listed>[] {
  const t = useContractWords();
  return useMemo(
    () => [
      {
        key: "title",
        title: t.title,
        width: 220,
        fixed: true,
        cell: ({ id, title }) => <Link href={`/sales/contracts/${id}`}>{title}</Link>,
      },
      { key: "number", title: t.number, width: 150, sortable: true, cell: ({ number }) => number },
      {
        key: "customerId",
        title: t.customer,
        width: 160,
        cell: ({ customerId, customerName }) =>
          customerId && customerName ? <Link href={`/customers/${customerId}`}>{customerName}</Link> : "–",
      },
      { key: "state", title: t.state, width: 100, cell: (contract) => <StateTag {...contract} /> },
      {
        key: "amountMinor",
        title: t.amount,
        width: 120,
        align: "end",
        sortable: true,
        cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
      },
      { key: "startOn", title: t.startOn, width: 116, cell: ({ startOn }) => (startOn ? <When on={startOn} /> : "–") },
      {
        key: "endOn",
        title: t.endOn,
        width: 116,
        sortable: true,
        cell: ({ endOn }) => (endOn ? <When on={endOn} /> : "–"),
      },
    ],
    [t],
  );
}
