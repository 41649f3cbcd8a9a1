import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve as listen } from "@hono/node-server";
import { systemClock } from "#platform/clock";
import { openCompany } from "#platform/company";
import type { Config } from "#platform/config";
import { refused } from "#platform/errors";
import { serveWeb } from "#platform/http";
import { makeLog } from "#platform/log";
import { makeMailer } from "#platform/mail";
import { settleOutside } from "#platform/outside";
import { createApp, migrations, schedules } from "./app.ts";
import { startBackground } from "./background.ts";
import { version } from "./version.ts";

export type Serving = { port: number; stop: () => Promise<void> };

/** Opens the company and answers on HTTP until stopped. */
export async function serve(config: Config): Promise<Serving> {
  const clock = systemClock;
  const log = makeLog(config.logLevel);
  settleOutside(config);
  const company = await openCompany(config, migrations);
  const app = createApp({ company, config, clock, log, mailer: makeMailer(config), version });
  const web = webFolder();
  if (web) app.use("*", serveWeb(web));
  const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
    const listening = listen({ fetch: app.fetch, port: config.port, hostname: config.host }, () => resolve(listening));
    listening.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? portTaken(config.port) : error),
    );
  }).catch(async (error: unknown) => {
    // An open base would keep the process alive after it has said why it cannot serve.
    await company.close();
    throw error;
  });
  const background = startBackground({ company, config, clock, log, schedules });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : config.port,
    async stop() {
      if ("closeAllConnections" in server) server.closeAllConnections();
      server.close();
      await background.stop();
      await company.close();
    },
  };
}

function webFolder(): string | null {
  const folders = ["../../web/dist", "../web"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return folders.find((folder) => existsSync(folder)) ?? null;
}

function portTaken(port: number) {
  return refused("serve.port_taken", [
    `Port ${port} is taken, perhaps by another Soloist. Open http://localhost:${port}, or start with PORT=${port + 1}.`,
    `端口 ${port} 已被占用，可能独奏已在运行。请打开 http://localhost:${port}，或用 PORT=${port + 1} 启动。`,
  ]);
}
