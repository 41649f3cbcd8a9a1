import { type Ctx, demand } from "#platform/context";
import { say } from "#platform/i18n";
import { z } from "#platform/schema";
import { findSignatures, hashText, verify } from "../signatures/queries.ts";
import { getContract } from "./queries.ts";

/** Whether the text that is kept is the one that was signed, reckoned anew. */
export const Verification = z
  .object({
    ok: z.boolean(),
    says: z.string(),
    textHash: z.string().nullable(), // of the kept text, as it is now
    signatures: z.array(
      z.object({ id: z.string(), name: z.string(), signedAt: z.string(), signedHash: z.string(), ok: z.boolean() }),
    ),
  })
  .openapi("ContractVerification");
export type Verification = z.infer<typeof Verification>;

/** Reckons the hash of the kept text and compares it with every signature that counts. */
export async function verifyContract(ctx: Ctx, id: string): Promise<Verification> {
  demand(ctx, "sales:read");
  const { frozenText, ourSignatureId, theirSignatureId, signedHow } = await getContract(ctx.db, id);
  const counted = new Set([ourSignatureId, theirSignatureId]);
  const signatures = (await findSignatures(ctx.db, "contracts", id)).filter((one) => counted.has(one.id));
  const textHash = frozenText === null ? null : hashText(frozenText);
  const checked = signatures.map((signature) => ({
    id: signature.id,
    name: signature.name,
    signedAt: signature.signedAt,
    signedHash: signature.textHash,
    ok: verify(signature) && signature.textHash === textHash,
  }));
  const ok = checked.length > 0 && checked.every((one) => one.ok);
  return { ok, says: sentence()[ctx.language], textHash, signatures: checked };

  function sentence() {
    if (checked.length === 0) {
      return signedHow === "paper"
        ? say("It was signed on paper: compare it with the scan among its files.", "纸质签署：请与附件中的扫描件核对。")
        : say("Nobody has signed it on screen yet.", "还没有人在线签署。");
    }
    const names = checked.map(({ name }) => name);
    if (ok) {
      return say(
        `The kept text is exactly what ${names.join(" and ")} signed: its fingerprint is the same.`,
        `保存的正文与 ${names.join("、")} 签署的完全一致：指纹相同。`,
      );
    }
    const wrong = checked.flatMap(({ name, ok: fits }) => (fits ? [] : [name]));
    return say(
      `The kept text is not what ${wrong.join(" and ")} signed: its fingerprint differs. Somebody changed it in the base.`,
      `保存的正文与 ${wrong.join("、")} 签署的不一致：指纹不同，数据库中的内容被改动过。`,
    );
  }
}
