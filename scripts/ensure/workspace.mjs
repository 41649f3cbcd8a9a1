/** Where things lie, and how the scripts talk: only on stderr, because stdout belongs to the verb that runs. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** A path inside the repository. */
export const at = (...parts) => join(root, ...parts);

/** Tells the person in one line what takes time now. */
export const tell = (line) => process.stderr.write(`${line}\n`);

/** A failure that its sentence explains fully; no stack trace is shown for it. */
export class Stop extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}
