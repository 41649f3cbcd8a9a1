import { addDays } from "#platform/clock";
import { type FilterNode, Where } from "#platform/lists";
import { On, z } from "#platform/schema";
import { kinds, levels, lifecycles } from "./fields.ts";

/** Several of the allowed words with commas between. */
function severalOf<const W extends string>(words: readonly W[]) {
  return z
    .string()
    .max(500)
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(z.enum(words as unknown as [W, ...W[]])))
    .openapi({ type: "string", description: `One or several with commas: ${words.join(", ")}` });
}

const names = z
  .string()
  .max(1000)
  .transform((text) => text.split(",").filter(Boolean))
  .openapi({ type: "string", description: "One or several with commas" });
const yesOrNo = z.enum(["true", "false"]);

/** Which customers; every condition given must hold. */
export const CustomerFilter = z
  .object({
    q: z.string().max(200),
    where: Where,
    kind: z.enum(kinds),
    lifecycle: severalOf(lifecycles),
    level: severalOf([...levels, "none"]),
    tag: names,
    source: names,
    organisationId: z.string().max(100),
    ownerId: z.string().max(100),
    hasNextStep: yesOrNo,
    owed: yesOrNo,
    createdFrom: On,
    createdTo: On,
    lastOrderFrom: On,
    lastOrderTo: On,
    lastContactBefore: On, // also those never spoken to
  })
  .partial();
export type CustomerFilter = z.infer<typeof CustomerFilter>;

/** The filter's short forms in the language of all lists. */
export function nodesOf(filter: CustomerFilter): FilterNode[] {
  const { where, kind, lifecycle, level, tag, source, organisationId, ownerId, hasNextStep, owed } = filter;
  const { createdFrom, createdTo, lastOrderFrom, lastOrderTo, lastContactBefore } = filter;
  const nodes: (FilterNode | false | undefined)[] = [
    where,
    tag?.length ? { field: "tags", is: "anyOf", value: tag } : undefined,
    organisationId ? { field: "organisationId", is: "anyOf", value: [organisationId] } : undefined,
    owed &&
      (owed === "true" ? { field: "owedMinor", is: "above", value: 0 } : { field: "owedMinor", is: "is", value: 0 }),
    hasNextStep && { field: "nextStepOn", is: hasNextStep === "true" ? "filled" : "empty" },
    kind && { field: "kind", is: "anyOf", value: [kind] },
    lifecycle?.length ? { field: "lifecycle", is: "anyOf", value: lifecycle } : undefined,
    level?.length ? levelOf(level) : undefined,
    source?.length ? { field: "source", is: "anyOf", value: source } : undefined,
    ownerId ? { field: "ownerId", is: "anyOf", value: [ownerId] } : undefined,
    createdFrom ? { field: "createdAt", is: "after", value: addDays(createdFrom, -1) } : undefined,
    createdTo ? { field: "createdAt", is: "before", value: addDays(createdTo, 1) } : undefined,
    lastOrderFrom ? { field: "lastOrderOn", is: "after", value: addDays(lastOrderFrom, -1) } : undefined,
    lastOrderTo ? { field: "lastOrderOn", is: "before", value: addDays(lastOrderTo, 1) } : undefined,
    lastContactBefore
      ? {
          any: [
            { field: "lastContactAt", is: "before", value: lastContactBefore },
            { field: "lastContactAt", is: "empty" },
          ],
        }
      : undefined,
  ];
  return nodes.filter((node) => typeof node === "object");
}

function levelOf(levels: readonly string[]): FilterNode {
  const named = levels.filter((level) => level !== "none");
  const none = { field: "level", is: "empty" } as const;
  if (named.length === 0) return none;
  const some = { field: "level", is: "anyOf", value: named } as const;
  return named.length === levels.length ? some : { any: [none, some] };
}
