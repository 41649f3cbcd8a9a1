/** What stands in the right column of a customer's page, from top to bottom. Other modules add their line here. */
import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import type { DataOf } from "#platform/client";

export type SectionProps = { customer: DataOf<"getCustomer"> };
export type Section = { key: string; Section: LazyExoticComponent<ComponentType<SectionProps>> };

/** Each part is fetched by itself, draws its own `Pane`, and may draw nothing. */
export const sections: readonly Section[] = [
  {
    key: "contacts",
    Section: lazy(() => import("./page/contacts.tsx").then((module) => ({ default: module.ContactsSection }))),
  },
  {
    key: "needs",
    Section: lazy(() => import("./needs/section.tsx").then((module) => ({ default: module.NeedsSection }))),
  },
  {
    key: "opportunities",
    Section: lazy(() =>
      import("../sales/customer/opportunities-section.tsx").then((module) => ({
        default: module.OpportunitiesSection,
      })),
    ),
  },
  {
    key: "quotes",
    Section: lazy(() =>
      import("../sales/customer/quotes-section.tsx").then((module) => ({ default: module.QuotesSection })),
    ),
  },
  {
    key: "contracts",
    Section: lazy(() =>
      import("../sales/customer/contracts-section.tsx").then((module) => ({ default: module.ContractsSection })),
    ),
  },
  {
    key: "money",
    Section: lazy(() =>
      import("../sales/customer/money-section.tsx").then((module) => ({ default: module.MoneySection })),
    ),
  },
  {
    key: "orders",
    Section: lazy(() =>
      import("../sales/customer/orders-section.tsx").then((module) => ({ default: module.OrdersSection })),
    ),
  },
  {
    key: "deliveries",
    Section: lazy(() =>
      import("../sales/deliveries/customer-section.tsx").then((module) => ({ default: module.DeliveriesSection })),
    ),
  },
  {
    key: "invoiceTitles",
    Section: lazy(() =>
      import("./invoice-titles/section.tsx").then((module) => ({ default: module.InvoiceTitlesSection })),
    ),
  },
  {
    key: "quality",
    Section: lazy(() => import("./quality/about.tsx").then((module) => ({ default: module.QualitySection }))),
  },
];
