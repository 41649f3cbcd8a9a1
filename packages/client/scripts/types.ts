/** As much of JSON Schema as the API's description uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  format?: string;
};

const plain: Record<string, string> = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  null: "null",
};

/** A schema as TypeScript writes it. What is not described is `unknown`. */
export function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1)!;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return union(several.map(typeOf));
  if (schema.allOf) return schema.allOf.map((each) => `(${typeOf(each)})`).join(" & ");
  const types = schema.type === undefined ? [] : [schema.type].flat();
  return types.length === 0 ? "unknown" : union(types.map((type) => ofType(type, schema)));
}

function union(types: string[]): string {
  return [...new Set(types)].join(" | ");
}

function ofType(type: string, schema: Schema): string {
  if (type === "array") return schema.prefixItems ? tuple(schema) : `(${typeOf(schema.items ?? {})})[]`;
  return type === "object" ? objectOf(schema) : (plain[type] ?? "unknown");
}

function tuple({ prefixItems = [] }: Schema): string {
  return `[${prefixItems.map(typeOf).join(", ")}]`;
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const needed = new Set(required);
  const fields = Object.entries(properties).map(
    ([name, schema]) =>
      `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)}${needed.has(name) ? "" : "?"}: ${typeOf(schema)}`,
  );
  if (fields.length > 0) return `{ ${fields.join("; ")} }`;
  const values = typeof additionalProperties === "object" ? typeOf(additionalProperties) : "unknown";
  return `Record<string, ${values}>`;
}
