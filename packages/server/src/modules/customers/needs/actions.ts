import { getCompanySettings } from "#modules/admin";
import { create, createAll, remove, save, saveAll } from "#platform/changes";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { getCustomer } from "../people/queries.ts";
import { findNeeds, getNeed } from "./queries.ts";
import type { CustomerNeed, NeedDraft, NeedPatch } from "./table.ts";

const most = 200;

/** Notes something that a customer needs or prefers. */
export function addNeed(ctx: Ctx, customerId: string, draft: NeedDraft): Promise<CustomerNeed> {
  return inTransaction(ctx, async (tx) => {
    await getCustomer(tx.db, customerId);
    const others = await findNeeds(tx.db, [customerId]);
    if (others.length >= most) {
      throw refused("need.too_many", [`A customer has ${most} needs at most.`, `每位客户最多 ${most} 条需求。`]);
    }
    const { timeZone } = await getCompanySettings(tx.db);
    return create(tx, "customerNeeds", {
      id: draft.id ?? newId(),
      customerId,
      kind: draft.kind ?? "need",
      text: draft.text,
      source: draft.source ?? "",
      notedOn: draft.notedOn ?? dayOf(ctx.now, timeZone),
      position: (others.at(-1)?.position ?? -1) + 1,
      createdAt: ctx.now.toISOString(),
      deletedAt: null,
    });
  });
}

/** Changes a need: words, kind, where it is known from, since when. */
export function updateNeed(ctx: Ctx, id: string, patch: NeedPatch): Promise<CustomerNeed> {
  return inTransaction(ctx, async (tx) => {
    const before = await getNeed(tx.db, id);
    const plain = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    return save(tx, "customerNeeds", before, { ...before, ...plain });
  });
}

/** Puts a need into the bin. */
export function removeNeed(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "customerNeeds", [await getNeed(tx.db, id)]));
}

type Written = { customerId: string; text: string };

/**
 * Makes the needs of these customers what a text says, a line each; a line that is there already keeps its source and
 * day. For forms, imports and programs that know one text. Answers with the customers that differ now.
 */
export function writeNeeds(ctx: Ctx, texts: readonly Written[], areNew = false): Promise<ReadonlySet<string>> {
  const touched = new Set<string>();
  if (texts.length === 0) return Promise.resolve(touched);
  return inTransaction(ctx, async (tx) => {
    touched.clear();
    const ids = texts.map(({ customerId }) => customerId);
    const before = Map.groupBy(areNew ? [] : await findNeeds(tx.db, ids), ({ customerId }) => customerId);
    const notedOn = dayOf(ctx.now, (await getCompanySettings(tx.db)).timeZone);
    const made: Omit<CustomerNeed, "version">[] = [];
    const moved: { before: CustomerNeed; after: CustomerNeed }[] = [];
    const gone: CustomerNeed[] = [];
    for (const { customerId, text } of texts) {
      const left = [...(before.get(customerId) ?? [])];
      const count = made.length + moved.length + gone.length;
      for (const [position, line] of linesOf(text).entries()) {
        const index = left.findIndex((need) => need.text === line);
        const [known] = index < 0 ? [] : left.splice(index, 1);
        if (!known) {
          const row = { id: newId(), customerId, kind: "need" as const, text: line, source: "", notedOn, position };
          made.push({ ...row, createdAt: ctx.now.toISOString(), deletedAt: null });
        } else if (known.position !== position) moved.push({ before: known, after: { ...known, position } });
      }
      gone.push(...left);
      if (made.length + moved.length + gone.length > count) touched.add(customerId);
    }
    await createAll(tx, "customerNeeds", made);
    await saveAll(tx, "customerNeeds", moved);
    await remove(tx, "customerNeeds", gone);
    return touched;
  });
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
