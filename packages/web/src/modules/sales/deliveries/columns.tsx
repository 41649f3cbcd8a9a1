import { useCallback, useMemo } from "react";
import type { ListField } from "#platform/filters";
import { useFieldColumns } from "#platform/lists";
import { Link } from "#ui/display/link.tsx";
import { When } from "#ui/display/when.tsx";
import type { Column } from "#ui/table/columns.ts";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import { type Listed, usePatchDelivery } from "./data.ts";
import { ProgressLine } from "./progress-line.tsx";
import { DeliveryTag } from "./state-tag.tsx";
import { useDeliveryWords } from "./words.ts";

type Save = (delivery: Listed, patch: Parameters<ReturnType<typeof usePatchDelivery>["mutate"]>[0]["patch"]) => void;

/** The columns of the list of deliveries. */
export function useColumns(fields: readonly ListField[]): Column<Listed>[] {
  const t = useDeliveryWords();
  const { mutate } = usePatchDelivery();
  const save: Save = useCallback(({ id }, patch) => mutate({ id, patch }), [mutate]);
  const own = useMemo<Column<Listed>[]>(
    () => [
      {
        key: "title",
        title: t.title,
        width: 220,
        fixed: true,
        cell: ({ id, title }) => <Link href={`/sales/deliveries/${id}`}>{title}</Link>,
      },
      {
        key: "customerId",
        title: t.customer,
        width: 160,
        cell: ({ customerId, customerName }) =>
          customerId && customerName ? <Link href={`/customers/${customerId}`}>{customerName}</Link> : "–",
      },
      { key: "kind", title: t.kind, width: 80, cell: ({ kind }) => t.kinds[kind] },
      { key: "state", title: t.state, width: 90, cell: (delivery) => <DeliveryTag delivery={delivery} /> },
      { key: "percent", title: t.progress, width: 210, cell: (delivery) => <ProgressLine delivery={delivery} /> },
      { key: "nextTitle", title: t.next, width: 150, cell: ({ nextTitle }) => nextTitle || "–" },
      {
        key: "nextOn",
        title: t.day,
        width: 100,
        sortable: true,
        cell: ({ nextOn }) => (nextOn ? <When on={nextOn} /> : "–"),
      },
      {
        key: "dueOn",
        title: t.dueOn,
        width: 136,
        cell: (delivery) => (
          <InlineEdit
            label={t.dueOn}
            type="date"
            value={delivery.dueOn ?? ""}
            onSave={(on) => save(delivery, { dueOn: on === "" ? null : on })}
          >
            {delivery.dueOn && <When on={delivery.dueOn} />}
          </InlineEdit>
        ),
      },
    ],
    [t, save],
  );
  const keys = useMemo(() => new Set(own.map(({ key }) => key)), [own]);
  const others = useFieldColumns<Listed>(fields, keys, save);
  return useMemo(() => [...own, ...others], [own, others]);
}
