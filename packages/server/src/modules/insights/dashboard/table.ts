import { defineTable } from "#platform/changes";
import { z } from "#platform/schema";
import { Span } from "../periods.ts";

export const widgetKinds = [
  "revenue",
  "orders",
  "average",
  "conversion",
  "newCustomers",
  "repeat",
  "renewal",
  "receivables",
  "satisfaction",
  "months",
  "topCustomers",
  "topProducts",
] as const;
export const WidgetKind = z.enum(widgetKinds);

/** One figure on the page, narrow or over the whole width. */
export const Widget = z.object({ kind: WidgetKind, size: z.enum(["small", "wide"]) }).openapi("Widget");
export type Widget = z.infer<typeof Widget>;

/** What stands on a user's page, in order. `isStandard` while it was never arranged. */
export const Layout = z
  .object({ widgets: z.array(Widget), isStandard: z.boolean(), version: z.int() })
  .openapi("DashboardLayout");
export type Layout = z.infer<typeof Layout>;

/** A new order of widgets, each kind once; null is the standard. */
export const LayoutDraft = z
  .object({
    widgets: z
      .array(Widget)
      .max(widgetKinds.length)
      .refine((widgets) => new Set(widgets.map(({ kind }) => kind)).size === widgets.length, "Each widget once")
      .nullable(),
  })
  .openapi("DashboardLayoutDraft");

/** A number of this period, of the like one before (环比) and of the same one last year (同比); null where there is none. */
const Compared = z
  .object({ now: z.number().nullable(), previous: z.number().nullable(), lastYear: z.number().nullable() })
  .openapi("ComparedNumber");
export type Compared = z.infer<typeof Compared>;

const Rate = z.object({ hits: z.int(), of: z.int() }).openapi("Rate");
export type Rate = z.infer<typeof Rate>;
/** A share as its two counts, so that nothing is rounded twice; `of` 0 means that there is none. */
const ComparedRate = z.object({ now: Rate, previous: Rate, lastYear: Rate }).openapi("ComparedRate");

/** The figures of money in a period. Amounts are in the firm's currency; others stand apart and are never added. */
export const Dashboard = z
  .object({
    today: z.string(),
    currency: z.string(),
    period: Span,
    previous: Span,
    lastYear: Span,
    revenueMinor: Compared, // sold, less what was given back
    orders: Compared, // sales in every currency
    averageMinor: Compared, // revenue by sales in the firm's currency
    otherCurrencies: z.array(z.object({ currency: z.string(), revenueMinor: z.int(), orders: z.int() })),
    months: z.array(z.object({ month: z.string(), revenueMinor: z.int(), orders: z.int(), lastYearMinor: z.int() })),
    hasData: z.boolean(), // false while nothing was ever sold
  })
  .openapi("Dashboard");
export type Dashboard = z.infer<typeof Dashboard>;

/** The figures of customers in a period, and what stands at its head. */
export const CustomerFigures = z
  .object({
    newCustomers: Compared, // bought for the first time
    conversion: ComparedRate, // of those who came in the period, who bought within it
    repeat: ComparedRate, // 复购率: of the buyers, who had bought before or bought twice
    renewal: ComparedRate, // 续费率: of the buyers of the period before, who bought again
    owedMinor: z.int(),
    overdueMinor: z.int(),
    otherOwed: z.array(z.object({ currency: z.string(), owedMinor: z.int(), overdueMinor: z.int() })),
    topCustomers: z.array(z.object({ id: z.string(), name: z.string(), totalMinor: z.int(), orders: z.int() })),
    topProducts: z.array(z.object({ title: z.string(), totalMinor: z.int(), quantityMilli: z.int() })),
  })
  .openapi("CustomerFigures");
export type CustomerFigures = z.infer<typeof CustomerFigures>;

declare module "#platform/db" {
  interface Tables {
    dashboards: { id: string; widgets: string; version: number };
  }
}

defineTable("dashboards", { area: "sales", personal: [], json: ["widgets"] });
