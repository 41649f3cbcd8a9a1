import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { SectionProps } from "../../customers/sections.ts";
import { useDeliveriesOf } from "./data.ts";
import { DeliveryForm } from "./form.tsx";
import { DeliveryLines } from "./list-of.tsx";
import { useDeliveryWords } from "./words.ts";

/** What is being delivered to this customer; nothing where nothing ever was. */
export function DeliveriesSection({ customer }: SectionProps) {
  const t = useDeliveryWords();
  const [adding, add] = useState(false);
  const deliveries = useDeliveriesOf({ customerId: customer.id });
  if (deliveries.length === 0) return null;
  return (
    <Pane title={t.deliveries} action={<Button subtle icon="plus" label={t.add} onClick={() => add(true)} />}>
      <DeliveryLines deliveries={deliveries.slice(0, 6)} />
      {adding && <DeliveryForm customer={{ id: customer.id, label: customer.name }} onClose={() => add(false)} />}
    </Pane>
  );
}
