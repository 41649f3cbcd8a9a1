import { Notes, Title, typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { languages } from "#platform/i18n";
import { Currency, Id, Minor, On, z } from "#platform/schema";
import { ContractText } from "../templates/table.ts";
import { followContracts } from "./follow.ts";

export const contractStates = ["draft", "sent", "signed", "ended", "terminated"] as const;
export const ContractState = z.enum(contractStates);
export type ContractState = z.infer<typeof ContractState>;

/**
 * What two sides agree on. A draft's `text` has places to fill; once it is sent, `frozenText` is what both sides read
 * and sign, and nothing changes it any more. A change of a signed one is an amendment: another contract that names it.
 */
export const Contract = z
  .object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    customerId: z.string().nullable(),
    opportunityId: z.string().nullable(),
    quoteId: z.string().nullable(),
    templateId: z.string().nullable(),
    orderId: z.string().nullable(), // the order that was made from it
    amendsId: z.string().nullable(), // the contract that this one changes
    renewsId: z.string().nullable(), // the contract whose next period this is
    revision: z.int(), // 1, and one more for each amendment
    amountMinor: z.int(),
    currency: z.string(),
    language: z.enum(languages),
    text: z.string(),
    frozenText: z.string().nullable(),
    startOn: z.string().nullable(),
    endOn: z.string().nullable(),
    remindDays: z.int().nullable(),
    remindOn: z.string().nullable(), // so many days before its end
    reminderId: z.string().nullable(), // the task that reminds of it
    autoRenews: z.boolean(),
    state: ContractState,
    sentAt: z.string().nullable(),
    ourSignatureId: z.string().nullable(),
    theirSignatureId: z.string().nullable(),
    signedOn: z.string().nullable(),
    signedHow: z.enum(["screen", "paper"]).nullable(),
    endedOn: z.string().nullable(),
    endReason: z.string(),
    notes: z.string(),
    ownerId: z.string().nullable(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Contract");
export type Contract = z.infer<typeof Contract>;
/** As it is kept. */
export type ContractRow = Omit<Contract, "autoRenews"> & { autoRenews: number };

/** A file beside a contract, a signed scan for example. */
export const ContractFile = z
  .object({
    id: z.string(),
    contractId: z.string(),
    fileId: z.string(),
    name: z.string(),
    size: z.int(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("ContractFile");
export type ContractFile = z.infer<typeof ContractFile>;

const RemindDays = z.int().min(0).max(730);

/** What can be said when a contract is made; a quote or an opportunity that is named says the rest. */
export const ContractDraft = z
  .object({
    id: Id.optional(),
    number: typed(100).optional(), // the next of the day when silent
    title: Title.optional(),
    customerId: z.string().max(100).nullable().optional(),
    opportunityId: z.string().max(100).nullable().default(null),
    quoteId: z.string().max(100).nullable().default(null),
    templateId: z.string().max(100).nullable().default(null),
    amountMinor: Minor.min(0).optional(),
    currency: Currency.optional(),
    language: z.enum(languages).optional(), // the template's, else the firm's
    text: ContractText.optional(), // the template's when silent
    startOn: On.nullable().default(null),
    endOn: On.nullable().default(null),
    remindDays: RemindDays.nullable().default(30),
    autoRenews: z.boolean().default(false),
    notes: Notes.default(""),
  })
  .openapi("ContractDraft");
export type ContractDraft = z.input<typeof ContractDraft>;

/** Once it is sent only the reminder, the renewal and the notes change. */
export const ContractPatch = z
  .object({
    number: typed(100).min(1),
    title: Title,
    customerId: z.string().max(100).nullable(),
    opportunityId: z.string().max(100).nullable(),
    amountMinor: Minor.min(0),
    currency: Currency,
    language: z.enum(languages),
    text: ContractText,
    startOn: On.nullable(),
    endOn: On.nullable(),
    remindDays: RemindDays.nullable(),
    autoRenews: z.boolean(),
    notes: Notes,
  })
  .partial()
  .openapi("ContractPatch");
export type ContractPatch = z.infer<typeof ContractPatch>;

declare module "#platform/db" {
  interface Tables {
    contracts: ContractRow;
    contractFiles: ContractFile;
  }
}

defineTable("contracts", {
  area: "sales",
  personal: ["title", "text", "frozenText", "endReason", "notes"],
  follow: followContracts,
  binned: true,
  refers: {
    customerId: "customers",
    opportunityId: "opportunities",
    quoteId: "quotes",
    templateId: "contractTemplates",
    orderId: "orders",
    amendsId: "contracts",
    renewsId: "contracts",
    reminderId: "tasks",
    ourSignatureId: "signatures",
    theirSignatureId: "signatures",
  },
});
defineTable("contractFiles", {
  area: "sales",
  personal: ["name"],
  files: ["fileId"],
  binned: true,
  refers: { contractId: "contracts" },
  goesWith: ["contractId"],
});
