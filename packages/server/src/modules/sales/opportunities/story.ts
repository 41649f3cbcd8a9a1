import { addToTimeline } from "#modules/customers";
import type { Ctx } from "#platform/context";
import { type Sentence, say } from "#platform/i18n";
import type { Opportunity } from "./table.ts";

type Happening = "created" | "moved" | "won" | "lost" | "reopened";

/** What of its stage's checklist it left undone, and why. */
type LeftOpen = { open: readonly { label: string }[]; why: string | undefined };

/** Tells the customer's story what became of an opportunity. `detail` is the stage or the reason. */
export async function tellStory(
  ctx: Ctx,
  opportunity: Opportunity,
  event: Happening,
  detail: string | Sentence = "",
  { open, why = "" }: LeftOpen = { open: [], why: undefined },
): Promise<void> {
  const { id, customerId, title, amountMinor, currency } = opportunity;
  if (!customerId) return;
  const both = typeof detail === "string" ? say(detail, detail) : detail;
  const sentence = sentences[event](title, both);
  await addToTimeline(ctx, {
    customerId,
    kind: "opportunity",
    text: open.length > 0 ? withLeftOpen(sentence, open, why) : sentence,
    data: { event, title, detail: both.en, amountMinor, currency },
    refTable: "opportunities",
    refId: id,
  });
}

const sentences: Record<Happening, (title: string, detail: Sentence) => Sentence> = {
  created: (title, stage) =>
    say(`New opportunity “${title}” in ${stage.en}`, `新商机「${title}」，阶段：${stage["zh-CN"]}`),
  moved: (title, stage) => say(`“${title}” moved to ${stage.en}`, `「${title}」进入 ${stage["zh-CN"]}`),
  won: (title) => say(`Won “${title}”`, `赢单「${title}」`),
  lost: (title, reason) => say(`Lost “${title}”: ${reason.en}`, `丢单「${title}」：${reason["zh-CN"]}`),
  reopened: (title) => say(`“${title}” is open again`, `「${title}」重新打开`),
};

function withLeftOpen(sentence: Sentence, open: LeftOpen["open"], why: string): Sentence {
  const labels = open.map(({ label }) => label);
  return say(
    `${sentence.en}\nLeft undone: ${labels.join(", ")}. Why: ${why}`,
    `${sentence["zh-CN"]}\n未完成：${labels.join("、")}。原因：${why}`,
  );
}
