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

/** The columns a list may be sorted by; a minus before it turns the order round. */
export const sortKeys = {
  name: "sortKey",
  createdAt: "createdAt",
  lastOrderOn: "lastOrderOn",
  orderTotalMinor: "orderTotalMinor",
  lastContactAt: "lastContactAt",
  nextStepOn: "nextStepOn",
} as const;
type SortKey = keyof typeof sortKeys;
const sorts = Object.keys(sortKeys).flatMap((key) => [key, `-${key}`]) as [SortKey, ...(SortKey | `-${SortKey}`)[]];

export const CustomerSort = z.enum(sorts).default("-createdAt");
export type CustomerSort = z.infer<typeof CustomerSort>;
