import { useRouter } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useShortcuts } from "#platform/keyboard";
import { Button } from "#ui/display/button.tsx";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Page } from "#ui/layout/page.tsx";
import type { Sort } from "#ui/table/columns.ts";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import { VirtualTable } from "#ui/table/virtual-table.tsx";
import orders from "../orders/orders.module.css";
import css from "../sales.module.css";
import { useWords } from "../words.ts";
import { useProductColumns } from "./columns.tsx";
import {
  type Product,
  type ProductFilter,
  type ProductSort,
  useCategories,
  useChangeProducts,
  useProducts,
} from "./data.ts";
import { ProductForm } from "./form.tsx";
import { PricesSheet } from "./prices-sheet.tsx";
import { Stock } from "./stock-tag.tsx";
import { useProductWords } from "./words.ts";

/** A product on the phone. */
function ProductCard({ product }: { product: Product }) {
  const t = useWords();
  const p = useProductWords();
  return (
    <div className={orders.card}>
      <div>
        <div>{product.name}</div>
        <small>{[product.sku, product.category, product.bundle && p.bundle].filter(Boolean).join(" · ")}</small>
      </div>
      <div>
        <Money minor={product.priceMinor} currency={product.currency} />
        {product.stockMilli !== null && (
          <small>
            <Stock product={product} />
          </small>
        )}
        {!product.active && <Tag>{t.inactive}</Tag>}
      </div>
    </div>
  );
}

const cardOf = (product: Product) => <ProductCard product={product} />;
type Narrow = "all" | "low" | "counted";

/** What is sold, edited where it stands. */
export function ProductsPage() {
  const t = useWords();
  const p = useProductWords();
  const router = useRouter();
  const [text, type] = useState("");
  const [sort, order] = useState<Sort>({ key: "name", direction: "asc" });
  const [narrow, set] = useState<Narrow>("all");
  const [category, choose] = useState<string | null>(null);
  const [creating, show] = useState(false);
  const [pricing, price] = useState(false);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const q = useDeferredValue(text.trim());
  const filter: ProductFilter = {
    ...(q ? { q } : {}),
    ...(category ? { category } : {}),
    ...(narrow === "all" ? {} : { stock: narrow }),
  };
  const list = useProducts(filter, `${sort.direction === "desc" ? "-" : ""}${sort.key as ProductSort}`);
  const categories = useCategories();
  const change = useChangeProducts(() => {
    select(new Set());
    price(false);
  });
  const which = selected.size > 0 ? { ids: [...selected] } : { filter };
  const create = () => show(true);
  useShortcuts([{ keys: "c", says: t.newProduct, run: create }]);
  const narrowed = Object.keys(filter).length > 0;
  return (
    <Page
      title={t.products}
      fill
      actions={
        <>
          <Button href="/sales/prices">{p.priceLists}</Button>
          <Button onClick={() => price(true)}>{p.changePrices}</Button>
          <Button primary keys="c" onClick={create}>
            {t.newProduct}
          </Button>
        </>
      }
    >
      <div className={css.bar}>
        <ChipRow label={t.filters}>
          {(["all", "low", "counted"] as const).map((key) => (
            <Chip on={narrow === key} onClick={() => set(key)} key={key}>
              {p.filters[key]}
            </Chip>
          ))}
        </ChipRow>
        {categories.length > 0 && (
          <SelectField
            label={p.category}
            bare
            small
            value={category}
            emptyLabel={p.allCategories}
            choices={categories.map((name) => ({ value: name, label: name }))}
            onChange={choose}
            onClear={() => choose(null)}
          />
        )}
        <div className={css.search}>
          <TextField label={t.searchProducts} bare small placeholder={t.searchProducts} value={text} onChange={type} />
        </div>
      </div>
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      <VirtualTable
        label={t.products}
        rows={list.data?.pages.flatMap((page) => page.items) ?? []}
        idOf={({ id }) => id}
        columns={useProductColumns()}
        card={cardOf}
        onOpen={({ id }) => router.history.push(`/sales/products/${id}`)}
        sort={sort}
        onSort={order}
        selected={selected}
        onSelect={select}
        onEndReached={() => list.hasNextPage && void list.fetchNextPage()}
        loading={list.isPending || list.isFetchingNextPage}
        empty={
          narrowed ? (
            <EmptyState title={t.noMatch} />
          ) : (
            <EmptyState
              title={t.noProducts}
              hint={t.noProductsHint}
              action={<Button onClick={create}>{t.newProduct}</Button>}
            />
          )
        }
      >
        <SelectionBar count={selected.size} onClear={() => select(new Set())}>
          <Button onClick={() => price(true)}>{p.changePrices}</Button>
          <Button onClick={() => change.mutate({ ...which, action: { kind: "active", active: true } })}>
            {t.active}
          </Button>
          <Button onClick={() => change.mutate({ ...which, action: { kind: "active", active: false } })}>
            {t.inactive}
          </Button>
          <Button danger icon="trash" onClick={() => change.mutate({ ...which, action: { kind: "remove" } })}>
            {t.removeSelected}
          </Button>
        </SelectionBar>
      </VirtualTable>
      {creating && <ProductForm product={undefined} onClose={() => show(false)} />}
      {pricing && (
        <PricesSheet
          all={selected.size === 0}
          busy={change.isPending}
          onChange={(percent, step) => change.mutate({ ...which, action: { kind: "price", percent, step } })}
          onClose={() => price(false)}
        />
      )}
    </Page>
  );
}
