import type { z } from "#platform/schema";

/** As much of a schema's inside as is needed to walk along it. */
type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  catchall?: z.ZodType;
  element?: z.ZodType;
  innerType?: z.ZodType;
  valueType?: z.ZodType;
  in?: z.ZodType;
  getter?: () => z.ZodType;
  options?: readonly z.ZodType[];
  discriminator?: string;
  values?: readonly unknown[];
};
const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/** The path of the first field of an input that its schema does not know; null when all are known. */
export function findUnknownField(schema: z.ZodType, input: unknown, path: readonly string[] = []): string | null {
  const def = defOf(schema);
  const inner = def.innerType ?? def.getter?.() ?? def.in;
  if (inner) return findUnknownField(inner, input, path);
  if (def.options) return inOptions(def, input, path);
  if (Array.isArray(input)) return firstOf(input, (each, index) => below(def.element, each, [...path, String(index)]));
  if (typeof input !== "object" || input === null) return null;
  const entries = Object.entries(input);
  if (def.valueType) return firstOf(entries, ([key, value]) => below(def.valueType, value, [...path, key]));
  if (!def.shape) return null;
  return firstOf(entries, ([key, value]) => {
    const field = Object.hasOwn(def.shape!, key) ? def.shape![key] : open(def.catchall);
    return field ? findUnknownField(field, value, [...path, key]) : [...path, key].join(".");
  });
}

/** A catch-all that lets further fields in. */
function open(catchall: z.ZodType | undefined): z.ZodType | undefined {
  return catchall && defOf(catchall).type !== "never" ? catchall : undefined;
}

function below(schema: z.ZodType | undefined, input: unknown, path: readonly string[]): string | null {
  return schema ? findUnknownField(schema, input, path) : null;
}

function firstOf<T>(items: readonly T[], find: (item: T, index: number) => string | null): string | null {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== null) return found;
  }
  return null;
}

/** Of a union the option that its discriminator names, else any that knows every field. */
function inOptions({ options = [], discriminator }: Def, input: unknown, path: readonly string[]): string | null {
  if (discriminator !== undefined) {
    const said = (input as Record<string, unknown> | null)?.[discriminator];
    const named = options.find((option) => valuesOf(defOf(option).shape?.[discriminator]).includes(said));
    return below(named, input, path);
  }
  const found = options.map((option) => findUnknownField(option, input, path));
  return found.includes(null) ? null : (found[0] ?? null);
}

function valuesOf(schema: z.ZodType | undefined): readonly unknown[] {
  return schema ? (defOf(schema).values ?? []) : [];
}
