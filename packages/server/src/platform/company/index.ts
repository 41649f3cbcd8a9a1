import { join } from "node:path";
import type { Tx } from "#platform/context";
import { type Database, type Migrations, migrate, openDatabase } from "#platform/db";
import { makeExplained } from "./explained.ts";
import { makeFolder } from "./folder.ts";

export { makeFolder };
export { remembered, rememberedIn } from "./remembered.ts";

/** Rows that were committed: the tables, and the ids where they are few. `*` means that anything may have changed. */
export type Touched = { tables: string[]; ids: string[] };

/** One company: its database, its files, and word of what was committed. */
export type Company = Database & {
  name: string;
  /** The steps that made its tables; all of them are done. */
  migrations: Migrations;
  /** Where the company's files lie: uploads, back-ups. */
  folder: string;
  /** Called by `inTransaction` after the commit. */
  committed: (tx: Tx) => void;
  /** Calls back after each commit, of this process or another. Returns how to stop. */
  onCommit: (listener: (touched: Touched) => void) => () => void;
  /** Calls back when a job may be waiting. Returns how to stop. */
  onWake: (listener: () => void) => () => void;
  /** Passes on what another thread of this program committed. */
  hear: (touched: Touched) => void;
};

export type CompanyPlace = { home: string; databaseUrl?: string | undefined };

/** Opens a company by name, creating or migrating its base. One company is one database; the default is `main`. */
export async function openCompany(place: CompanyPlace, migrations: Migrations, name = "main"): Promise<Company> {
  const folder = join(place.home, name);
  makeFolder(folder);
  const database = await openDatabase(place.databaseUrl ?? join(folder, "company.db"));
  try {
    await migrate(database, migrations, join(folder, "backups"));
  } catch (error) {
    await database.close();
    throw error;
  }
  return companyOf(name, folder, database, migrations);
}

function companyOf(name: string, folder: string, database: Database, migrations: Migrations): Company {
  const commits = new Set<(touched: Touched) => void>();
  const wakes = new Set<() => void>();
  const tell = (touched: Touched) => commits.forEach((listener) => listener(touched));
  const explained = makeExplained(() => performance.now());
  const stopWatching = database.onForeignCommit((tables) => {
    if (!explained.isOwn(tables)) tell({ tables, ids: [] });
    wakes.forEach((listener) => listener());
  });
  const subscribe = <L>(listeners: Set<L>, listener: L) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    ...database,
    name,
    folder,
    migrations,
    committed({ touched, wake }) {
      if (touched.size > 0) {
        const tables = [...touched.keys()];
        tell({ tables, ids: [...touched.values()].flatMap((ids) => [...ids]).slice(0, 50) });
        database.announce(tables);
      }
      if (wake) wakes.forEach((listener) => listener());
    },
    onCommit: (listener) => subscribe(commits, listener),
    onWake: (listener) => subscribe(wakes, listener),
    hear(touched) {
      explained.heard();
      tell(touched);
    },
    async close() {
      stopWatching();
      await database.close();
    },
  };
}
