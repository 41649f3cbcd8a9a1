import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { at, Stop } from "../ensure/workspace.mjs";

/** The shell is the same engine without a window's parts: journeys take little more than half their time in it. */
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A Chromium for the tests in a browser: CHROMIUM_PATH, else an installed one, else the one of a dev dependency. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Stop(`CHROMIUM_PATH says ${given}, but there is no such file.`);
  const path = given ?? installed() ?? (await unpacked());
  return { path, version: versionOf(path) };
}

function installed() {
  if (process.env.SOLOIST_TEST_CHROMIUM === "packed") return undefined;
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
}

/**
 * The dev dependency is an archive. It unpacks into the temporary folder, here into one of our own user, because files
 * that another user unpacked cannot be run; a small script adds the libraries and fonts that a bare machine lacks.
 */
async function unpacked() {
  const folder = join(tmpdir(), `soloist-chromium-${process.getuid?.() ?? "me"}`);
  const start = join(folder, "start");
  if (existsSync(start)) return start;
  mkdirSync(folder, { recursive: true });
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    const binary = await chromium.executablePath();
    await inflate(at("node_modules", "@sparticuz", "chromium", "bin", "al2023.tar.br"));
    writeFileSync(start, starter(folder, binary), { mode: 0o755 });
    return start;
  } catch (error) {
    throw new Stop(`No Chromium: set CHROMIUM_PATH, or install it (apt-get install chromium). ${error.message}`);
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
}

function starter(folder, binary) {
  const libraries = `export LD_LIBRARY_PATH="${join(folder, "al2023", "lib")}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"`;
  const fonts = `[ -d /etc/fonts ] || export FONTCONFIG_PATH="${join(folder, "fonts")}"`;
  return ["#!/bin/sh", runs(binary) ? "" : libraries, fonts, `exec "${binary}" "$@"`, ""].join("\n");
}

function runs(binary) {
  return spawnSync(binary, ["--version"], { stdio: "ignore" }).status === 0;
}

function versionOf(path) {
  try {
    return execFileSync(path, ["--version", "--no-sandbox"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  } catch (error) {
    throw new Stop(`${path} cannot be run: ${String(error.stderr || error.message).trim()}`);
  }
}
