/** What else of sales has days: steps of deliveries, instalments that are due, contracts that end. */
import { dayItem, defineCalendarSource } from "#modules/work";
import { say } from "#platform/i18n";
import { updateStep } from "../deliveries/steps/actions.ts";

const most = 500;
const usualMinutes = 60;

defineCalendarSource({
  name: "deliveries",
  permission: "sales:read",
  async read(ctx, { from, to }) {
    const rows = await ctx.db
      .selectFrom("deliverySteps")
      .innerJoin("deliveries", "deliveries.id", "deliverySteps.deliveryId")
      .leftJoin("customers", "customers.id", "deliveries.customerId")
      .select(["deliverySteps.id", "deliverySteps.title", "deliverySteps.dueOn", "deliverySteps.dueTime"])
      .select(["deliverySteps.state", "deliveries.title as whole", "deliveries.customerId", "customers.name"])
      .where("deliverySteps.deletedAt", "is", null)
      .where("deliveries.deletedAt", "is", null)
      .where("deliverySteps.state", "in", ["open", "done"])
      .where("deliverySteps.dueOn", ">=", from)
      .where("deliverySteps.dueOn", "<=", to)
      .limit(most)
      .execute();
    return rows.map(({ id, title, dueOn, dueTime, state, whole, customerId, name }) => ({
      ...dayItem("deliveries", id, `${whole} · ${title}`, dueOn!),
      ...(dueTime === null ? {} : endingAfter(dueOn!, dueTime)),
      customerId,
      customerName: name,
      done: state === "done",
      movable: state === "open",
      href: "/sales/deliveries",
    }));
  },
  move: (ctx, id, { on, time }) =>
    updateStep(ctx, id, { dueOn: on, ...(time === undefined ? {} : { dueTime: time }) }).then(() => {}),
});

function endingAfter(on: string, time: string) {
  const end = new Date(Date.parse(`${on}T${time}Z`) + usualMinutes * 60_000).toISOString();
  return { time, endOn: end.slice(0, 10), endTime: end.slice(11, 16) };
}

const due = say("due", "到期");
const ends = say("ends", "到期");

defineCalendarSource({
  name: "instalments",
  permission: "sales:read",
  async read(ctx, { from, to }) {
    const rows = await ctx.db
      .selectFrom("instalments")
      .innerJoin("orders", "orders.id", "instalments.orderId")
      .leftJoin("customers", "customers.id", "orders.customerId")
      .select(["instalments.id", "instalments.dueOn", "instalments.title", "orders.id as orderId", "orders.number"])
      .select(["orders.customerId", "customers.name"])
      .where("instalments.voidedAt", "is", null)
      .whereRef("instalments.receivedMinor", "<", "instalments.amountMinor")
      .where("orders.deletedAt", "is", null)
      .where("instalments.dueOn", ">=", from)
      .where("instalments.dueOn", "<=", to)
      .limit(most)
      .execute();
    return rows.map(({ id, dueOn, title, orderId, number, customerId, name }) => ({
      ...dayItem("instalments", id, [number, title, due[ctx.language]].filter(Boolean).join(" · "), dueOn),
      customerId,
      customerName: name,
      href: `/sales/orders/${orderId}`,
    }));
  },
});

defineCalendarSource({
  name: "contracts",
  permission: "sales:read",
  async read(ctx, { from, to }) {
    const rows = await ctx.db
      .selectFrom("contracts")
      .leftJoin("customers", "customers.id", "contracts.customerId")
      .select(["contracts.id", "contracts.title", "contracts.endOn", "contracts.customerId", "customers.name"])
      .where("contracts.deletedAt", "is", null)
      .where("contracts.endedOn", "is", null)
      .where("contracts.endOn", ">=", from)
      .where("contracts.endOn", "<=", to)
      .limit(most)
      .execute();
    return rows.map(({ id, title, endOn, customerId, name }) => ({
      ...dayItem("contracts", id, `${title} · ${ends[ctx.language]}`, endOn!),
      customerId,
      customerName: name,
      href: `/sales/contracts/${id}`,
    }));
  },
});
