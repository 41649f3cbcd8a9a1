import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { AppError } from "#platform/errors";
import { makeFolder } from "./folder.ts";

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), "soloist-folder-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("a folder is made with those above it, and making it again is harmless", () => {
  const folder = join(place(), "a/b/c");
  makeFolder(folder);
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test("a folder below a file is refused in a sentence that names it", () => {
  const file = join(place(), "file");
  writeFileSync(file, "");
  expect(() => makeFolder(join(file, "main"))).toThrow(AppError);
  expect(() => makeFolder(join(file, "main"))).toThrow(file);
});

test.runIf(process.platform === "linux")("a place where the system allows no folder is refused at once", () => {
  expect(() => makeFolder("/proc/soloist/main")).toThrow("/proc/soloist");
});
