/** Where tests find published data sets, which are no part of the project. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const folder = process.env["SOLOIST_TEST_DATA"] ?? join(import.meta.dirname, "../../../../../shared/data");

/** Whether the data set is here; tests that need one it is not skip by name: "… (public data: cdnow)". */
export const hasPublicData = (name: string): boolean => existsSync(join(folder, name));

/** A file of the data sets as text, unzipped where it is packed. */
export function readPublicData(path: string): string {
  const bytes = readFileSync(join(folder, path));
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}
