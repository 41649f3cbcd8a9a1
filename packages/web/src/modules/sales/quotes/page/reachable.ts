/** A link as others can open it: where no public address is set, the one under which the owner came here. */
export function reachable(url: string): string {
  const { hostname, pathname } = new URL(url);
  return hostname === "localhost" ? globalThis.location.origin + pathname : url;
}
