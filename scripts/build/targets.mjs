import { existsSync } from "node:fs";
import { at } from "../ensure/workspace.mjs";

/** What can be built: from which sources, into which folder, by which code. */
export const targets = [
  {
    name: "server",
    sources: [
      "packages/server/src",
      "packages/analytics/src",
      "packages/server/package.json",
      "scripts/build/server.mjs",
    ],
    output: at("packages", "server", "dist"),
    exists: () => existsSync(at("packages", "server", "src")),
    build: async () => (await import("./server.mjs")).buildServer(),
  },
  {
    name: "web",
    sources: [
      "packages/web/src",
      "packages/web/manual",
      "packages/web/public",
      "docs/owners",
      "packages/web/index.html",
      "packages/web/vite.config.ts",
      "packages/web/package.json",
    ],
    output: at("packages", "web", "dist"),
    exists: () => existsSync(at("packages", "web", "src", "main.tsx")),
    build: async () => (await import("./web.mjs")).buildWeb(),
  },
];
