import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Row } from "#ui/layout/pane.tsx";
import { useArrange, useCustomerFigures, useDashboard, useLayout, type Widget } from "../data.ts";
import type { PeriodName } from "../period/period.ts";
import { PeriodBar } from "../period/period-bar.tsx";
import { choiceOf, periodIn, useAddress } from "../period/use-address.ts";
import { RecordsPanel, type Shown } from "../records/records-panel.tsx";
import { useWords } from "../words.ts";
import { AddRow } from "./add-row.tsx";
import { movedBy, movedTo, resized } from "./arranging.ts";
import { Card } from "./card.tsx";
import css from "./dashboard.module.css";
import { Definitions } from "./definitions.tsx";
import { WidgetBody } from "./widget.tsx";

const names: readonly PeriodName[] = [
  "thisMonth",
  "lastMonth",
  "thisQuarter",
  "lastQuarter",
  "thisYear",
  "lastYear",
  "custom",
];

/** The firm in figures: each beside the period before and the year before, each leading to the list behind it. */
export function DashboardPage() {
  const t = useWords();
  const { day } = useFormats();
  const [search, choose] = useAddress();
  const period = periodIn(search, names, "thisMonth");
  const [arranging, arrange] = useState(false);
  const [shown, show] = useState<Shown>();
  const dashboard = useDashboard(period);
  const customers = useCustomerFigures(period);
  const layout = useLayout();
  const save = useArrange();
  const { data } = dashboard;
  const widgets = layout.data?.widgets ?? [];
  const put = (next: Widget[] | null) => save.mutate({ widgets: next });
  const error = dashboard.error ?? customers.error ?? layout.error;
  const empty = data && !data.hasData;
  return (
    <Page
      title={t.dashboard}
      eyebrow={data ? t.span(day(data.period.from), day(data.period.to)) : " "}
      actions={
        data?.hasData && (
          <>
            {arranging && (
              <Button disabled={layout.data?.isStandard ?? true} onClick={() => put(null)}>
                {t.reset}
              </Button>
            )}
            <Button pressed={arranging} primary={arranging} onClick={() => arrange(!arranging)}>
              {arranging ? t.arranged : t.arrange}
            </Button>
          </>
        )
      }
    >
      {!empty && <PeriodBar period={period} names={names} onChange={(next) => choose(choiceOf(next))} />}
      {error && (
        <ErrorNotice
          error={error}
          retry={() => void Promise.all([dashboard.refetch(), customers.refetch(), layout.refetch()])}
        />
      )}
      {(!data || !layout.data) && !error && <Skeleton lines={8} />}
      {empty && (
        <EmptyState
          title={t.noSales}
          hint={t.noSalesHint}
          action={
            <Row>
              <Button primary href="/import">
                {t.import}
              </Button>
              <Button href="/sales/orders?new=1">{t.newOrder}</Button>
            </Row>
          }
        />
      )}
      {arranging && <AddRow widgets={widgets} onAdd={(widget) => put([...widgets, widget])} />}
      {data?.hasData && layout.data && (
        <>
          <div className={css.grid} aria-busy={dashboard.isPlaceholderData || customers.isPlaceholderData}>
            {widgets.map((widget) => (
              <Card
                key={widget.kind}
                widget={widget}
                arranging={arranging}
                onStep={(kind, step) => put(movedBy(widgets, kind, step))}
                onDrop={(kind, place) => put(movedTo(widgets, kind, place))}
                onResize={(kind) => put(resized(widgets, kind))}
                onRemove={(kind) => put(widgets.filter((one) => one.kind !== kind))}
              >
                <WidgetBody
                  kind={widget.kind}
                  dashboard={data}
                  customers={customers.data}
                  period={period}
                  onShow={show}
                />
              </Card>
            ))}
          </div>
          <Definitions widgets={widgets} dashboard={data} />
        </>
      )}
      {shown && <RecordsPanel shown={shown} onClose={() => show(undefined)} />}
    </Page>
  );
}
