import { CustomerFilter } from "#modules/customers";
import { bulkOf } from "#platform/lists";
import { On, z } from "#platform/schema";
import { Title } from "../tasks/fields.ts";
import { TaskKind } from "../tasks/table.ts";

/** One next step for each of many customers. `perDay` spreads them over the days from `fromOn` on; 0 puts all on that day. */
export const StepForMany = z
  .object({
    title: Title.openapi({ description: "{name} becomes the customer's name" }),
    kind: TaskKind.default("message"),
    fromOn: On,
    perDay: z.int().min(0).max(1000).default(0),
  })
  .openapi("StepForMany");
export type StepForMany = z.output<typeof StepForMany>;

export const StepsForMany = bulkOf(CustomerFilter, StepForMany);
