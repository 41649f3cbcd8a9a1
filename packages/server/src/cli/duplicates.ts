import type { Ctx } from "#platform/context";
import type { Language } from "#platform/i18n";
import { listPairs } from "../modules/customers/duplicates/queries.ts";
import { searchDuplicates } from "../modules/customers/duplicates/search/search.ts";
import type { DuplicatePair } from "../modules/customers/duplicates/table.ts";
import { type CliVerb, printJson, readArgs, withCompany } from "./verb.ts";

const usage = "duplicates [--json] [--home DIR]";
const atOnce = 200;

/** Searches the base for customers who are here twice, and prints the pairs: a report to read, or one JSON object. */
export const verb: CliVerb = async (args, language) => {
  const { values } = readArgs(args, {}, usage);
  const pairs = await withCompany("duplicates", values.home, language, async (ctx) => {
    await searchDuplicates(ctx, async () => "go on");
    return allPairs(ctx);
  });
  if (!values.json) return void process.stdout.write(reportOf(pairs, language));
  return printJson({ pairs: pairs.map((pair) => pairOf(pair)) });
};

async function allPairs(ctx: Ctx): Promise<DuplicatePair[]> {
  const pairs: DuplicatePair[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await listPairs(ctx, { state: "open", limit: atOnce, cursor });
    pairs.push(...page.items);
    if (!page.nextCursor) return pairs;
    cursor = page.nextCursor;
  }
}

function pairOf({ a, b, kind, certainty, score, reasons }: DuplicatePair) {
  const end = ({ id, name }: DuplicatePair["a"]) => ({ id, name });
  return {
    a: end(a),
    b: end(b),
    kind,
    certainty,
    score,
    reasons: reasons.map(({ field, level, bits, text }) => ({ field, level, bits, text })),
  };
}

function reportOf(pairs: readonly DuplicatePair[], language: Language): string {
  const zh = language === "zh-CN";
  if (pairs.length === 0) return zh ? "没有发现重复的客户。\n" : "No customer is here twice.\n";
  const lines = pairs.flatMap(({ a, b, score, certainty, reasons }) => [
    `${(100 * score).toFixed(1)} %  ${nameOf(a)}  =  ${nameOf(b)}${certainty === "exact" ? (zh ? "（完全一致）" : "  (exact)") : ""}`,
    `        ${reasons.map(({ text, bits }) => `${text} ${bits < 0 ? "−" : "+"}${Math.abs(bits).toFixed(1)}`).join(zh ? "；" : "; ")}`,
  ]);
  const end = zh
    ? `共 ${pairs.length} 对。数字为证据的比特数：正数支持是同一个客户，负数反对。`
    : `${pairs.length} ${pairs.length === 1 ? "pair" : "pairs"}. The figures are bits of evidence: above 0 for one customer, below 0 against.`;
  return `${[...lines, end].join("\n")}\n`;
}

const nameOf = ({ name, phones, emails }: DuplicatePair["a"]) =>
  [name, phones[0] ?? emails[0]].filter(Boolean).join(" ");
