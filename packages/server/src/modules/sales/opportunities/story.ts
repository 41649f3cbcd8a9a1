import { addToTimeline } from "#modules/customers";
import type { Ctx } from "#platform/context";
import { type Sentence, say } from "#platform/i18n";
import type { Opportunity } from "./table.ts";

type Happening = "created" | "moved" | "won" | "lost" | "reopened";

/** Tells the customer's story what became of an opportunity. `detail` is the stage or the reason. */
export async function tellStory(ctx: Ctx, opportunity: Opportunity, event: Happening, detail = ""): Promise<void> {
  const { id, customerId, title, amountMinor, currency } = opportunity;
  if (!customerId) return;
  await addToTimeline(ctx, {
    customerId,
    kind: "opportunity",
    text: sentences[event](title, detail),
    data: { event, title, detail, amountMinor, currency },
    refTable: "opportunities",
    refId: id,
  });
}

const sentences: Record<Happening, (title: string, detail: string) => Sentence> = {
  created: (title, stage) => say(`New opportunity “${title}” in ${stage}`, `新商机「${title}」，阶段：${stage}`),
  moved: (title, stage) => say(`“${title}” moved to ${stage}`, `「${title}」进入 ${stage}`),
  won: (title) => say(`Won “${title}”`, `赢单「${title}」`),
  lost: (title, reason) => say(`Lost “${title}”: ${reason}`, `丢单「${title}」：${reason}`),
  reopened: (title) => say(`“${title}” is open again`, `「${title}」重新打开`),
};
