import { getCompanySettings } from "#modules/admin";
import { create, remove, save } from "#platform/changes";
import { type Ctx, inTransaction, systemContext } from "#platform/context";
import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import { type Sentence, say } from "#platform/i18n";
import { newId } from "#platform/ids";
import { type LostReason, LostReasonDraft, type LostReasonPatch } from "./table.ts";

const usual: readonly Sentence[] = [
  say("Price", "价格"),
  say("Went elsewhere", "选了别家"),
  say("No budget", "没有预算"),
  say("No answer", "没有回应"),
  say("Not needed any more", "不再需要"),
];
/** A longer text is a story and not a reason for the list. */
const longest = 40;

/**
 * The owner's reasons in their order; the usual ones, in the firm's language, where there were never any. That is an act
 * of the program and not of the person who happened to look.
 */
export async function listLostReasons(ctx: Ctx): Promise<LostReason[]> {
  const found = await findReasons(ctx.db);
  if (found.length > 0 || (await wereThereAny(ctx.db))) return found;
  return inTransaction(systemContext(ctx.company, "listLostReasons", ctx.now, ctx.language), async (tx) => {
    await beginWithUsual(tx);
    return findReasons(tx.db);
  });
}

/** The usual reasons come first, also where a deal is lost before anybody looked at the list. */
async function beginWithUsual(ctx: Ctx): Promise<void> {
  if (await wereThereAny(ctx.db)) return;
  const { language } = await getCompanySettings(ctx.db);
  for (const [position, reason] of usual.entries()) {
    await create(ctx, "lostReasons", { id: newId(), name: reason[language], position, deletedAt: null });
  }
}

/** Adds a reason at the end; one that is there is answered instead. */
export function addLostReason(ctx: Ctx, input: LostReasonDraft): Promise<LostReason> {
  const { id = newId(), name } = LostReasonDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    await beginWithUsual(tx);
    const all = await findReasons(tx.db);
    const same = all.find((reason) => isSame(reason.name, name));
    if (same) return same;
    return create(tx, "lostReasons", { id, name, position: (all.at(-1)?.position ?? -1) + 1, deletedAt: null });
  });
}

/** Keeps a reason that was typed for a deal, so that it is there for the next one. */
export async function rememberReason(ctx: Ctx, reason: string): Promise<void> {
  if (reason.length <= longest && !reason.includes("\n")) await addLostReason(ctx, { name: reason });
}

/** Says a reason in other words; deals that were lost keep theirs. */
export function updateLostReason(ctx: Ctx, id: string, { name }: LostReasonPatch): Promise<LostReason> {
  return inTransaction(ctx, async (tx) => {
    const before = await getReason(tx.db, id);
    return save(tx, "lostReasons", before, { ...before, name });
  });
}

/** Takes a reason off the list. */
export function removeLostReason(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "lostReasons", [await getReason(tx.db, id)]));
}

const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

function findReasons(db: Db): Promise<LostReason[]> {
  return db
    .selectFrom("lostReasons")
    .selectAll()
    .where("deletedAt", "is", null)
    .orderBy("position")
    .orderBy("id")
    .execute();
}

async function wereThereAny(db: Db): Promise<boolean> {
  return Boolean(await db.selectFrom("lostReasons").select("id").limit(1).executeTakeFirst());
}

async function getReason(db: Db, id: string): Promise<LostReason> {
  const found = await findRow(db, "lostReasons", id);
  if (found && !found.deletedAt) return found;
  throw notFound("lost_reason.not_found", ["There is no such reason.", "没有这个原因。"]);
}
