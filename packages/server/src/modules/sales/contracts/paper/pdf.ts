import type { Content } from "pdfmake";
import { getCompanySettings } from "#modules/admin";
import type { Ctx } from "#platform/context";
import { say } from "#platform/i18n";
import { type Paper, renderPdf } from "#platform/pdf";
import { day } from "../../figures.ts";
import { readLetterhead } from "../../papers/queries.ts";
import { fingerprint, signatureBlock, type Signed } from "../../signatures/paper.ts";
import { findSignatures } from "../../signatures/queries.ts";
import { parseText, type Span, type TextBlock } from "../../templates/queries.ts";
import type { ContractRow } from "../table.ts";
import { documentOf } from "./document.ts";

const words = {
  customer: say("For the customer", "甲方"),
  us: say("For us", "乙方"),
  draft: say("Draft", "草稿"),
  paper: say("Signed on paper on", "纸质签署日期："),
};

/** A contract as PDF: its text, and a block with both signatures. */
export async function contractPdf(ctx: Ctx, contract: ContractRow): Promise<Uint8Array<ArrayBuffer>> {
  return renderPdf(await paperOf(ctx, contract));
}

/** The paper of a contract as plain data. */
export async function paperOf(ctx: Ctx, contract: ContractRow): Promise<Paper> {
  const { language, number, title, customerId, state } = contract;
  const { timeZone } = await getCompanySettings(ctx.db);
  const { from, to } = await readLetterhead(ctx.db, { customerId });
  const { text } = await documentOf(ctx, contract);
  const signatures = await findSignatures(ctx.db, "contracts", contract.id);
  const of = (id: string | null) => signatures.find((one) => one.id === id);
  const side = (word: string, name: string, signed: Signed | undefined) =>
    signatureBlock({
      head: `${word}${language === "en" ? ": " : "："}${name}`,
      signed,
      language,
      timeZone,
      room: true,
    });
  const sides = [
    side(words.customer[language], to.name, of(contract.theirSignatureId)),
    side(words.us[language], from.name, of(contract.ourSignatureId)),
  ];
  const signed = of(contract.theirSignatureId) ?? of(contract.ourSignatureId);
  return {
    title: `${title} ${number}`,
    author: from.name,
    content: [
      ...parseText(text).map(contentOf),
      { columns: sides, columnGap: 24, margin: [0, 28, 0, 0], unbreakable: true },
      ...(contract.signedHow === "paper" && contract.signedOn
        ? [{ text: `${words.paper[language]} ${day(contract.signedOn, language)}`, margin: [0, 12, 0, 0] } as Content]
        : []),
      ...(signed ? [fingerprint(signed, language)] : []),
    ],
    footer: { left: state === "draft" ? `${number} · ${words.draft[language]}` : number, right: "{page} / {pages}" },
  };
}

function contentOf(block: TextBlock): Content {
  if (block.kind === "rule") {
    return {
      canvas: [{ type: "line", x1: 0, y1: 0, x2: 499, y2: 0, lineWidth: 0.4, lineColor: "#d9dde2" }],
      margin: [0, 8],
    };
  }
  if (block.kind === "list") {
    const items = block.items.map((spans) => ({ text: runs(spans), margin: [0, 1.5] as [number, number] }));
    return block.ordered
      ? { ol: items, start: block.start, margin: [0, 2, 0, 6] }
      : { ul: items, margin: [0, 2, 0, 6] };
  }
  if (block.kind === "heading") {
    const size = [18, 12.5, 11][block.level - 1]!;
    const title = block.level === 1;
    return {
      text: runs(block.spans),
      fontSize: size,
      bold: true,
      ...(title ? { alignment: "center" as const } : {}),
      margin: title ? [0, 0, 0, 8] : [0, 10, 0, 4],
      headlineLevel: block.level,
    };
  }
  return { text: runs(block.spans), margin: [0, 0, 0, 6], lineHeight: 1.45 };
}

const runs = (spans: readonly Span[]) => spans.map(({ text, bold }) => (bold ? { text, bold } : text));
