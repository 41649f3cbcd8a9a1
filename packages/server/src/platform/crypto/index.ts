import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits for a link, a session or a key, safe in a URL. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored instead of a token: it has full entropy, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
