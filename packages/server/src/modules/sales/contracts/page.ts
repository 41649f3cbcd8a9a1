import { type Ctx, demand } from "#platform/context";
import { findRow } from "#platform/db";
import { z } from "#platform/schema";
import { findLinks } from "../links/queries.ts";
import { ShareLink } from "../links/table.ts";
import { customerNames } from "../names.ts";
import { findSignatures } from "../signatures/queries.ts";
import { Signature } from "../signatures/table.ts";
import { parseText, TextBlock } from "../templates/queries.ts";
import { documentOf } from "./paper/document.ts";
import { findFiles, findSuccessors, getContract, present } from "./queries.ts";
import { Contract, ContractFile, ContractState } from "./table.ts";

const Party = Signature.omit({ text: true, subjectTable: true, subjectId: true, version: true });
const Related = z.object({ id: z.string(), number: z.string(), title: z.string(), state: ContractState });

/** All that the page of a contract shows. */
export const ContractPage = Contract.extend({
  customerName: z.string().nullable(),
  opportunityTitle: z.string().nullable(),
  orderNumber: z.string().nullable(),
  blocks: z.array(TextBlock), // the whole text, places filled
  missing: z.array(z.string()), // places that nothing is known for
  ours: Party.nullable(),
  theirs: Party.nullable(),
  links: z.array(ShareLink),
  files: z.array(ContractFile),
  amends: Related.nullable(),
  renews: Related.nullable(),
  amendedBy: z.array(Related),
  renewedBy: z.array(Related),
}).openapi("ContractPage");
export type ContractPage = z.infer<typeof ContractPage>;

/** A contract with both signatures, its files, its links and its relatives. */
export async function getContractPage(ctx: Ctx, id: string): Promise<ContractPage> {
  demand(ctx, "sales:read");
  const { db } = ctx;
  const row = await getContract(db, id);
  const { text, missing } = await documentOf(ctx, row);
  const signatures = await findSignatures(db, "contracts", id);
  const party = (wanted: string | null) => {
    const found = signatures.find((one) => one.id === wanted);
    return found ? Party.parse(found) : null;
  };
  const successors = await findSuccessors(db, id);
  const deal = row.opportunityId ? await findRow(db, "opportunities", row.opportunityId) : undefined;
  const order = row.orderId ? await findRow(db, "orders", row.orderId) : undefined;
  const before = async (other: string | null) => {
    const found = other ? await findRow(db, "contracts", other) : undefined;
    return found ? Related.parse(found) : null;
  };
  return {
    ...present(row),
    customerName: (await customerNames(db, [row])).get(row.customerId ?? "") ?? null,
    opportunityTitle: deal && !deal.deletedAt ? deal.title : null,
    orderNumber: order && !order.deletedAt ? order.number : null,
    blocks: parseText(text),
    missing,
    ours: party(row.ourSignatureId),
    theirs: party(row.theirSignatureId),
    links: (await findLinks(db, "contracts", id)).map((link) => ShareLink.parse(link)),
    files: await findFiles(db, id),
    amends: await before(row.amendsId),
    renews: await before(row.renewsId),
    amendedBy: successors.filter(({ amendsId }) => amendsId === id).map((one) => Related.parse(one)),
    renewedBy: successors.filter(({ renewsId }) => renewsId === id).map((one) => Related.parse(one)),
  };
}

/** How a text would read in a contract: its places filled, also those of a draft that is not kept yet. */
export const Preview = z
  .object({ blocks: z.array(TextBlock), missing: z.array(z.string()) })
  .openapi("ContractPreview");
