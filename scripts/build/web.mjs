import { spawn } from "node:child_process";
import { at, Stop } from "../ensure/workspace.mjs";

/** Builds the web app with vite, in its own process because vite is heavy; shows its output only when it fails. */
export async function buildWeb() {
  const args = [at("node_modules", "vite", "bin", "vite.js"), "build", at("packages", "web"), "--logLevel", "warn"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], cwd: at() });
  const lines = [];
  child.stdout.on("data", (data) => lines.push(data));
  child.stderr.on("data", (data) => lines.push(data));
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (code !== 0) throw new Stop(Buffer.concat(lines).toString());
}
