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
    key: "opportunities",
    Section: lazy(() =>
      import("../sales/customer/opportunities-section.tsx").then((module) => ({
        default: module.OpportunitiesSection,
      })),
    ),
  },
  {
    key: "orders",
    Section: lazy(() =>
      import("../sales/customer/orders-section.tsx").then((module) => ({ default: module.OrdersSection })),
    ),
  },
];
