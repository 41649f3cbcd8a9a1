import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { inTurn } from "./turns.mjs";
import { at, root, Stop, tell } from "./workspace.mjs";

const lockFile = at("package-lock.json");
const stamp = at("node_modules", ".soloist-installed");
/** npm writes this file last, so a broken install has none. */
const npmsOwnStamp = at("node_modules", ".package-lock.json");

/** Installs the dependencies when they are missing or older than package-lock.json. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await inTurn(() => {
    if (!isInstalled()) install();
  });
}

function isInstalled() {
  if (!existsSync(npmsOwnStamp)) return false;
  if (existsSync(stamp)) {
    if (readFileSync(stamp, "utf8") === fingerprint()) return true;
  }
  // Someone ran npm by hand after the lock file last changed: what is there is right.
  if (statSync(npmsOwnStamp).mtimeMs < statSync(lockFile).mtimeMs) return false;
  remember();
  return true;
}

function install() {
  tell("Installing what Soloist needs (npm ci, a minute or so, once) …");
  // NODE_ENV=production would leave out the tools that build; platform packages are optional ones.
  const options = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const [command, first] = npm();
  const ended = spawnSync(command, [...first, ...options, "--loglevel=error"], { cwd: root, stdio: ["ignore", 2, 2] });
  if (ended.error?.code === "ENOENT") throw new Stop("npm was not found; it comes with Node (https://nodejs.org).");
  if (ended.status !== 0) throw new Stop("The installation failed; the lines above say why. Nothing else was started.");
  remember();
}

/** The npm that started us, so that a machine with several keeps to one; else the one on the path. */
function npm() {
  const started = process.env.npm_execpath ?? "";
  return basename(started).startsWith("npm-cli") ? [process.execPath, [started]] : ["npm", []];
}

function remember() {
  try {
    writeFileSync(stamp, fingerprint());
  } catch {
    // A user who may only read the folder compares times again at the next start.
  }
}

function fingerprint() {
  return createHash("sha256")
    .update(readFileSync(lockFile))
    .update(`${process.platform}-${process.arch}`)
    .digest("hex");
}
