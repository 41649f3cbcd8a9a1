import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from "node:crypto";

export { installationKey } from "./installation.ts";

/** A secret of 256 random bits for a link, a session or a key, safe in a URL. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored instead of a token: it has full entropy, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Closes a text with a secret that is kept elsewhere (AES-256-GCM); a short or simple secret is slow to guess. */
export function seal(text: string, secret: string): string {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret, salt), nonce);
  const closed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), closed]).toString("base64");
}

/** Opens what `seal` closed with the same secret; throws with another. */
export function unseal(sealed: string, secret: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(secret, bytes.subarray(0, 16)), bytes.subarray(16, 28));
  decipher.setAuthTag(bytes.subarray(28, 44));
  return Buffer.concat([decipher.update(bytes.subarray(44)), decipher.final()]).toString("utf8");
}

/** About two milliseconds of work. */
function keyOf(secret: string, salt: Buffer): Buffer {
  return scryptSync(secret, salt, 32, { N: 1024, r: 8, p: 1 });
}
