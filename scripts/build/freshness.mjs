import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTurn } from "../ensure/turns.mjs";
import { at, Stop, tell } from "../ensure/workspace.mjs";
import { targets } from "./targets.mjs";

/** Builds what is missing or older than its sources, side by side. */
export async function ensureBuilt() {
  if (stale().length === 0) return;
  await inTurn(() => build(stale()));
}

/** Builds the given targets, and remembers from which sources, so that the next start can be quick. */
export async function build(wanted) {
  if (wanted.length === 0) return;
  const began = performance.now();
  tell(`Building ${wanted.map(({ name }) => name).join(" and ")} …`);
  const ended = await Promise.allSettled(wanted.map(buildOne));
  const failed = ended.filter(({ status }) => status === "rejected");
  for (const { reason } of failed) tell(reason instanceof Stop ? reason.message : String(reason?.stack ?? reason));
  if (failed.length > 0) throw new Stop("The build failed; the lines above say why.");
  tell(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

async function buildOne(target) {
  // Taken before the build: a file saved meanwhile makes the result stale, not wrongly fresh.
  const from = fingerprint(target.sources);
  rmSync(stampOf(target), { force: true });
  await target.build();
  mkdirSync(target.output, { recursive: true });
  writeFileSync(stampOf(target), from);
}

const stampOf = ({ output }) => join(output, ".built-from");

function stale() {
  return targets.filter((target) => target.exists() && !isFresh(target));
}

function isFresh(target) {
  const stamp = stampOf(target);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(target.sources);
}

/** One hash over names and contents. Contents, not times: a checkout or a copy changes the times of equal files. */
export function fingerprint(sources, base = at()) {
  const hash = createHash("sha1");
  for (const source of [...sources, "package-lock.json"]) {
    for (const file of filesOf(join(base, source)))
      hash.update(`${file.slice(base.length)}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

const isTest = (name) => /\.test\.tsx?$/.test(name);

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
