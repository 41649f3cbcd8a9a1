import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The key of this installation, for secrets that it must be able to read again. It is made when first needed. */
export function installationKey(folder: string): string {
  const path = join(folder, "installation.key");
  if (!existsSync(path)) {
    try {
      writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      // Another process made it at the same moment: then that one holds.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  return readFileSync(path, "utf8").trim();
}
