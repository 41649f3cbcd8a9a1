/** The pages of selling, each fetched when first wanted. */
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { readSearch as readDeliverySearch } from "../modules/sales/deliveries/search.ts";
import { readSearch as readOpportunitySearch } from "../modules/sales/opportunities/search.ts";
import { readSearch as readContractSearch } from "../modules/sales/contracts/search.ts";
import { readSearch as readOrderSearch } from "../modules/sales/orders/search.ts";
import { readSearch as readQuoteSearch } from "../modules/sales/quotes/list/search.ts";
import { readSearch as readInvoiceSearch } from "../modules/sales/invoices/search.ts";
import { readSearch as readReceivableSearch } from "../modules/sales/receivables/search.ts";
import { readSearch as readProductSearch } from "../modules/sales/products/search.ts";
import { shell } from "./frame.tsx";
import { inPipeline, isNew } from "./search.ts";

export const salesPages = [
  createRoute({
    getParentRoute: () => shell,
    path: "/sales",
    beforeLoad: () => {
      throw redirect({ href: "/sales/board" });
    },
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/board",
    validateSearch: (
      search: Record<string, unknown>,
    ): ReturnType<typeof readOpportunitySearch> & {
      new?: number;
      customerId?: string;
      pipeline?: string;
      view?: "list";
    } => ({
      ...readOpportunitySearch(search),
      ...isNew(search),
      ...(typeof search["customerId"] === "string" ? { customerId: search["customerId"] } : {}),
      ...inPipeline(search),
      ...(search["view"] === "list" ? { view: "list" } : {}),
    }),
    component: lazyRouteComponent(() => import("../modules/sales/board/page.tsx"), "BoardPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/calendar",
    validateSearch: (search: Record<string, unknown>): { month?: string; pipeline?: string } => ({
      ...inPipeline(search),
      ...(/^\d{4}-(0[1-9]|1[0-2])$/.test(String(search["month"])) ? { month: String(search["month"]) } : {}),
    }),
    component: lazyRouteComponent(() => import("../modules/sales/calendar/page.tsx"), "OpportunityCalendarPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/opportunities/$id",
    component: lazyRouteComponent(() => import("../modules/sales/opportunities/page.tsx"), "OpportunityPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/deliveries",
    validateSearch: readDeliverySearch,
    component: lazyRouteComponent(() => import("../modules/sales/deliveries/page.tsx"), "DeliveriesPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/deliveries/$id",
    component: lazyRouteComponent(() => import("../modules/sales/deliveries/delivery-page.tsx"), "DeliveryPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/counter",
    component: lazyRouteComponent(() => import("../modules/sales/counter/page.tsx"), "CounterPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/orders",
    validateSearch: readOrderSearch,
    component: lazyRouteComponent(() => import("../modules/sales/orders/page.tsx"), "OrdersPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/orders/$id",
    component: lazyRouteComponent(() => import("../modules/sales/orders/order-page.tsx"), "OrderPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/quotes",
    validateSearch: readQuoteSearch,
    component: lazyRouteComponent(() => import("../modules/sales/quotes/list/page.tsx"), "QuotesPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/quotes/$id",
    component: lazyRouteComponent(() => import("../modules/sales/quotes/page/page.tsx"), "QuotePage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/contracts",
    validateSearch: readContractSearch,
    component: lazyRouteComponent(() => import("../modules/sales/contracts/page.tsx"), "ContractsPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/contracts/$id",
    component: lazyRouteComponent(() => import("../modules/sales/contracts/contract-page.tsx"), "ContractPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/templates",
    component: lazyRouteComponent(() => import("../modules/sales/templates/page.tsx"), "TemplatesPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/receivables",
    validateSearch: readReceivableSearch,
    component: lazyRouteComponent(() => import("../modules/sales/receivables/page.tsx"), "ReceivablesPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/bills",
    component: lazyRouteComponent(() => import("../modules/sales/bills/page.tsx"), "BillsPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/invoices",
    validateSearch: readInvoiceSearch,
    component: lazyRouteComponent(() => import("../modules/sales/invoices/page.tsx"), "InvoicesPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/products",
    validateSearch: readProductSearch,
    component: lazyRouteComponent(() => import("../modules/sales/products/page.tsx"), "ProductsPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/products/$id",
    component: lazyRouteComponent(() => import("../modules/sales/products/product-page.tsx"), "ProductPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/prices",
    component: lazyRouteComponent(() => import("../modules/sales/prices/page.tsx"), "PriceListsPage"),
  }),
] as const;
