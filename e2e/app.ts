/** The built product in a real browser: a server of its own on a free port with an empty home, and pages on it. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll } from "vitest";

const dist = fileURLToPath(new URL("../packages/server/dist/", import.meta.url));
export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };
export const owner = { name: "林晓雯", email: "owner@example.com", password: "correct horse battery" };

export type App = {
  url: string;
  home: string;
  /** Runs one verb of the command line on this app's home and answers with its output. */
  soloist: (...args: string[]) => string;
  /** Asks the API with a key that may do everything. */
  api: <T = unknown>(method: string, path: string, body?: unknown) => Promise<T>;
  /** Ends the server at once, as a power cut would, and starts it again on the same home. */
  killAndRestart: () => Promise<void>;
  /** Asks the server to end, and waits until it has. */
  stop: () => Promise<void>;
};

const endings: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of endings) await end();
});

/** Starts the app; it ends and its home is removed after the file's tests. */
export async function startApp(): Promise<App> {
  const home = mkdtempSync(join(tmpdir(), "soloist-e2e-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let server = await launch(home, port);
  const soloist = (...args: string[]) =>
    execFileSync(process.execPath, [join(dist, "cli/main.js"), ...args, "--home", home], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    }).trim();
  const key = soloist("key", "create");
  endings.push(async () => {
    await end(server, "SIGTERM");
    rmSync(home, { recursive: true, force: true });
  });
  return {
    url,
    home,
    soloist,
    async api<T>(method: string, path: string, body?: unknown): Promise<T> {
      const headers = {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      };
      const answer = await fetch(`${url}/api/v1${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path} → ${answer.status} ${text}`);
      return (text === "" ? undefined : JSON.parse(text)) as T;
    },
    stop: () => end(server, "SIGTERM"),
    async killAndRestart() {
      await end(server, "SIGKILL");
      server = await launch(home, port);
    },
  };
}

async function launch(home: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(dist, "main.js"), "--home", home, "--port", String(port)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let waited = 0; waited < 20_000; waited += 25) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    const healthy = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return child;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("The server did not become healthy.");
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}

let browser: Promise<Browser> | undefined;
const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type Reader = { language?: "zh-CN" | "en"; size?: { width: number; height: number }; dark?: boolean };

/** A fresh browser profile as a reader of this language would have it. What the page reports as an error fails the test through `errors`. */
export async function openBrowser(
  app: App,
  { language = "zh-CN", size = desktop, dark = false }: Reader = {},
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  browser ??= chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: chromiumFlags,
  });
  const running = await browser;
  const context = await running.newContext({
    baseURL: app.url,
    locale: language,
    timezoneId: "Asia/Shanghai",
    viewport: size,
    colorScheme: dark ? "dark" : "light",
    hasTouch: size.width < 600,
    isMobile: size.width < 600,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { page, context, errors };
}

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/** Makes the owner once per app and signs this browser in, past the first run's questions. */
export async function signIn(context: BrowserContext, language: "zh-CN" | "en" = "zh-CN"): Promise<void> {
  const headers = { "content-type": "application/json", "accept-language": language };
  const { needsOwner } = (await (await context.request.get("/api/v1/session")).json()) as { needsOwner: boolean };
  const answer = needsOwner
    ? await context.request.post("/api/v1/owner", { headers, data: { ...owner, language, timeZone: "Asia/Shanghai" } })
    : await context.request.post("/api/v1/session", {
        headers,
        data: { email: owner.email, password: owner.password },
      });
  if (!answer.ok()) throw new Error(`Signing in: ${answer.status()} ${await answer.text()}`);
  if (needsOwner)
    await context.request.patch("/api/v1/company", { headers, data: { trade: "consulting", name: "Test" } });
}

/** A page opened by the owner, who reads this language from now on. */
export async function openAs(app: App, path: string, reader: Reader = {}): ReturnType<typeof openBrowser> {
  const opened = await openBrowser(app, reader);
  const { language = "zh-CN" } = reader;
  await signIn(opened.context, language);
  await opened.context.request.patch("/api/v1/me", { data: { language } });
  await opened.page.goto(path);
  return opened;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
