import { useCallback, useMemo } from "react";
import type { BodyOf } from "#platform/client";
import type { ListField } from "#platform/filters";
import { digitsOf, useFormats } from "#platform/formats";
import { useFieldColumns } from "#platform/lists";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import type { Column } from "#ui/table/columns.ts";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import { useWords } from "../words.ts";
import type { Card } from "./data.ts";
import { Light } from "./light.tsx";
import { usePatchOpportunity } from "./list-data.ts";

type Save = (card: Card, patch: BodyOf<"updateOpportunity">) => void;

/** The columns of the list of opportunities, one for each field; what a person fills is edited where it stands. */
export function useColumns(fields: readonly ListField[]): Column<Card>[] {
  const { mutate } = usePatchOpportunity();
  const save: Save = useCallback(({ id }, patch) => mutate({ id, patch }), [mutate]);
  const own = useOwnColumns(fields, save);
  const keys = useMemo(() => new Set(own.map(({ key }) => key)), [own]);
  const others = useFieldColumns<Card>(fields, keys, save);
  return useMemo(() => [...own, ...others], [own, others]);
}

function useOwnColumns(fields: readonly ListField[], save: Save): Column<Card>[] {
  const t = useWords();
  const { parseMoney } = useFormats();
  return useMemo(() => {
    const stages = new Map(
      fields.find(({ key }) => key === "stageId")?.options?.map(({ value, label }) => [value, label]),
    );
    return [
      {
        key: "title",
        title: t.title,
        width: 200,
        fixed: true,
        cell: ({ id, title }) => <Link href={`/sales/opportunities/${id}`}>{title}</Link>,
      },
      {
        key: "customerId",
        title: t.customer,
        width: 150,
        cell: ({ customerId, customerName }) =>
          customerId && customerName ? <Link href={`/customers/${customerId}`}>{customerName}</Link> : "–",
      },
      {
        key: "stageSince",
        title: t.stage,
        width: 150,
        sortable: true,
        cell: ({ stageId, stageDays, rotting }) => (
          <>
            {stages.get(stageId) ?? ""} {rotting && <Tag tone="red">{t.days(stageDays)}</Tag>}
          </>
        ),
      },
      {
        key: "amountMinor",
        title: t.amount,
        width: 120,
        align: "end",
        sortable: true,
        cell: (card) => (
          <InlineEdit
            label={t.amount}
            value={String(card.amountMinor / 10 ** digitsOf(card.currency))}
            onSave={(text) => {
              const amountMinor = parseMoney(text, card.currency);
              if (amountMinor !== null) save(card, { amountMinor });
            }}
          >
            <Money minor={card.amountMinor} currency={card.currency} />
          </InlineEdit>
        ),
      },
      {
        key: "expectedCloseOn",
        title: t.expectedCloseOn,
        width: 120,
        sortable: true,
        cell: (card) => (
          <InlineEdit
            label={t.expectedCloseOn}
            type="date"
            value={card.expectedCloseOn ?? ""}
            onSave={(on) => save(card, { expectedCloseOn: on === "" ? null : on })}
          >
            {card.expectedCloseOn && <When on={card.expectedCloseOn} />}
          </InlineEdit>
        ),
      },
      { key: "light", title: t.light, width: 90, cell: ({ light }) => <Light light={light} /> },
      {
        key: "createdAt",
        title: t.createdAt,
        width: 116,
        sortable: true,
        cell: ({ createdAt }) => <When at={createdAt} as="day" />,
      },
    ];
  }, [t, fields, parseMoney, save]);
}
