/** Writes src/platform/client/operations.ts from docs/openapi.json: `node packages/web/scripts/operations.ts`. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

type Document = { paths: Record<string, Record<string, { operationId?: string }>> };

const methods = new Set(["get", "post", "put", "patch", "delete"]);
const root = join(import.meta.dirname, "../../..");
const document = JSON.parse(await readFile(join(root, "docs/openapi.json"), "utf8")) as Document;

const lines = Object.entries(document.paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).flatMap(([method, { operationId }]) =>
    methods.has(method) && operationId ? [`  ${operationId}: ["${method}", "${path.replace(/^\/api\/v1/, "")}"],`] : [],
  ),
);

const text = `/** Method and path of every operation. Made by packages/web/scripts/operations.ts from docs/openapi.json. */
export const operations = {
${lines.toSorted().join("\n")}
} as const;
`;
await writeFile(join(root, "packages/web/src/platform/client/operations.ts"), text);
