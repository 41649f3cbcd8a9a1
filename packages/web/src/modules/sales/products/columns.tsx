import { useCallback, useMemo } from "react";
import type { ListField } from "#platform/filters";
import { digitsOf, useFormats } from "#platform/formats";
import { useFieldColumns } from "#platform/lists";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import type { Column } from "#ui/table/columns.ts";
import { InlineEdit, InlineSelect } from "#ui/table/inline-edit.tsx";
import { useWords } from "../words.ts";
import type { Product } from "./data.ts";
import { type Patch, usePatchProduct } from "./list-data.ts";
import { Margin } from "./margin.tsx";
import { Stock } from "./stock-tag.tsx";
import { useProductWords } from "./words.ts";

type Save = (product: Product, patch: Patch) => void;

/** The columns of the list of products, one for each field; what a person fills is edited where it stands. */
export function useColumns(fields: readonly ListField[]): Column<Product>[] {
  const { mutate } = usePatchProduct();
  const save: Save = useCallback(({ id }, patch) => mutate({ id, patch }), [mutate]);
  const own = useOwnColumns(save);
  const keys = useMemo(() => new Set(own.map(({ key }) => key)), [own]);
  const others = useFieldColumns<Product>(fields, keys, save);
  return useMemo(() => [...own, ...others], [own, others]);
}

const typed = (minor: number | null, currency: string) =>
  minor === null ? "" : String(minor / 10 ** digitsOf(currency));

function useOwnColumns(save: Save): Column<Product>[] {
  const t = useWords();
  const p = useProductWords();
  const { parseMoney } = useFormats();
  return useMemo(() => {
    const amount = ({ currency }: Product, text: string) => {
      const minor = parseMoney(text, currency);
      return minor !== null && minor >= 0 ? minor : undefined;
    };
    return [
      {
        key: "name",
        title: t.name,
        width: 220,
        fixed: true,
        sortable: true,
        cell: ({ id, name, bundle }) => (
          <>
            <Link href={`/sales/products/${id}`}>{name}</Link> {bundle && <Tag>{p.bundle}</Tag>}
          </>
        ),
      },
      {
        key: "sku",
        title: t.sku,
        width: 100,
        sortable: true,
        cell: (product) => <InlineEdit label={t.sku} value={product.sku} onSave={(sku) => save(product, { sku })} />,
      },
      {
        key: "category",
        title: p.category,
        width: 110,
        sortable: true,
        cell: (product) => (
          <InlineEdit label={p.category} value={product.category} onSave={(category) => save(product, { category })} />
        ),
      },
      {
        key: "priceMinor",
        title: t.price,
        width: 110,
        align: "end",
        sortable: true,
        cell: (product) => (
          <InlineEdit
            label={t.price}
            value={typed(product.priceMinor, product.currency)}
            onSave={(text) => {
              const priceMinor = amount(product, text);
              if (priceMinor !== undefined) save(product, { priceMinor });
            }}
          >
            <Money minor={product.priceMinor} currency={product.currency} exact />
          </InlineEdit>
        ),
      },
      {
        key: "costMinor",
        title: p.cost,
        width: 110,
        align: "end",
        sortable: true,
        cell: (product) => {
          const shown =
            product.costMinor === null ? "–" : <Money minor={product.costMinor} currency={product.currency} exact />;
          if (product.bundle) return shown;
          return (
            <InlineEdit
              label={p.cost}
              value={typed(product.costMinor, product.currency)}
              onSave={(text) => {
                const costMinor = text.trim() ? amount(product, text) : null;
                if (costMinor !== undefined) save(product, { costMinor });
              }}
            >
              {shown}
            </InlineEdit>
          );
        },
      },
      { key: "margin", title: p.margin, width: 130, align: "end", cell: (product) => <Margin product={product} /> },
      {
        key: "stock",
        title: p.stock,
        width: 100,
        align: "end",
        sortable: true,
        cell: (product) => <Stock product={product} />,
      },
      {
        key: "active",
        title: t.state,
        width: 90,
        cell: (product) => (
          <InlineSelect
            label={t.setActive(product.name)}
            value={product.active ? "yes" : "no"}
            choices={[
              { value: "yes", label: t.active },
              { value: "no", label: t.inactive },
            ]}
            onSave={(value) => save(product, { active: value === "yes" })}
          >
            <Tag tone={product.active ? "green" : "plain"}>{product.active ? t.active : t.inactive}</Tag>
          </InlineSelect>
        ),
      },
    ];
  }, [t, p, parseMoney, save]);
}
