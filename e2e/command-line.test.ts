/** The command line as a script uses it: verbs, exit codes, and what is said where. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { startApp } from "./app.ts";

const program = fileURLToPath(new URL("../packages/server/dist/cli/main.js", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "soloist-cli-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const at = (name: string) => join(place, name);
const sheet = at("people.csv");
writeFileSync(sheet, "Name,Email\n张伟,zhang@example.com\nAnn Lee,ann@example.com\n");

type Said = { code: number | null; out: string; reason: string };
function run(args: string[], environment: Record<string, string> = {}): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    timeout: 30_000,
    env: { ...process.env, LC_ALL: "en_US.UTF-8", ...environment },
  });
  return { code: status, out: stdout, reason: stderr };
}
const last = ({ out }: Said) => JSON.parse(out.trim().split("\n").at(-1)!) as Record<string, unknown>;
const home = (name: string) => ["--home", at(name)];

test("on an empty home a key is printed alone, the day is planned, and the base is sound", () => {
  expect(run(["key", "create", ...home("empty")]).out).toMatch(/^solo_[\w-]{43}\n$/);
  const today = run(["today", "--hours", "4", "--on", "2027-02-01", "--json", ...home("empty")]);
  expect(today.code).toBe(0);
  expect(last(today)).toEqual({ on: "2027-02-01", hours: 4, planned: [], left: [], totalGainMinor: 0 });
  const doctor = run(["doctor", "--json", ...home("empty")]);
  expect([doctor.code, last(doctor)["ok"]]).toEqual([0, true]);
});

test("a sheet is tried, imported, found again, exported twice alike, and taken back", () => {
  const exported = (name: string) => {
    expect(run(["export", "--format", "json", "--out", at(name), ...home("main")]).code).toBe(0);
    return readdirSync(at(name)).map((file) => [file, readFileSync(join(at(name), file), "utf8")]);
  };
  const before = exported("before");
  const counts = { rows: 2, new: 2, updated: 0, duplicate: 0, error: 0, skipped: 0 };
  expect(last(run(["import", sheet, "--dry-run", "--json", ...home("main")]))).toEqual({ importId: null, ...counts });
  expect(exported("tried")).toEqual(before);
  const done = last(run(["import", sheet, "--as", "customers", "--json", ...home("main")]));
  expect(done).toEqual({ importId: expect.any(String) as string, ...counts });
  expect(last(run(["import", sheet, "--json", ...home("main")]))).toMatchObject({ rows: 2, new: 0 });
  expect(exported("first")).toEqual(exported("second"));
  expect(run(["import", "undo", String(done["importId"]), ...home("main")]).code).toBe(0);
  expect(exported("undone")).toEqual(before);
});

test("sample data comes once, and goes again", () => {
  expect(last(run(["demo", "load", ...home("demo")]))).toMatchObject({ state: "loaded" });
  const again = run(["demo", "load", ...home("demo")]);
  expect([again.code, again.out, again.reason]).toEqual([1, "", expect.stringContaining("there already")]);
  expect(last(run(["demo", "remove", ...home("demo")]))).toMatchObject({ state: "none", kept: 0 });
});

mkdirSync(at("folder.csv"));
writeFileSync(at("empty.csv"), "");
writeFileSync(at("picture.csv"), Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ", "base64"));
test.each([
  [["frobnicate"], "Usage"],
  [["constructor"], "Usage"],
  [["today", "4"], "one word too many"],
  [["today", "--hours=-1"], "hours"],
  [["today", "--hours", "abc"], "must be a number"],
  [["today", "--hours="], "must not be empty"],
  [["today", "--hours", "1000"], "at most 24"],
  [["today", "--on", "2026-13-01"], "on"],
  [["today", "--frob"], "--frob"],
  [["key", "create", "--scopes", "everything"], "customers:read"],
  [["user", "create"], "Usage"],
  [["export", "--format", "xml", "--out", at("out")], "Usage"],
  [["export", "--format", "json", "--out", sheet], "cannot be made"],
  [["import", at("nothing.csv")], "There is no file"],
  [["import", at("folder.csv")], "is not a file"],
  [["import", at("empty.csv")], "is empty"],
  [["import", at("picture.csv")], "picture"],
  [["import", sheet, "--mode", "some"], "some"],
])("what cannot be done as asked ends with 2, a reason, and nothing else: %j", (args, reason) => {
  const said = run([...args, ...home("bad")]);
  expect([said.code, said.out, said.reason]).toEqual([2, "", expect.stringContaining(reason)]);
});

test("a home that cannot be made and a wrong setting are named, with exit code 2", () => {
  expect(run(["doctor", "--home", sheet])).toMatchObject({ code: 2, out: "" });
  const port = run(["serve", ...home("bad")], { PORT: "abc" });
  expect([port.code, port.reason]).toEqual([2, expect.stringContaining("PORT")]);
  expect(run(["doctor", ...home("bad")], { DATABASE_URL: "mysql://x" }).code).toBe(2);
});

test("a file that cannot be written ends an export with the reason alone", () => {
  mkdirSync(at("blocked/customers.json"), { recursive: true });
  const said = run(["export", "--format", "json", "--out", at("blocked"), ...home("bad")]);
  expect([said.code, said.out, said.reason.trim().split("\n").length]).toEqual([1, "", 1]);
  expect(said.reason).toContain("customers.json");
});

test("a file that is no base is told so, and left as it is", () => {
  mkdirSync(at("broken/main"), { recursive: true });
  writeFileSync(at("broken/main/company.db"), "this is no base ".repeat(100));
  const said = run(["doctor", "--json", ...home("broken")]);
  expect([said.code, said.out, said.reason]).toEqual([1, "", expect.stringContaining("cannot be opened")]);
  expect(readFileSync(at("broken/main/company.db"), "utf8")).toMatch(/^this is no base/);
});

test("a server whose port is taken says so and ends", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as { port: number };
  const server = spawn(process.execPath, [program, "serve", ...home("port"), "--port", String(port)]);
  const code = await new Promise((resolve) => server.once("exit", resolve));
  other.close();
  expect(code).toBe(1);
});

test("reasons are told in the reader's language, and help is not an error", () => {
  const refused = run(["import", at("nothing.csv"), ...home("bad")], { LC_ALL: "zh_CN.UTF-8" });
  expect(refused.reason).toContain("找不到文件");
  expect(run(["today", "--help"])).toMatchObject({ code: 0, reason: "" });
});

test("what a command does beside a running server is seen by it at once", async () => {
  const app = await startApp();
  app.soloist("import", sheet);
  const { items } = await app.api<{ items: { name: string }[] }>("GET", "/customers");
  expect(items.map(({ name }) => name).sort()).toEqual(["Ann Lee", "张伟"]);
});
