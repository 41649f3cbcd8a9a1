import type { Ctx } from "#platform/context";
import type { Language } from "#platform/i18n";
import { fill, type Filled } from "../../templates/queries.ts";
import type { ContractRow } from "../table.ts";
import { valuesOf } from "./values.ts";

const numberWord: Record<Language, string> = { en: "No. ", "zh-CN": "合同编号：" };

/**
 * The whole text of a contract as both sides read and sign it: its title, its number, and what it says with every
 * place filled. What is sent keeps exactly this text.
 */
export async function documentOf(ctx: Ctx, contract: ContractRow): Promise<Filled> {
  if (contract.frozenText !== null) return { text: contract.frozenText, missing: [] };
  const { text, missing } = fill(contract.text, await valuesOf(ctx, contract));
  const { title, number, language } = contract;
  return { text: `# ${oneLine(title)}\n${numberWord[language]}${oneLine(number)}\n\n${text}`.trimEnd(), missing };
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").replaceAll("**", "* *");
