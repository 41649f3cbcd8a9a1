/** The other pages inside the shell, each fetched when first wanted; the last takes every address that is none. */
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { MissingPage } from "#platform/errors";
import { readSearch as readCustomerSearch } from "../modules/customers/list/search.ts";
import { readQualitySearch } from "../modules/customers/quality/search.ts";
import { shell } from "./frame.tsx";
import { asked, isNew } from "./search.ts";

export const shellPages = [
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
    component: lazyRouteComponent(() => import("../modules/today/plan/page.tsx"), "TodayPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/settings",
    validateSearch: ({ section }: { section?: unknown }): { section?: string } =>
      typeof section === "string" ? { section } : {},
    component: lazyRouteComponent(() => import("../modules/admin/settings/page.tsx"), "SettingsPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/customers",
    validateSearch: readCustomerSearch,
    component: lazyRouteComponent(() => import("../modules/customers/list/page.tsx"), "CustomersPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/customers/rules",
    component: lazyRouteComponent(() => import("../modules/customers/rules/page.tsx"), "TagRulesPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/customers/quality",
    validateSearch: readQualitySearch,
    component: lazyRouteComponent(() => import("../modules/customers/quality/page.tsx"), "QualityPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/customers/duplicates",
    component: lazyRouteComponent(() => import("../modules/customers/duplicates/page.tsx"), "DuplicatesPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/customers/dormant",
    component: lazyRouteComponent(() => import("../modules/customers/dormant/page.tsx"), "DormantPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/customers/$id",
    component: lazyRouteComponent(() => import("../modules/customers/page/page.tsx"), "CustomerPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/tasks",
    validateSearch: isNew,
    component: lazyRouteComponent(() => import("../modules/work/tasks/page.tsx"), "TasksPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/calendar",
    validateSearch: (search: Record<string, unknown>): { view?: string; on?: string; new?: number } => ({
      ...isNew(search),
      ...(typeof search["view"] === "string" ? { view: search["view"] } : {}),
      ...(/^\d{4}-\d\d-\d\d$/.test(String(search["on"])) ? { on: String(search["on"]) } : {}),
    }),
    component: lazyRouteComponent(() => import("../modules/work/calendar/page.tsx"), "CalendarPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/insights",
    component: lazyRouteComponent(() => import("../modules/insights/dashboard/page.tsx"), "DashboardPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/insights/funnel",
    component: lazyRouteComponent(() => import("../modules/insights/funnel/page.tsx"), "FunnelPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/insights/targets",
    component: lazyRouteComponent(() => import("../modules/insights/targets/page.tsx"), "TargetsPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/insights/forecast",
    component: lazyRouteComponent(() => import("../modules/insights/forecast/page.tsx"), "ForecastPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/import",
    component: lazyRouteComponent(() => import("../modules/integrations/imports/page.tsx"), "ImportsPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/import/$id",
    component: lazyRouteComponent(() => import("../modules/integrations/imports/import-page.tsx"), "ImportPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/help",
    validateSearch: asked,
    component: lazyRouteComponent(() => import("../modules/help/page.tsx"), "HelpPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/help/$topic",
    validateSearch: asked,
    component: lazyRouteComponent(() => import("../modules/help/page.tsx"), "HelpPage"),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/developers",
    validateSearch: ({ op }: { op?: unknown }): { op?: string } => (typeof op === "string" ? { op } : {}),
    component: lazyRouteComponent(() => import("../modules/admin/developers/page.tsx"), "DevelopersPage"),
  }),
  createRoute({ getParentRoute: () => shell, path: "$", component: MissingPage }),
] as const;
