/** Which page of the manual explains which page of the app: the longest beginning of the address that is listed wins. */
const topics: readonly (readonly [path: string, topic: string])[] = [
  ["/today", "today"],
  ["/customers", "lists"],
  ["/customers/", "customers"],
  ["/tasks", "tasks"],
  ["/sales/board", "board"],
  ["/sales/opportunities", "board"],
  ["/sales/opportunities/", "opportunities"],
  ["/sales/orders", "orders"],
  ["/sales/products", "products"],
  ["/insights", "dashboard"],
  ["/insights/funnel", "funnel"],
  ["/insights/forecast", "forecast"],
  ["/import", "import"],
  ["/settings", "settings"],
  ["/developers", "api"],
  ["/help", "index"],
];

/** The manual's page for a place in the app. */
export function topicOf(pathname: string, section?: string): string {
  if (pathname.startsWith("/settings") && section === "fields") return "fields";
  const hits = topics.filter(([path]) =>
    path.endsWith("/")
      ? pathname.startsWith(path) && pathname.length > path.length
      : pathname === path || pathname.startsWith(`${path}/`),
  );
  return hits.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? "index";
}
