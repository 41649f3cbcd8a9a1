/** Which page of the manual explains which page of the app: the longest beginning of the address that is listed wins. */
const topics: readonly (readonly [path: string, topic: string])[] = [
  ["/today", "today"],
  ["/customers", "lists"],
  ["/customers/", "customers"],
  ["/customers/dormant", "dormant"],
  ["/customers/rules", "tags"],
  ["/customers/duplicates", "duplicates"],
  ["/customers/quality", "quality"],
  ["/tasks", "tasks"],
  ["/calendar", "calendar"],
  ["/sales/board", "board"],
  ["/sales/calendar", "board"],
  ["/sales/opportunities", "board"],
  ["/sales/opportunities/", "opportunities"],
  ["/sales/quotes", "quotes"],
  ["/sales/orders", "orders"],
  ["/sales/counter", "counter"],
  ["/sales/deliveries", "deliveries"],
  ["/sales/contracts", "contracts"],
  ["/sales/templates", "contracts"],
  ["/sales/receivables", "receivables"],
  ["/sales/bills", "receivables"],
  ["/sales/invoices", "receivables"],
  ["/sales/products", "products"],
  ["/sales/prices", "products"],
  ["/insights", "dashboard"],
  ["/insights/funnel", "funnel"],
  ["/insights/forecast", "forecast"],
  ["/insights/targets", "targets"],
  ["/import", "import"],
  ["/settings", "settings"],
  ["/developers", "api"],
  ["/help", "index"],
];

/** Sections of the settings that a page of their own explains. */
const sections: ReadonlyMap<string | undefined, string> = new Map([
  ["calendar", "calendar"],
  ["booking", "booking"],
  ["fields", "fields"],
  ["keys", "api"],
  ["data", "export"],
  ["history", "undo"],
  ["bin", "undo"],
  ["trade", "trades"],
]);

/** The manual's page for a place in the app. */
export function topicOf(pathname: string, section?: string): string {
  const ofSection = pathname.startsWith("/settings") ? sections.get(section) : undefined;
  if (ofSection !== undefined) return ofSection;
  const hits = topics.filter(([path]) =>
    path.endsWith("/")
      ? pathname.startsWith(path) && pathname.length > path.length
      : pathname === path || pathname.startsWith(`${path}/`),
  );
  return hits.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? "index";
}
