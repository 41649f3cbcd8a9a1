import { dayItem, defineCalendarSource } from "#modules/work";
import { updateOpportunity } from "../opportunities/actions.ts";

const most = 500;

/** The deals of the calendar that everything stands in: on the day they are expected to close. */
defineCalendarSource({
  name: "opportunities",
  permission: "sales:read",
  async read(ctx, { from, to }) {
    const rows = await ctx.db
      .selectFrom("opportunities")
      .leftJoin("customers", "customers.id", "opportunities.customerId")
      .select(["opportunities.id", "opportunities.title", "expectedCloseOn", "opportunities.customerId"])
      .select("customers.name")
      .where("opportunities.deletedAt", "is", null)
      .where("outcome", "is", null)
      .where("expectedCloseOn", ">=", from)
      .where("expectedCloseOn", "<=", to)
      .orderBy("amountMinor", "desc")
      .limit(most)
      .execute();
    return rows.map(({ id, title, expectedCloseOn, customerId, name }) => ({
      ...dayItem("opportunities", id, title, expectedCloseOn!),
      customerId,
      customerName: name,
      movable: true,
      href: `/sales/opportunities/${id}`,
    }));
  },
  move: (ctx, id, { on }) => updateOpportunity(ctx, id, { expectedCloseOn: on }).then(() => {}),
});
