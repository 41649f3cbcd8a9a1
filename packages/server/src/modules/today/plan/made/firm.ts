/** A firm with something of every kind to do on 1 March 2027, made through the same doors as anybody uses. */
import { createCustomer } from "#modules/customers";
import { createOpportunity, createOrder, createOrders, ensurePipeline, type OrderImport } from "#modules/sales";
import { createTask } from "#modules/work";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";

/** An order of one line, paid or not. */
export function sale(
  customerId: string | null,
  orderedOn: string,
  totalMinor: number,
  more: Partial<OrderImport> = {},
) {
  const order: OrderImport = {
    id: newId(),
    number: `N-${orderedOn}-${totalMinor}`,
    customerId,
    opportunityId: null,
    kind: "sale",
    state: "done",
    at: `${orderedOn}T02:00:00.000Z`,
    orderedOn,
    currency: "CNY",
    receivedMinor: totalMinor,
    totalMinor,
    dueOn: null,
    channel: null,
    notes: "",
    externalId: null,
    refundOf: null,
    ownerId: null,
    lines: [],
    ...more,
  };
  return order;
}

/** Makes one of each: a promise, a deal that closes, a debt, a silent customer, a birthday. */
export async function makeFirm(ctx: () => Ctx) {
  const promised = await createCustomer(ctx(), { name: "林晓雯", phones: [{ label: "", value: "13900000001" }] });
  const inTalks = await createCustomer(ctx(), { name: "云栖茶业", kind: "organisation" });
  const debtor = await createCustomer(ctx(), { name: "海风设计工作室", kind: "organisation" });
  const silent = await createCustomer(ctx(), {
    name: "Mia Hoffmann",
    emails: [{ label: "", value: "mia@example.com" }],
  });
  // 1 March 2027 is the 24th of the first month in the Chinese calendar.
  const born = await createCustomer(ctx(), { name: "王伟", birthday: "1985-01-24", birthdayCalendar: "lunar" });
  const task = await createTask(ctx(), { title: "送样品", kind: "call", customerId: promised.id, dueOn: "2027-03-01" });
  const { stages } = await ensurePipeline(ctx());
  const stage = stages.find(({ probability }) => probability > 0 && probability < 100)!;
  const deal = await createOpportunity(ctx(), {
    title: "年度礼盒",
    customerId: inTalks.id,
    stageId: stage.id,
    amountMinor: 3_800_000,
    expectedCloseOn: "2027-03-03",
  });
  const debt = await createOrder(ctx(), {
    customerId: debtor.id,
    dueOn: "2027-02-23",
    lines: [{ title: "Design", quantityMilli: 1000, unitPriceMinor: 410_000 }],
  });
  const monthly = ["2026-06-01", "2026-07-01", "2026-08-02", "2026-09-01", "2026-10-01", "2026-11-01"];
  await createOrders(
    ctx(),
    monthly.map((on) => sale(silent.id, on, 200_000)),
  );
  return { promised, inTalks, debtor, silent, born, task, deal, debt, stage };
}
