import { useParams, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { RecordErrorPage } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Figures, KeyValue } from "#ui/display/key-value.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { ProductSetting } from "../deliveries/product-setting.tsx";
import { useWords } from "../words.ts";
import { type ProductDetail, useProduct, useStopCounting } from "./data.ts";
import { ProductForm } from "./form.tsx";
import { Ledger } from "./ledger.tsx";
import { Margin } from "./margin.tsx";
import css from "./products.module.css";
import { SalesSection } from "./sales-section.tsx";
import { StockSheet } from "./stock-sheet.tsx";
import { Stock } from "./stock-tag.tsx";
import { useProductWords } from "./words.ts";

/** One product: what it costs and brings, what is there and why, what was sold of it. */
export function ProductPage() {
  const t = useWords();
  const p = useProductWords();
  const { id } = useParams({ from: "/shell/sales/products/$id" });
  const router = useRouter();
  const { data, error, refetch } = useProduct(id);
  const stop = useStopCounting(id);
  const [asking, ask] = useState<"form" | "stock">();
  const close = () => ask(undefined);
  if (error) return <RecordErrorPage kind={t.product} error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <Page title=" " tab={t.product}>
        <Skeleton lines={8} />
      </Page>
    );
  }
  return (
    <Page
      title={data.name}
      eyebrow={<Link href="/sales/products">{t.products}</Link>}
      actions={
        <>
          {data.stockSince && (
            <Button subtle busy={stop.isPending} onClick={() => stop.mutate(undefined)}>
              {p.stop}
            </Button>
          )}
          {!data.bundle && <Button onClick={() => ask("stock")}>{p.count}</Button>}
          <Button primary icon="edit" onClick={() => ask("form")}>
            {p.edit}
          </Button>
        </>
      }
    >
      <div className={css.columns}>
        <Stack gap={16}>
          <Facts product={data} />
          <ProductSetting productId={data.id} />
          {!data.bundle && (
            <Pane title={p.ledger}>
              <Ledger product={data} />
            </Pane>
          )}
        </Stack>
        <Pane title={p.sales}>
          <SalesSection product={data} />
        </Pane>
      </div>
      {asking === "form" && (
        <ProductForm product={data} onClose={close} onRemoved={() => router.history.push("/sales/products")} />
      )}
      {asking === "stock" && <StockSheet product={data} onClose={close} />}
    </Page>
  );
}

function Facts({ product }: { product: ProductDetail }) {
  const t = useWords();
  const p = useProductWords();
  const { number } = useFormats();
  const { priceMinor, costMinor, currency, stockMilli, sku, category, unit, active, notes, parts, lowStockMilli } =
    product;
  return (
    <>
      <Figures
        items={[
          { name: t.price, value: <Money minor={priceMinor} currency={currency} exact /> },
          { name: p.margin, value: <Margin product={product} /> },
          { name: p.stock, value: stockMilli === null ? p.notCounted : <Stock product={product} /> },
        ]}
      />
      <Pane>
        <KeyValue
          items={[
            [p.cost, costMinor !== null && <Money minor={costMinor} currency={currency} exact key="cost" />],
            [t.sku, sku],
            [p.category, category],
            [t.unit, unit],
            [p.lowMark, lowStockMilli !== null && number(lowStockMilli / 1000, 3)],
            [
              t.state,
              <Tag tone={active ? "green" : "plain"} key="state">
                {active ? t.active : t.inactive}
              </Tag>,
            ],
            [t.notes, notes],
          ]}
        />
        {parts.length > 0 && (
          <>
            <h2>{p.parts}</h2>
            <ul className={css.partsList}>
              {parts.map((part) => (
                <li key={part.productId}>
                  <Link href={`/sales/products/${part.productId}`}>{part.name}</Link>
                  <span>{p.pieces(number(part.quantityMilli / 1000, 3), part.unit)}</span>
                </li>
              ))}
            </ul>
            <p className={css.quiet}>{p.partsHint}</p>
          </>
        )}
      </Pane>
    </>
  );
}
