import { defineJob } from "#platform/jobs";
import { moveCuts } from "./follow.ts";

/** A new day puts more customers to sleep. Hourly, as the day begins at its own hour in each firm's zone. */
export const moveDormancyOn = defineJob<Record<string, never>>({
  kind: "customers.move-dormancy-on",
  run: (ctx) => moveCuts(ctx),
});
