/** The web app: the one list of its pages, each fetched when first wanted, and what stands around them. */
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  RouterProvider,
} from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { ApiError } from "#platform/client";
import { ErrorPage, MissingPage } from "#platform/errors";
import { FormatsProvider } from "#platform/formats";
import { useLanguage } from "#platform/i18n";
import { startKeyboard } from "#platform/keyboard";
import { forgetRecent } from "#platform/recent";
import { forgetWhenSignedOut, sessionQuery } from "#platform/session";
import { Toasts } from "#ui/feedback/toasts.tsx";
import { Theme } from "#ui/theme/theme.tsx";
import { readSearch as readCustomerSearch } from "./modules/customers/list/search.ts";
import { readSearch as readOpportunitySearch } from "./modules/sales/opportunities/search.ts";
import { readSearch as readOrderSearch } from "./modules/sales/orders/search.ts";
import { readSearch as readProductSearch } from "./modules/sales/products/search.ts";
import { Shell } from "./shell/shell.tsx";

const retries = 2;
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000, // live updates say earlier when something changed
      retry: (failures, error) =>
        failures < retries && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      networkMode: "always", // the product may well run on this machine, with no network at all
    },
    mutations: { networkMode: "always" },
  },
});

const root = createRootRouteWithContext<{ client: QueryClient }>()({ notFoundComponent: MissingPage });

/** Pages that need nobody to be signed in. */
const open = createRoute({ getParentRoute: () => root, id: "open" });

/** Pages of the signed-in owner, inside the shell. */
const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const { user, needsOwner } = await context.client.ensureQueryData(sessionQuery);
    if (needsOwner) throw redirect({ to: "/welcome" });
    if (!user) throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { next: location.href } });
  },
});

const openPages = [
  createRoute({
    getParentRoute: () => open,
    path: "/sign-in",
    validateSearch: ({ next }: { next?: unknown }): { next?: string } => (typeof next === "string" ? { next } : {}),
    component: lazyRouteComponent(() => import("./modules/admin/sign-in/page.tsx"), "SignInPage"),
  }),
  createRoute({
    getParentRoute: () => open,
    path: "/welcome",
    component: lazyRouteComponent(() => import("./modules/admin/welcome/page.tsx"), "WelcomePage"),
  }),
  createRoute({
    getParentRoute: () => open,
    path: "/reset",
    validateSearch: ({ token }: { token?: unknown }): { token?: string } =>
      typeof token === "string" ? { token } : {},
    component: lazyRouteComponent(() => import("./modules/admin/reset/page.tsx"), "ResetPage"),
  }),
] as const;

/** `?pipeline=` says which of several is looked at. */
function inPipeline(search: Record<string, unknown>): { pipeline?: string } {
  return typeof search["pipeline"] === "string" ? { pipeline: search["pipeline"] } : {};
}

/** `?new=1` opens the form that makes one. */
function isNew(search: Record<string, unknown>): { new?: number } {
  return "new" in search ? { new: 1 } : {};
}

/** `?q=…` is what the manual is asked. */
function asked({ q }: Record<string, unknown>): { q?: string } {
  return typeof q === "string" ? { q } : {};
}

const shellPages = [
  createRoute({
    getParentRoute: () => shell,
    path: "/",
    beforeLoad: () => {
      throw redirect({ href: "/today" });
    },
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/today",
    component: lazyRouteComponent(() => import("./modules/today/plan/page.tsx"), "TodayPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/settings",
    validateSearch: ({ section }: { section?: unknown }): { section?: string } =>
      typeof section === "string" ? { section } : {},
    component: lazyRouteComponent(() => import("./modules/admin/settings/page.tsx"), "SettingsPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/customers",
    validateSearch: readCustomerSearch,
    component: lazyRouteComponent(() => import("./modules/customers/list/page.tsx"), "CustomersPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/customers/rules",
    component: lazyRouteComponent(() => import("./modules/customers/rules/page.tsx"), "TagRulesPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/customers/$id",
    component: lazyRouteComponent(() => import("./modules/customers/page/page.tsx"), "CustomerPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/tasks",
    validateSearch: isNew,
    component: lazyRouteComponent(() => import("./modules/work/tasks/page.tsx"), "TasksPage"),
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
    component: lazyRouteComponent(() => import("./modules/sales/board/page.tsx"), "BoardPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/calendar",
    validateSearch: (search: Record<string, unknown>): { month?: string; pipeline?: string } => ({
      ...inPipeline(search),
      ...(/^\d{4}-(0[1-9]|1[0-2])$/.test(String(search["month"])) ? { month: String(search["month"]) } : {}),
    }),
    component: lazyRouteComponent(() => import("./modules/sales/calendar/page.tsx"), "OpportunityCalendarPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/opportunities/$id",
    component: lazyRouteComponent(() => import("./modules/sales/opportunities/page.tsx"), "OpportunityPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/orders",
    validateSearch: readOrderSearch,
    component: lazyRouteComponent(() => import("./modules/sales/orders/page.tsx"), "OrdersPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/orders/$id",
    component: lazyRouteComponent(() => import("./modules/sales/orders/order-page.tsx"), "OrderPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/products",
    validateSearch: readProductSearch,
    component: lazyRouteComponent(() => import("./modules/sales/products/page.tsx"), "ProductsPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/products/$id",
    component: lazyRouteComponent(() => import("./modules/sales/products/product-page.tsx"), "ProductPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/sales/prices",
    component: lazyRouteComponent(() => import("./modules/sales/prices/page.tsx"), "PriceListsPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/insights",
    component: lazyRouteComponent(() => import("./modules/insights/dashboard/page.tsx"), "DashboardPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/insights/funnel",
    component: lazyRouteComponent(() => import("./modules/insights/funnel/page.tsx"), "FunnelPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/insights/forecast",
    component: lazyRouteComponent(() => import("./modules/insights/forecast/page.tsx"), "ForecastPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/import",
    component: lazyRouteComponent(() => import("./modules/integrations/imports/page.tsx"), "ImportsPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/import/$id",
    component: lazyRouteComponent(() => import("./modules/integrations/imports/import-page.tsx"), "ImportPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/help",
    validateSearch: asked,
    component: lazyRouteComponent(() => import("./modules/help/page.tsx"), "HelpPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/help/$topic",
    validateSearch: asked,
    component: lazyRouteComponent(() => import("./modules/help/page.tsx"), "HelpPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/developers",
    validateSearch: ({ op }: { op?: unknown }): { op?: string } => (typeof op === "string" ? { op } : {}),
    component: lazyRouteComponent(() => import("./modules/admin/developers/page.tsx"), "DevelopersPage"),
  }),
  createRoute({ getParentRoute: () => shell, path: "$", component: MissingPage }),
] as const;

const router = createRouter({
  routeTree: root.addChildren([open.addChildren(openPages), shell.addChildren(shellPages)]),
  context: { client },
  defaultPreload: false, // our Link asks for the page's code when the pointer comes near
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** The reader's formats, from the company's settings; drawn anew when the language changes. */
function Reader({ children }: { children: ReactNode }) {
  const company = useQuery(sessionQuery).data?.company;
  useLanguage();
  return (
    <FormatsProvider currency={company?.currency} timeZone={company?.timeZone}>
      {children}
    </FormatsProvider>
  );
}

/** Everything. */
export function App() {
  useEffect(() => startKeyboard(), []);
  useEffect(
    () =>
      forgetWhenSignedOut(client, () => {
        forgetRecent();
        void router.invalidate();
      }),
    [],
  );
  return (
    <Theme>
      <QueryClientProvider client={client}>
        <Reader>
          <RouterProvider router={router} />
          <Toasts />
        </Reader>
      </QueryClientProvider>
    </Theme>
  );
}
