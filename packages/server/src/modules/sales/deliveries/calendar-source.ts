import { dayItem, defineCalendarSource } from "#modules/work";
import { updateStep } from "./steps/actions.ts";

const most = 500;

/** Milestones and lessons stand in the calendar on their day, and can be moved there. */
defineCalendarSource({
  name: "deliveries",
  permission: "sales:read",
  async read(ctx, { from, to }) {
    const rows = await ctx.db
      .selectFrom("deliverySteps as s")
      .innerJoin("deliveries as d", "d.id", "s.deliveryId")
      .leftJoin("customers", "customers.id", "d.customerId")
      .select(["s.id", "s.title", "s.state", "s.dueOn", "s.dueTime", "d.id as deliveryId", "d.title as deliveryTitle"])
      .select(["d.customerId", "customers.name"])
      .where("s.deletedAt", "is", null)
      .where("s.state", "!=", "cancelled")
      .where("d.deletedAt", "is", null)
      .where("s.dueOn", ">=", from)
      .where("s.dueOn", "<=", to)
      .orderBy("s.dueOn")
      .orderBy("s.id")
      .limit(most)
      .execute();
    return rows.map(({ id, title, state, dueOn, dueTime, deliveryId, deliveryTitle, customerId, name }) => ({
      ...dayItem("deliveries", id, `${deliveryTitle}: ${title}`, dueOn!),
      time: dueTime,
      customerId,
      customerName: name,
      done: state !== "open",
      movable: state === "open",
      href: `/sales/deliveries/${deliveryId}`,
    }));
  },
  move: (ctx, id, { on, time }) =>
    updateStep(ctx, id, { dueOn: on, ...(time === undefined ? {} : { dueTime: time }) }).then(() => {}),
});
