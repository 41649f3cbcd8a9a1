import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { ListAddress } from "#platform/filters";
import { useShortcuts } from "#platform/keyboard";
import { ChooseRows, RecordList, type StandardView, useCatalogue, useListState } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Page } from "#ui/layout/page.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { useWords } from "../words.ts";
import { ProductBulkBar } from "./bulk-bar.tsx";
import { ProductCard } from "./card.tsx";
import { useColumns } from "./columns.tsx";
import type { Product } from "./data.ts";
import { ProductForm } from "./form.tsx";
import { type BulkAction, useBulkProducts, useProductCount, useProductList } from "./list-data.ts";
import { PricesSheet } from "./prices-sheet.tsx";
import { countedNodes, lowNodes } from "./search.ts";
import { useProductWords } from "./words.ts";

const standardSort = "name";
const cardOf = (product: Product) => <ProductCard product={product} />;

function useStandardViews(): StandardView[] {
  const { filters } = useProductWords();
  return useMemo(
    () => [
      { key: "low", name: filters.low, shape: { where: { all: lowNodes } } },
      { key: "counted", name: filters.counted, shape: { where: { all: countedNodes } } },
    ],
    [filters],
  );
}

/** What is sold: found, sorted, corrected in place, priced many at once. */
export function ProductsPage() {
  const t = useWords();
  const p = useProductWords();
  const router = useRouter();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const address = useSearch({ from: "/shell/sales/products" });
  const [pricing, price] = useState(false);
  const fields = useCatalogue("products");
  const go = (next: ListAddress) => void navigate({ to: "/sales/products", search: next, replace: true });
  const state = useListState({ list: "products", fields, address, standard: standardSort, go });
  const { filter, selection } = state;
  const { ids, whole } = selection;
  const list = useProductList(filter, state.sort, state.ready);
  const total = useProductCount(filter, state.ready);
  const columns = useColumns(fields);
  const bulk = useBulkProducts(() => {
    selection.onDone();
    price(false);
  });
  const all = ids.length === 0 || whole;
  const run = (action: BulkAction) => bulk.mutate({ ...(all ? { filter } : { ids }), action });
  const { create, closeNew } = state;
  useShortcuts([{ keys: "c", says: t.newProduct, run: create }]);
  const lists = () => router.history.push("/sales/prices");
  return (
    <Page
      title={t.products}
      fill
      actions={
        <>
          {phone ? (
            <>
              <ChooseRows state={state} count={list.rows.length} />
              <ActionMenu
                actions={[
                  { label: p.priceLists, run: lists },
                  { label: p.changePrices, run: () => price(true) },
                ]}
              >
                <Button icon="more" label={t.moreActions} />
              </ActionMenu>
            </>
          ) : (
            <>
              <Button href="/sales/prices">{p.priceLists}</Button>
              <Button onClick={() => price(true)}>{p.changePrices}</Button>
            </>
          )}
          <Button primary keys="c" onClick={create}>
            {t.newProduct}
          </Button>
        </>
      }
    >
      <RecordList
        list="products"
        standard={useStandardViews()}
        fields={fields}
        address={address}
        state={state}
        pages={list}
        total={total}
        label={t.products}
        findLabel={t.searchProducts}
        counted={p.products}
        columns={columns}
        card={cardOf}
        selecting={state.selecting}
        onOpen={({ id }) => router.history.push(`/sales/products/${id}`)}
        noMatch={t.noMatch}
        all={t.all}
        none={
          <EmptyState
            title={t.noProducts}
            hint={t.noProductsHint}
            action={<Button onClick={create}>{t.newProduct}</Button>}
          />
        }
      >
        <ProductBulkBar
          {...selection}
          total={total}
          fields={fields}
          busy={bulk.isPending}
          run={run}
          onPrices={() => price(true)}
        />
      </RecordList>
      {address.new !== undefined && <ProductForm product={undefined} onClose={closeNew} />}
      {pricing && (
        <PricesSheet
          all={all}
          busy={bulk.isPending}
          onChange={(percent, step) => run({ kind: "price", percent, step })}
          onClose={() => price(false)}
        />
      )}
    </Page>
  );
}
