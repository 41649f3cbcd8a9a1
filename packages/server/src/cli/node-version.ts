import { type AppError, refused } from "#platform/errors";

/** Before 22.14 the database's driver ends Node without a word, so that we must say it. */
const leastMajor = 22;
const leastMinor = 14;

/** What is wrong with this Node, or null. */
export function findNodeFault(version = process.versions.node): AppError | null {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null;
  const least = `${leastMajor}.${leastMinor}`;
  return refused("cli.old_node", [
    `Soloist needs Node ${least} or newer, and this is ${version}. “npm start” and “npm run soloist” bring their own.`,
    `独奏需要 Node ${least} 或更新的版本，现在是 ${version}。用“npm start”和“npm run soloist”启动，会自带合适的版本。`,
  ]);
}
