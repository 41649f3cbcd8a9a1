import { create } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { drawingOf, hashText, signerName } from "./rules.ts";
import type { Signature, SignedTable } from "./table.ts";
import "./table.ts";

/** What a signer gives: a name, perhaps a drawing as the page's canvas sent it, and where it came from. */
export type Signing = { name: string | undefined; drawing: string | undefined; address: string; browser: string };

/** Keeps a signature under exactly this text. It is never undone: a new act answers it. */
export function sign(
  ctx: Ctx,
  subject: { table: SignedTable; id: string; text: string },
  { name, drawing, address, browser }: Signing,
): Promise<Signature> {
  return create(ctx, "signatures", {
    id: newId(),
    subjectTable: subject.table,
    subjectId: subject.id,
    name: signerName(name),
    signedAt: ctx.now.toISOString(),
    address,
    browser,
    drawing: drawingOf(drawing),
    text: subject.text,
    textHash: hashText(subject.text),
  });
}
