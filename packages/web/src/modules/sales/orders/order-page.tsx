import { useParams, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { RecordErrorPage } from "#platform/errors";
import { useOpened } from "#platform/recent";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { OrderDeliveries } from "../deliveries/order-section.tsx";
import { RefundSheet } from "../refunds/sheet.tsx";
import { useRefundWords } from "../refunds/words.ts";
import { InvoicesPane } from "../invoices/pane.tsx";
import { Payments } from "../payments/payments-list.tsx";
import { PlanPane } from "../payments/plan-pane.tsx";
import { useWords } from "../words.ts";
import { type Order, useCopyOrder, useOrder, useRemoveOrder, useUpdateOrder } from "./data.ts";
import { OrderFacts, OrderFigures, OrderLines } from "./detail.tsx";
import { OrderForm } from "./form.tsx";
import { MoneySheet } from "./money-sheet.tsx";
import css from "./orders.module.css";
import { StateTag } from "./state-tag.tsx";

/** What can be done with an order. */
export function OrderActions({ order, onGone }: { order: Order; onGone: () => void }) {
  const t = useWords();
  const [asking, ask] = useState<"in" | "back" | "edit">();
  const update = useUpdateOrder(order.id);
  const remove = useRemoveOrder();
  const copy = useCopyOrder();
  const router = useRouter();
  const r = useRefundWords();
  const close = () => ask(undefined);
  const sale = order.kind === "sale" && order.state !== "cancelled" && order.state !== "refunded";
  const states = (["open", "done", "cancelled"] as const).filter(
    (state) => state !== order.state && !(state === "cancelled" && order.refundedMinor > 0),
  );
  return (
    <>
      {sale && order.owedMinor > 0 && (
        <Button primary onClick={() => ask("in")}>
          {t.receive}
        </Button>
      )}
      <ActionMenu
        actions={[
          ...(order.kind === "sale"
            ? [
                { label: t.editOrder, icon: "edit" as const, run: () => ask("edit") },
                {
                  label: r.again,
                  icon: "copy" as const,
                  run: () =>
                    copy.mutate(
                      { id: order.id },
                      { onSuccess: ({ data }) => router.history.push(`/sales/orders/${data.id}`) },
                    ),
                },
              ]
            : []),
          ...(sale && order.refundedMinor < order.totalMinor
            ? [{ label: t.refundTitle, icon: "undo" as const, run: () => ask("back") }]
            : []),
          ...states.map((state) => ({
            label: t.setState(t.orderStates[state]),
            run: () => update.mutate({ state }),
          })),
          {
            label: t.remove,
            icon: "trash",
            danger: true,
            run: () => remove.mutate(order.id, { onSuccess: onGone }),
          },
        ]}
      >
        <Button subtle icon="more" label={t.moreActions} />
      </ActionMenu>
      {asking === "edit" && <OrderForm order={order} onClose={close} />}
      {asking === "in" && <MoneySheet order={order} onClose={close} />}
      {asking === "back" && <RefundSheet order={order} onClose={close} />}
    </>
  );
}

/** One order: what was sold, what came in, what is owed. */
export function OrderPage() {
  const t = useWords();
  const router = useRouter();
  const { id } = useParams({ from: "/shell/sales/orders/$id" });
  const { data: order, error, refetch } = useOrder(id);
  useOpened("order", order?.id, order?.number, order?.customerName ?? "");
  if (error) return <RecordErrorPage kind={t.order} error={error} retry={() => void refetch()} />;
  if (!order) {
    return (
      <Page title=" " tab={t.order}>
        <Skeleton lines={8} />
      </Page>
    );
  }
  return (
    <Page
      tab={order.number}
      eyebrow={<Link href="/sales/orders">{t.orders}</Link>}
      title={
        <h1 className={css.title}>
          {order.number} <StateTag order={order} />
        </h1>
      }
      actions={<OrderActions order={order} onGone={() => router.history.push("/sales/orders")} />}
    >
      <Stack gap={16}>
        <OrderFigures order={order} />
        <div className={css.columns}>
          <Pane title={t.lines} flush>
            <OrderLines order={order} />
          </Pane>
          <Stack gap={16}>
            <Pane>
              <OrderFacts order={order} />
            </Pane>
            <PlanPane order={order} />
            <Pane title={t.payments}>
              <Payments order={order} />
            </Pane>
            <InvoicesPane order={order} />
            {order.kind === "sale" && <OrderDeliveries order={order} />}
          </Stack>
        </div>
      </Stack>
    </Page>
  );
}
