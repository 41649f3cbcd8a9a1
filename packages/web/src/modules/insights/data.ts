/** How the pages of figures read. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useWrite } from "#platform/undo";
import type { Period } from "./period/period.ts";

export type Dashboard = DataOf<"getDashboard">;
export type CustomerFigures = DataOf<"getCustomerFigures">;
export type Layout = DataOf<"getDashboardLayout">;
export type Widget = Layout["widgets"][number];
export type WidgetKind = Widget["kind"];
export type Funnel = DataOf<"getFunnel">;
export type Forecast = DataOf<"getForecast">;
export type Deal = Forecast["deals"][number];
export type FigureRecord = DataOf<"listFigureRecords">["items"][number];
export type Dimension = "none" | "source" | "channel" | "product" | "cohort";

export function useDashboard(period: Period) {
  return useQuery({
    queryKey: ["orders", "dashboard", period],
    queryFn: ({ signal }) => call("getDashboard", { query: period, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
  });
}

export function useCustomerFigures(period: Period) {
  return useQuery({
    queryKey: ["orders", "customerFigures", period],
    queryFn: ({ signal }) => call("getCustomerFigures", { query: period, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
  });
}

export function useLayout() {
  return useQuery({
    queryKey: ["dashboards"],
    queryFn: ({ signal }) => call("getDashboardLayout", { signal }).then(({ data }) => data),
  });
}

/** Keeps a new arrangement; it shows at once, and the old one again if the server says no. */
export function useArrange() {
  return useWrite((body: BodyOf<"arrangeDashboard">) => call("arrangeDashboard", { body }), {
    touches: ["dashboards"],
    before: ({ widgets }, client) => {
      const before = client.getQueryData<Layout>(["dashboards"]);
      if (!before || !widgets) return;
      client.setQueryData<Layout>(["dashboards"], { ...before, isStandard: false, widgets });
      return () => client.setQueryData(["dashboards"], before);
    },
  });
}

export type FunnelQuery = Period & { pipelineId?: string; by: Dimension };

export function useFunnel(query: FunnelQuery) {
  return useQuery({
    queryKey: ["opportunities", "funnel", query],
    queryFn: ({ signal }) => call("getFunnel", { query, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
  });
}

export type ForecastQuery = Period & { pipelineId?: string; currency?: string };

export function useForecast(query: ForecastQuery) {
  return useQuery({
    queryKey: ["opportunities", "forecast", query],
    queryFn: ({ signal }) => call("getForecast", { query, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
  });
}

type FigureQuery = Period & {
  figure: "revenue" | "orders" | "newCustomers" | "conversion" | "repeat" | "renewal" | "owed" | "overdue";
};
type FunnelFigure = FunnelQuery & {
  figure: "reached" | "here" | "won" | "lost" | "open" | "leads" | "buyers";
  stageId?: string;
  value?: string;
};
/** Which records are asked for: those behind a figure of the dashboard, or of the funnel. */
export type Behind = { of: "dashboard"; query: FigureQuery } | { of: "funnel"; query: FunnelFigure };

export function useRecords(behind: Behind) {
  return useInfiniteQuery({
    queryKey: [behind.of === "dashboard" ? "orders" : "opportunities", "records", behind],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => {
      const paging = { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) };
      return behind.of === "dashboard"
        ? call("listFigureRecords", { query: { ...behind.query, ...paging }, signal }).then(({ data }) => data)
        : call("listFunnelRecords", { query: { ...behind.query, ...paging }, signal }).then(({ data }) => data);
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}
