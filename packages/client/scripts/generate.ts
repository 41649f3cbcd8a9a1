/** Writes src/operations.ts from docs/openapi.json; with `--check` says whether it is what it should be. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Schema, typeOf } from "./types.ts";

type Content = Record<string, { schema?: Schema }>;
type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Operation = {
  operationId: string;
  summary?: string;
  parameters?: Parameter[];
  requestBody?: { content: Content; required?: boolean };
  responses: Record<string, { content?: Content }>;
};
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

const root = join(import.meta.dirname, "..", "..", "..");
const target = join(root, "packages/client/src/operations.ts");
const document = JSON.parse(readFileSync(join(root, "docs/openapi.json"), "utf8")) as Document;

const operations = Object.entries(document.paths)
  .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })))
  .toSorted((a, b) => (a.operationId < b.operationId ? -1 : 1));

const property = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

function fieldsOf(parameters: Parameter[]): string {
  return `{ ${parameters.map(({ name, required, schema }) => `${property(name)}${required ? "" : "?"}: ${typeOf(schema)}`).join("; ")} }`;
}

function inputOf({ parameters = [], requestBody }: Operation): string {
  const [inPath, inQuery] = ["path", "query"].map((where) => parameters.filter((each) => each.in === where));
  const json = requestBody?.content["application/json"]?.schema;
  const parts = [
    ...(inPath!.length > 0 ? [`params: ${fieldsOf(inPath!)}`] : []),
    ...(inQuery!.length > 0
      ? [`query${inQuery!.some(({ required }) => required) ? "" : "?"}: ${fieldsOf(inQuery!)}`]
      : []),
    ...(json ? [`body${requestBody?.required ? "" : "?"}: ${typeOf(json)}`] : []),
    ...(requestBody && !json ? ["body: Bytes"] : []),
  ];
  return parts.length > 0 ? `{ ${parts.join("; ")} }` : "object";
}

/** What an operation answers with: JSON, nothing, or a file. */
function answerOf({ responses }: Operation): { kind: "json" | "none" | "file"; type: string } {
  const good = Object.entries(responses).find(([status]) => status.startsWith("2"));
  const content = good?.[1].content;
  if (!content || Object.keys(content).length === 0) return { kind: "none", type: "undefined" };
  const json = Object.keys(content).length === 1 ? content["application/json"]?.schema : undefined;
  return json ? { kind: "json", type: typeOf(json) } : { kind: "file", type: "Response" };
}

const isKeyed = ({ parameters = [] }: Operation) => parameters.some(({ name }) => name === "Idempotency-Key");

const text = `/** Every operation of the API. Made by scripts/generate.ts from docs/openapi.json. */

/** A file to be sent. */
export type Bytes = Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string;

${Object.entries(document.components.schemas)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, schema]) => `export type ${name} = ${typeOf(schema)};`)
  .join("\n")}

/** What each operation takes and answers. */
export interface Operations {
${operations
  .map(
    (each) =>
      `${each.summary ? `  /** ${each.summary.replaceAll("*/", "* /")} */\n` : ""}  ${each.operationId}: { input: ${inputOf(each)}; answer: ${answerOf(each).type} };`,
  )
  .join("\n")}
}

/** Where each operation is asked for, what it answers with, and whether a repeat of it is harmless by a key. */
export const routes: Record<keyof Operations, readonly [method: string, path: string, answer: "json" | "none" | "file", keyed: boolean]> = {
${operations
  .map(
    (each) =>
      `  ${each.operationId}: ["${each.method.toUpperCase()}", "${each.path}", "${answerOf(each).kind}", ${isKeyed(each)}],`,
  )
  .join("\n")}
};
`;

if (process.argv.includes("--check")) {
  const fresh = readFileSync(target, "utf8") === text;
  console.log(
    fresh
      ? `${operations.length} operations`
      : "packages/client/src/operations.ts is not what docs/openapi.json gives.\nRun: node packages/client/scripts/generate.ts",
  );
  process.exitCode = fresh ? 0 : 1;
} else writeFileSync(target, text);
