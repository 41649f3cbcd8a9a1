import { useFormats } from "#platform/formats";
import { Link } from "#ui/display/link.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import type { Behind, CustomerFigures, Dashboard, WidgetKind } from "../data.ts";
import type { Period } from "../period/period.ts";
import type { Shown } from "../records/records-panel.tsx";
import { useWords } from "../words.ts";
import { NumberChange, type Rate, RateChange, shareOf } from "./change.tsx";
import css from "./dashboard.module.css";
import { Figure } from "./figure.tsx";
import { listOf } from "./lists.ts";
import { Months } from "./months.tsx";

export type WidgetBodyProps = {
  kind: WidgetKind;
  dashboard: Dashboard;
  customers: CustomerFigures | undefined;
  period: Period;
  onShow: (shown: Shown) => void;
};

/** What a widget shows, by its kind. */
export function WidgetBody({ kind, dashboard, customers, period, onShow }: WidgetBodyProps) {
  const t = useWords();
  const { money, number, percent } = useFormats();
  const { currency, revenueMinor, orders, averageMinor, otherCurrencies } = dashboard;
  const amount = (minor: number) => money(Math.round(minor), currency);
  const name = t.widget[kind];
  const shows = (figure: Extract<Behind, { of: "dashboard" }>["query"]["figure"]) => () =>
    onShow({ title: name, behind: { of: "dashboard", query: { ...period, figure } } });
  const list = (figure: Parameters<typeof listOf>[0]) => listOf(figure, dashboard);
  if (kind === "satisfaction") return <p className={css.quiet}>{t.satisfactionLater}</p>;
  if (kind === "months") return <Months dashboard={dashboard} />;
  if (kind === "revenue") {
    const others = otherCurrencies.map((one) => money(one.revenueMinor, one.currency)).join(" + ");
    return (
      <Figure
        value={amount(revenueMinor.now ?? 0)}
        label={`${name} ${amount(revenueMinor.now ?? 0)}`}
        href={list("revenue")}
        onOpen={shows("revenue")}
        {...(others ? { note: t.alsoIn(others) } : {})}
      >
        <NumberChange figure={revenueMinor} says={amount} />
      </Figure>
    );
  }
  if (kind === "orders") {
    const value = number(orders.now ?? 0);
    return (
      <Figure value={value} label={`${name} ${value}`} href={list("orders")} onOpen={shows("orders")}>
        <NumberChange figure={orders} says={number} />
      </Figure>
    );
  }
  if (kind === "average") {
    const value = averageMinor.now === null ? t.none : amount(averageMinor.now);
    return (
      <Figure value={value} label={`${name} ${value}`} href={list("average")} onOpen={shows("orders")}>
        <NumberChange figure={averageMinor} says={amount} />
      </Figure>
    );
  }
  if (!customers) return <Skeleton lines={3} />;
  if (kind === "newCustomers") {
    const value = number(customers.newCustomers.now ?? 0);
    return (
      <Figure value={value} label={`${name} ${value}`} href={list("newCustomers")} onOpen={shows("newCustomers")}>
        <NumberChange figure={customers.newCustomers} says={number} />
      </Figure>
    );
  }
  if (kind === "receivables") {
    const late = customers.overdueMinor;
    const others = customers.otherOwed.map((one) => money(one.owedMinor, one.currency)).join(" + ");
    return (
      <Figure
        value={amount(customers.owedMinor)}
        label={`${name} ${amount(customers.owedMinor)}`}
        href={list("owed")}
        onOpen={shows("owed")}
        {...(others ? { note: t.alsoIn(others) } : {})}
      >
        <div className={css.late}>
          {late > 0 ? (
            <Link className={css.plain} href={list("overdue")!}>
              <Tag tone="red">{t.overdue(amount(late))}</Tag>
            </Link>
          ) : (
            <Tag>{t.nothingOverdue}</Tag>
          )}
        </div>
      </Figure>
    );
  }
  if (kind === "topCustomers") {
    return (
      <Ranking
        rows={customers.topCustomers.map((one) => ({
          key: one.id,
          href: `/customers/${one.id}`,
          name: one.name,
          note: t.ordersOf(one.orders),
          value: one.totalMinor,
        }))}
        says={amount}
      />
    );
  }
  if (kind === "topProducts") {
    return (
      <Ranking
        rows={customers.topProducts.map((one) => ({
          key: one.title,
          href: "/sales/products",
          name: one.title,
          note: t.pieces(number(one.quantityMilli / 1000)),
          value: one.totalMinor,
        }))}
        says={amount}
      />
    );
  }
  const rates: Record<"conversion" | "repeat" | "renewal", { now: Rate; previous: Rate; lastYear: Rate }> = customers;
  const rate = rates[kind];
  const share = shareOf(rate.now);
  const value = share === null ? t.none : percent(share, 0);
  return (
    <Figure
      value={value}
      label={`${name} ${value}`}
      href={list(kind)}
      onOpen={shows(kind)}
      {...(share === null ? {} : { note: t.ratio(rate.now.hits, rate.now.of) })}
    >
      <RateChange figure={rate} />
    </Figure>
  );
}

type Ranked = { key: string; href: string; name: string; note: string; value: number };

/** The best, each with a bar as long as its part of the first. */
function Ranking({ rows, says }: { rows: readonly Ranked[]; says: (value: number) => string }) {
  const t = useWords();
  const most = Math.max(1, ...rows.map(({ value }) => value));
  if (rows.length === 0) return <p className={css.quiet}>{t.nothing}</p>;
  return (
    <ol className={css.ranking}>
      {rows.map(({ key, href, name, note, value }) => (
        <li key={key}>
          <Link href={href}>{name}</Link>
          <small>{note}</small>
          <span>{says(value)}</span>
          <i style={{ width: `${Math.max(1, (100 * value) / most)}%` }} />
        </li>
      ))}
    </ol>
  );
}
