import { digitsOf, useFormats } from "#platform/formats";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import type { Column } from "#ui/table/columns.ts";
import { InlineEdit, InlineSelect } from "#ui/table/inline-edit.tsx";
import { useWords } from "../words.ts";
import { type Product, useUpdateProduct } from "./data.ts";
import { Margin } from "./margin.tsx";
import { Stock } from "./stock-tag.tsx";
import { useProductWords } from "./words.ts";

/** What the list of products shows; most of it is changed where it stands. */
export function useProductColumns(): Column<Product>[] {
  const t = useWords();
  const p = useProductWords();
  const formats = useFormats();
  const save = useUpdateProduct();
  const amount = ({ currency }: Product, text: string) => {
    const minor = formats.parseMoney(text, currency);
    return minor !== null && minor >= 0 ? minor : undefined;
  };
  const typed = (minor: number | null, currency: string) =>
    minor === null ? "" : String(minor / 10 ** digitsOf(currency));
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
      cell: ({ id, sku }) => <InlineEdit label={t.sku} value={sku} onSave={(text) => save.mutate({ id, sku: text })} />,
    },
    {
      key: "category",
      title: p.category,
      width: 110,
      sortable: true,
      cell: ({ id, category }) => (
        <InlineEdit label={p.category} value={category} onSave={(text) => save.mutate({ id, category: text })} />
      ),
    },
    {
      key: "price",
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
            if (priceMinor !== undefined) save.mutate({ id: product.id, priceMinor });
          }}
        >
          <Money minor={product.priceMinor} currency={product.currency} exact />
        </InlineEdit>
      ),
    },
    {
      key: "cost",
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
              if (costMinor !== undefined) save.mutate({ id: product.id, costMinor });
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
      cell: ({ id, name, active }) => (
        <InlineSelect
          label={t.setActive(name)}
          value={active ? "yes" : "no"}
          choices={[
            { value: "yes", label: t.active },
            { value: "no", label: t.inactive },
          ]}
          onSave={(value) => save.mutate({ id, active: value === "yes" })}
        >
          <Tag tone={active ? "green" : "plain"}>{active ? t.active : t.inactive}</Tag>
        </InlineSelect>
      ),
    },
  ];
}
