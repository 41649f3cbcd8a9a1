import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { Order } from "../orders/data.ts";
import { useAskDeliverable, useDeliveriesOf, useDeliverOrder } from "./data.ts";
import { DeliveryForm } from "./form.tsx";
import { DeliveryLines } from "./list-of.tsx";
import { useDeliveryWords } from "./words.ts";

/** What of an order is being delivered, and the one click that begins it. */
export function OrderDeliveries({ order }: { order: Order }) {
  const t = useDeliveryWords();
  const router = useRouter();
  const [adding, add] = useState(false);
  const deliveries = useDeliveriesOf({ orderId: order.id });
  const ask = useAskDeliverable();
  const begin = useDeliverOrder();
  const known = order.customerId ? { id: order.customerId, label: order.customerName ?? "" } : undefined;
  const open = (id: string) => router.history.push(`/sales/deliveries/${id}`);
  function start() {
    const go = () =>
      begin.mutate(order.id, { onSuccess: ({ data }) => data.items.length === 1 && open(data.items[0]!.id) });
    // Nothing says how: then the owner does.
    ask.mutate(order.id, { onSuccess: (isDeliverable) => (isDeliverable ? go() : add(true)) });
  }
  return (
    <Pane title={t.deliveries} action={<Button subtle icon="plus" label={t.byHand} onClick={() => add(true)} />}>
      <DeliveryLines deliveries={deliveries} />
      {deliveries.length === 0 && (
        <Button icon="steps" busy={ask.isPending || begin.isPending} onClick={start}>
          {t.fromOrder}
        </Button>
      )}
      {adding && <DeliveryForm customer={known} orderId={order.id} onMade={open} onClose={() => add(false)} />}
    </Pane>
  );
}
