import { z } from "#platform/schema";
import { Span } from "../periods.ts";

export const dimensions = ["none", "source", "channel", "product", "cohort"] as const;
export type Dimension = (typeof dimensions)[number];

/** A share with its counts and Wilson's 95 % limits; null where there is nothing to share. */
export const Conversion = z
  .object({
    hits: z.int(),
    of: z.int(),
    share: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .openapi("Conversion");
export type Conversion = z.infer<typeof Conversion>;

const Step = z
  .object({
    stageId: z.string(),
    name: z.string(),
    reached: z.int(), // deals that came at least so far
    here: z.int(), // open ones that rest here now
    fromFirst: Conversion,
    fromBefore: Conversion,
    stays: z.int(), // stays that are over
    medianDays: z.number().nullable(),
    meanDays: z.number().nullable(),
  })
  .openapi("FunnelStep");

const Group = z
  .object({ value: z.string(), reached: z.array(z.int()), open: z.int(), lost: z.int(), won: Conversion })
  .openapi("FunnelGroup");

/** How the deals that were opened in a period went on, and how many of the people who came in it bought. */
export const Funnel = z
  .object({
    today: z.string(),
    period: Span,
    pipeline: z.object({ id: z.string(), name: z.string() }).nullable(),
    opened: z.int(),
    open: z.int(),
    lost: z.int(),
    won: Conversion,
    steps: z.array(Step),
    groups: z.array(Group), // by the dimension asked for, the largest first; at most 30
    leads: Conversion, // of who came in the period, who has bought
    leadGroups: z.array(z.object({ value: z.string(), bought: Conversion })),
  })
  .openapi("Funnel");
export type Funnel = z.infer<typeof Funnel>;
