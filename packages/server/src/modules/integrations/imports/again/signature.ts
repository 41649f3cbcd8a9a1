import { createHash } from "node:crypto";
import { headerKey } from "../recognition/header-keys.ts";

/** What files with the same columns share: a short text made of the names in their order. */
export function signatureOf(header: readonly string[]): string {
  const keys = header.map((name) => headerKey(name));
  return createHash("sha256").update(keys.join("\u001f")).digest("hex").slice(0, 24);
}
