import type { Operation } from "./document.ts";

/** What was filled in. Empty texts are not sent. */
export type Filled = { values: Record<string, string>; body: string };
export type Ready = { address: string; method: string; headers: Record<string, string>; body?: string };

/** The request that the form makes; null while a part of the address is empty. */
export function requestOf(operation: Operation, { values, body }: Filled): Ready | null {
  const of = (where: string) => operation.parameters.filter((parameter) => parameter.in === where);
  if (of("path").some(({ name }) => !values[name])) return null;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
  const query = new URLSearchParams(of("query").flatMap(({ name }) => (values[name] ? [[name, values[name]]] : [])));
  const headers = Object.fromEntries(of("header").flatMap(({ name }) => (values[name] ? [[name, values[name]]] : [])));
  const hasBody = operation.body !== null && body.trim() !== "";
  return {
    address: query.size > 0 ? `${path}?${query}` : path,
    method: operation.method.toUpperCase(),
    headers: { ...headers, ...(hasBody ? { "Content-Type": "application/json" } : {}) },
    ...(hasBody ? { body } : {}),
  };
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** The same request for a terminal. */
export function asCurl(origin: string, { address, method, headers, body }: Ready): string {
  return [
    `curl -X ${method} ${quoted(origin + address)}`,
    `-H "Authorization: Bearer $SOLOIST_KEY"`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data ${quoted(body)}`]),
  ].join(" \\\n  ");
}

/** The same request for the typed client. */
export function asClientCode(origin: string, operation: Operation, { values, body }: Filled): string {
  const given = (where: string) =>
    operation.parameters.flatMap(({ name, in: at, schema }) =>
      at === where && values[name]
        ? [[name, isNumber(schema.type) ? Number(values[name]) : values[name]] as const]
        : [],
    );
  const input = {
    ...section("params", given("path")),
    ...section("query", given("query")),
    ...(operation.body && body.trim() !== "" ? { body: parsed(body) } : {}),
    ...(values["If-Match"] ? { ifMatch: values["If-Match"] } : {}),
    ...(values["Idempotency-Key"] ? { idempotencyKey: values["Idempotency-Key"] } : {}),
  };
  const written = Object.keys(input).length > 0 ? `, ${asCode(input)}` : "";
  return [
    `import { createClient } from "@soloist/client";`,
    ``,
    `const client = createClient({ url: ${JSON.stringify(origin)}, key: process.env.SOLOIST_KEY! });`,
    `const { data } = await client.call(${JSON.stringify(operation.id)}${written});`,
  ].join("\n");
}

const isNumber = (type: string | string[] | undefined) =>
  [type].flat().some((one) => one === "integer" || one === "number");
const section = (name: string, entries: (readonly [string, unknown])[]) =>
  entries.length > 0 ? { [name]: Object.fromEntries(entries) } : {};

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
}

/** JSON as people write it in code: names without quotes where they need none. */
function asCode(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/^(\s*)"([A-Za-z_$][\w$]*)":/gm, "$1$2:");
}
