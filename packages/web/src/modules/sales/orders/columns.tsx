import { useCallback, useMemo } from "react";
import { useFormats } from "#platform/formats";
import type { ListField } from "#platform/filters";
import { useFieldColumns } from "#platform/lists";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import type { Column } from "#ui/table/columns.ts";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import { useWords } from "../words.ts";
import type { Listed } from "./data.ts";
import { usePatchOrder } from "./list-data.ts";
import { BuyerTag } from "../../customers/returning/buyer-tag.tsx";
import { StateTag } from "./state-tag.tsx";

type Save = (order: Listed, patch: Parameters<ReturnType<typeof usePatchOrder>["mutate"]>[0]["patch"]) => void;

/** The columns of the list of orders, one for each field; what a person fills is edited where it stands. */
export function useColumns(fields: readonly ListField[]): Column<Listed>[] {
  const { mutate } = usePatchOrder();
  const save: Save = useCallback(({ id }, patch) => mutate({ id, patch }), [mutate]);
  const own = useOwnColumns(save);
  const keys = useMemo(() => new Set(own.map(({ key }) => key)), [own]);
  const others = useFieldColumns<Listed>(fields, keys, save);
  return useMemo(() => [...own, ...others], [own, others]);
}

function useOwnColumns(save: Save): Column<Listed>[] {
  const t = useWords();
  const { today } = useFormats();
  return useMemo(
    () => [
      {
        key: "number",
        title: t.number,
        width: 150,
        fixed: true,
        sortable: true,
        cell: ({ id, number }) => <Link href={`/sales/orders/${id}`}>{number}</Link>,
      },
      {
        key: "orderedOn",
        title: t.date,
        width: 116,
        sortable: true,
        cell: ({ orderedOn }) => <When on={orderedOn} />,
      },
      {
        key: "customerId",
        title: t.customer,
        width: 150,
        cell: ({ customerId, customerName }) =>
          customerId && customerName ? <Link href={`/customers/${customerId}`}>{customerName}</Link> : "–",
      },
      {
        key: "buyer",
        title: t.buyer,
        width: 90,
        cell: ({ buyer }) => <BuyerTag buyer={buyer} />,
      },
      {
        key: "about",
        title: t.about,
        width: 180,
        cell: ({ firstLine, lineCount }) => (lineCount > 1 ? `${firstLine} +${lineCount - 1}` : firstLine || "–"),
      },
      { key: "state", title: t.state, width: 90, cell: (order) => <StateTag order={order} /> },
      {
        key: "totalMinor",
        title: t.total,
        width: 120,
        align: "end",
        sortable: true,
        cell: ({ totalMinor, currency }) => <Money minor={totalMinor} currency={currency} exact />,
      },
      {
        key: "owedMinor",
        title: t.owed,
        width: 120,
        align: "end",
        cell: ({ owedMinor, dueOn, currency }) =>
          owedMinor > 0 && dueOn ? <Money minor={owedMinor} currency={currency} exact bad={dueOn < today} /> : "–",
      },
      {
        key: "dueOn",
        title: t.dueOn,
        width: 116,
        sortable: true,
        cell: (order) => (
          <InlineEdit
            label={t.dueOn}
            type="date"
            value={order.dueOn ?? ""}
            onSave={(on) => save(order, { dueOn: on === "" ? null : on })}
          >
            {order.dueOn && <When on={order.dueOn} />}
          </InlineEdit>
        ),
      },
    ],
    [t, today, save],
  );
}
