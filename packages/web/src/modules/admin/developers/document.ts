/** As much of the API's description as the page shows. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  description?: string;
};
export type Parameter = { name: string; in: string; required?: boolean; description?: string; schema: Schema };
type Described = {
  operationId: string;
  summary?: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: Schema }>; required?: boolean };
  security?: Record<string, string[]>[];
};
export type ApiDocument = {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

/** One operation as the page lists it. `area` is the first word of its address. */
export type Operation = {
  id: string;
  method: string;
  path: string;
  area: string;
  summary: string;
  parameters: Parameter[];
  body: Schema | null;
  sendsFile: boolean;
  scopes: string[];
};

/** Every operation, by area, then by address. */
export function operationsOf(document: ApiDocument): Operation[] {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(path, method, described)),
  );
  return all.toSorted((a, b) => key(a).localeCompare(key(b), "en"));
}

const order = ["get", "post", "put", "patch", "delete"];
const key = ({ area, path, method }: Operation) => `${area} ${path} ${order.indexOf(method)}`;

function operationOf(path: string, method: string, described: Described): Operation {
  const { operationId: id, summary = "", parameters = [], requestBody, security = [] } = described;
  const content = requestBody?.content ?? {};
  return {
    id,
    method,
    path,
    area: path.replace(/^\/api\/v1\//, "").split("/")[0] ?? "",
    summary,
    parameters,
    body: content["application/json"]?.schema ?? null,
    sendsFile: requestBody !== undefined && !("application/json" in content),
    scopes: security.flatMap((each) => each["key"] ?? []),
  };
}

/** Those that hold every word: in the name, the address or the summary. */
export function searchIn(operations: readonly Operation[], typed: string): Operation[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return operations.filter(({ id, path, method, summary }) => {
    const text = `${id} ${method} ${path} ${summary}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const deepest = 4;

/** A value to begin with: what must be there, and of the rest what has a default. */
export function sampleOf(schema: Schema, schemas: ApiDocument["components"]["schemas"], depth = 0): unknown {
  if (schema.$ref) return sampleOf(schemas[schema.$ref.split("/").at(-1)!] ?? {}, schemas, depth);
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const first = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (first) return sampleOf(first, schemas, depth);
  if (schema.allOf) {
    return Object.assign({}, ...schema.allOf.map((each) => sampleOf(each, schemas, depth))) as unknown;
  }
  const type = [schema.type].flat()[0];
  if (type === "object") return objectOf(schema, schemas, depth);
  if (type === "array") return [];
  if (type === "integer" || type === "number") return 0;
  if (type === "boolean") return false;
  return type === "string" ? "" : null;
}

function objectOf({ properties = {}, required = [] }: Schema, schemas: Record<string, Schema>, depth: number): object {
  if (depth >= deepest) return {};
  const wanted = Object.entries(properties).filter(([name]) => required.includes(name));
  // A change names nothing that must be there: then everything that can be is shown, at the first level.
  const shown = wanted.length > 0 || depth > 0 ? wanted : Object.entries(properties).slice(0, 1);
  return Object.fromEntries(shown.map(([name, each]) => [name, sampleOf(each, schemas, depth + 1)]));
}

/** The names of the fields a body may have, those that must be there marked. */
export function fieldsOf(schema: Schema, schemas: Record<string, Schema>): { name: string; needed: boolean }[] {
  if (schema.$ref) return fieldsOf(schemas[schema.$ref.split("/").at(-1)!] ?? {}, schemas);
  if (schema.allOf) return schema.allOf.flatMap((each) => fieldsOf(each, schemas));
  const needed = new Set(schema.required);
  return Object.keys(schema.properties ?? {}).map((name) => ({ name, needed: needed.has(name) }));
}
