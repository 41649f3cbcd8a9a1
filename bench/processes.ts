/** Starting and ending the product and its floor as whole processes. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../packages/server/dist/main.js", import.meta.url));
const cli = fileURLToPath(new URL("../packages/server/dist/cli/main.js", import.meta.url));
const bare = fileURLToPath(new URL("./floor/server.ts", import.meta.url));

export type Running = { process: ChildProcess; port: number; startMs: number; stop: () => Promise<void> };

export const startSoloist = (home: string) =>
  start(main, (port) => ["--home", home, "--port", String(port)], "/healthz");
export const startFloor = (file: string) => start(bare, (port) => [file, String(port)], "/health");

async function start(script: string, args: (port: number) => string[], health: string): Promise<Running> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [script, ...args(port)], { stdio: ["ignore", "ignore", "inherit"] });
  while (!(await answers(port, health))) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    await pause(4);
  }
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    });
  return { process: child, port, startMs: performance.now() - began, stop };
}

async function answers(port: number, path: string): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}${path}`).then(
    (answer) => answer.ok,
    () => false,
  );
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resident memory of a process in MB, and its highest so far. */
export function memoryOf(child: ChildProcess): { now: number; peak: number } {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: read("VmRSS"), peak: read("VmHWM") };
}

/** Runs one script of this folder to its end and answers with what it printed. */
export const run = (script: string, ...args: string[]): string =>
  printed(fileURLToPath(new URL(script, import.meta.url)), args);

/** Runs one verb of the command line and answers with what it printed. */
export const soloist = (home: string, ...args: string[]): string => printed(cli, [...args, "--home", home]).trim();

function printed(script: string, args: string[]): string {
  return execFileSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
