/** What several pages read from their address. */

/** `?pipeline=` says which of several is looked at. */
export function inPipeline(search: Record<string, unknown>): { pipeline?: string } {
  return typeof search["pipeline"] === "string" ? { pipeline: search["pipeline"] } : {};
}

/** `?new=1` opens the form that makes one. */
export function isNew(search: Record<string, unknown>): { new?: number } {
  return "new" in search ? { new: 1 } : {};
}

/** `?q=…` is what the manual is asked. */
export function asked({ q }: Record<string, unknown>): { q?: string } {
  return typeof q === "string" ? { q } : {};
}
