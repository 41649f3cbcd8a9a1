import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { invalid } from "#platform/errors";

/** Makes a folder and those above it, for the owner alone; one that cannot be made is named, with the reason. */
export function makeFolder(folder: string): void {
  try {
    make(folder);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw invalid("files.no_folder", [
      `The folder ${folder} cannot be made (${reason}). Choose another one.`,
      `无法创建文件夹 ${folder}（${reason}）。请换一个位置。`,
    ]);
  }
}

/** Folder by folder: Node's own way of making several at once never returns where the system refuses, as under /proc. */
function make(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) make(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have been quicker.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
