import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { digitsOf, useFormats } from "#platform/formats";
import { useShortcuts } from "#platform/keyboard";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Page } from "#ui/layout/page.tsx";
import type { Column, Sort } from "#ui/table/columns.ts";
import { InlineEdit, InlineSelect } from "#ui/table/inline-edit.tsx";
import { VirtualTable } from "#ui/table/virtual-table.tsx";
import orders from "../orders/orders.module.css";
import css from "../sales.module.css";
import { useWords } from "../words.ts";
import { ProductForm } from "./form.tsx";

type Product = DataOf<"listProducts">["items"][number];
type ProductSort = "name" | "sku" | "price";

const touches = ["products"];

function useColumns(): Column<Product>[] {
  const t = useWords();
  const formats = useFormats();
  const save = useWrite(
    ({ id, ...body }: { id: string } & BodyOf<"updateProduct">) => call("updateProduct", { params: { id }, body }),
    { touches },
  );
  function price({ id, currency }: Product, text: string) {
    const priceMinor = formats.parseMoney(text, currency);
    if (priceMinor !== null && priceMinor >= 0) save.mutate({ id, priceMinor });
  }
  return [
    {
      key: "name",
      title: t.name,
      width: 260,
      fixed: true,
      sortable: true,
      cell: ({ id, name }) => (
        <InlineEdit label={t.name} value={name} onSave={(text) => text && save.mutate({ id, name: text })} />
      ),
    },
    {
      key: "sku",
      title: t.sku,
      width: 140,
      sortable: true,
      cell: ({ id, sku }) => <InlineEdit label={t.sku} value={sku} onSave={(text) => save.mutate({ id, sku: text })} />,
    },
    {
      key: "unit",
      title: t.unit,
      width: 90,
      cell: ({ id, unit }) => (
        <InlineEdit label={t.unit} value={unit} onSave={(text) => save.mutate({ id, unit: text })} />
      ),
    },
    {
      key: "price",
      title: t.price,
      width: 130,
      align: "end",
      sortable: true,
      cell: (product) => (
        <InlineEdit
          label={t.price}
          value={String(product.priceMinor / 10 ** digitsOf(product.currency))}
          onSave={(text) => price(product, text)}
        >
          <Money minor={product.priceMinor} currency={product.currency} exact />
        </InlineEdit>
      ),
    },
    {
      key: "active",
      title: t.state,
      width: 100,
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

/** A product on the phone. */
function ProductCard({ product }: { product: Product }) {
  const t = useWords();
  return (
    <div className={orders.card}>
      <div>
        <div>{product.name}</div>
        <small>{[product.sku, product.unit].filter(Boolean).join(" · ")}</small>
      </div>
      <div>
        <Money minor={product.priceMinor} currency={product.currency} />
        {!product.active && <Tag>{t.inactive}</Tag>}
      </div>
    </div>
  );
}

const cardOf = (product: Product) => <ProductCard product={product} />;

/** What is sold, edited where it stands. */
export function ProductsPage() {
  const t = useWords();
  const [text, type] = useState("");
  const [sort, order] = useState<Sort>({ key: "name", direction: "asc" });
  const [shown, show] = useState<Product | "new">();
  const q = useDeferredValue(text.trim());
  const direction: `${"" | "-"}${ProductSort}` = `${sort.direction === "desc" ? "-" : ""}${sort.key as ProductSort}`;
  const list = useInfiniteQuery({
    queryKey: ["products", "list", q, direction],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call("listProducts", {
        query: { sort: direction, limit: 100, ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }).then(({ data }) => data),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
  const create = () => show("new");
  useShortcuts([{ keys: "c", says: t.newProduct, run: create }]);
  return (
    <Page
      title={t.products}
      fill
      actions={
        <>
          <div className={css.search}>
            <TextField label={t.searchProducts} bare placeholder={t.searchProducts} value={text} onChange={type} />
          </div>
          <Button primary keys="c" onClick={create}>
            {t.newProduct}
          </Button>
        </>
      }
    >
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      <VirtualTable
        label={t.products}
        rows={list.data?.pages.flatMap((page) => page.items) ?? []}
        idOf={({ id }) => id}
        columns={useColumns()}
        card={cardOf}
        onOpen={show}
        sort={sort}
        onSort={order}
        onEndReached={() => list.hasNextPage && void list.fetchNextPage()}
        loading={list.isPending || list.isFetchingNextPage}
        empty={
          q ? (
            <EmptyState title={t.noMatch} />
          ) : (
            <EmptyState
              title={t.noProducts}
              hint={t.noProductsHint}
              action={<Button onClick={create}>{t.newProduct}</Button>}
            />
          )
        }
      />
      {shown && <ProductForm product={shown === "new" ? undefined : shown} onClose={() => show(undefined)} />}
    </Page>
  );
}
