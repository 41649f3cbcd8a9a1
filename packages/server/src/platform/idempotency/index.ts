import { defineJob } from "#platform/jobs";
import { forgetOldAnswers } from "./kept.ts";

export { answerOnce, type Attempt } from "./answer-once.ts";

/** Kept answers are forgotten after a day. */
export const forgetAnswers = defineJob<Record<string, never>>({
  kind: "idempotency.forget-answers",
  run: (ctx) => forgetOldAnswers(ctx.db, ctx.now),
});
