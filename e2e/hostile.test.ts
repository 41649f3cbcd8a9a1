/** Strings that break software go in by the API, out as a file, and into an empty home again, unharmed. */
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startApp } from "./app.ts";

const data = process.env["SOLOIST_TEST_DATA"] ?? fileURLToPath(new URL("../../shared/data", import.meta.url));
const list = join(data, "hostile/blns.json");
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

test.skipIf(!existsSync(list))(
  "hostile names survive form, search, export and import (public data: hostile)",
  async () => {
    const strings = (JSON.parse(readFileSync(list, "utf8")) as string[]).filter((text) => visible.test(text));
    const app = await startApp();
    const lost: string[] = [];
    for (const [index, name] of strings.entries()) {
      // Some stand in the list twice, and an import takes two records that are alike in everything for one.
      const emails = [{ label: "", value: `no-${index}@example.com` }];
      const made = await app.api<{ id: string; name: string }>("POST", "/customers", { name, notes: name, emails });
      const query = encodeURIComponent(name.trim().slice(0, 200));
      const { items } = await app.api<{ items: { id: string }[] }>("GET", `/search?limit=100&q=${query}`);
      if (made.name !== name.trim() || !items.some(({ id }) => id === made.id)) lost.push(name);
    }
    expect(lost).toEqual([]);

    const folder = mkdtempSync(join(tmpdir(), "soloist-hostile-"));
    app.soloist("export", "--format", "csv", "--out", folder);
    const second = await startApp();
    const counts = JSON.parse(second.soloist("import", join(folder, "customers.csv"), "--json")) as object;
    expect(counts).toMatchObject({ rows: strings.length, new: strings.length });
    expect(namesOf(second.soloist, second.home)).toEqual(namesOf(app.soloist, app.home));
  },
);

function namesOf(soloist: (...args: string[]) => string, home: string): string[] {
  soloist("export", "--format", "json", "--out", join(home, "out"));
  const customers = JSON.parse(readFileSync(join(home, "out", "customers.json"), "utf8")) as {
    name: string;
    notes: string;
  }[];
  return customers.map(({ name, notes }) => `${name}\n${notes}`).sort((a, b) => (a < b ? -1 : 1));
}
