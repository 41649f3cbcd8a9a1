import type { Content, TableCell } from "pdfmake";
import type { Paper } from "#platform/pdf";
import type { QuoteDocument } from "./document.ts";
import { fingerprint, signatureBlock } from "../../signatures/paper.ts";
import { day, money, percent, quantity } from "../../figures.ts";
import type { Party } from "../../papers/table.ts";
import { sumsOf, totalInWords } from "./sums.ts";
import { type Words, wordsOf } from "./words.ts";

const accent = "#2f6f5e";
const faint = "#5b626d";

/** The quote as a paper to be printed. */
export function paperOf(document: QuoteDocument): Paper {
  const { quote, from, to } = document;
  const t = wordsOf(quote.language, quote.pricesInclude);
  const content: Content[] = [
    head(document, t),
    {
      columns: [party(t.from, from, t), party(t.to, to, t)],
      columnGap: 24,
      margin: [0, 20, 0, 20],
    },
    ...(quote.title ? [{ text: quote.title, fontSize: 12, bold: true, margin: [0, 0, 0, 8] } satisfies Content] : []),
    linesTable(document, t),
    sumsTable(document, t),
    ...terms(document, t),
    ...acceptance(document, t),
  ];
  return {
    title: `${t.quote} ${quote.number}`,
    author: from.name,
    content,
    footer: { left: [from.name, `${quote.number}${editionOf(document)}`].filter(Boolean).join("  ·  "), right: t.page },
  };
}

/** The head of an answer with this paper: shown where it is opened, and called by its number where it is kept. */
export function asPdf(document: QuoteDocument): Record<string, string> {
  const { quote } = document;
  const name = `${wordsOf(quote.language, "tax").quote}-${quote.number}${editionOf(document)}.pdf`;
  return {
    "content-type": "application/pdf",
    "content-disposition": `inline; filename="${quote.number}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
  };
}

const editionOf = ({ quote }: QuoteDocument) => (quote.edition > 1 ? `-${quote.edition}` : "");

function head(document: QuoteDocument, t: Words): Content {
  const { quote, from } = document;
  const facts: [string, string][] = [
    [t.number, `${quote.number}${editionOf(document)}`],
    [t.date, day(quote.quotedOn, quote.language)],
    ...(quote.validUntilOn ? [[t.validUntil, day(quote.validUntilOn, quote.language)] as [string, string]] : []),
  ];
  return {
    columns: [
      {
        width: "*",
        stack: [
          { text: from.name, fontSize: 11, bold: true, color: accent },
          { text: t.quote, fontSize: 24, bold: true, margin: [0, 6, 0, 0] },
        ],
      },
      {
        width: "auto",
        table: {
          body: facts.map(([label, value]) => [
            { text: label, color: faint, margin: [0, 0, 12, 0] },
            { text: value, alignment: "right", noWrap: true },
          ]),
        },
        layout: "bare",
      },
    ],
  };
}

function party(label: string, who: Party, t: Words): Content {
  const facts = [
    [t.address, who.address],
    [t.phone, who.phone],
    [t.email, who.email],
    [t.taxNumber, who.taxNumber],
    [t.bank, who.bank],
    [t.account, who.account],
  ].filter(([, value]) => value);
  return {
    stack: [
      { text: label, fontSize: 8, color: faint, margin: [0, 0, 0, 3] },
      { text: who.name || "—", bold: true, fontSize: 10.5, margin: [0, 0, 0, 2] },
      ...facts.map(([name, value]) => ({ text: [{ text: `${name}  `, color: faint }, value!], fontSize: 8.5 })),
    ],
  };
}

function linesTable({ quote, lines }: QuoteDocument, t: Words): Content {
  const { currency, language } = quote;
  const discounted = lines.some(({ ownDiscountMinor }) => ownDiscountMinor !== 0);
  const taxed = lines.some(({ taxRateBp }) => taxRateBp > 0);
  const right = { alignment: "right", noWrap: true } as const;
  const label = (text: string, more: object = {}): TableCell => ({ text, bold: true, fontSize: 8.5, ...more });
  const header: TableCell[] = [
    label("#"),
    label(t.item),
    label(t.quantity, right),
    label(t.unitPrice, right),
    ...(discounted ? [label(t.discount, right)] : []),
    ...(taxed ? [label(t.tax, right)] : []),
    label(t.amount, right),
  ];
  const rows = lines.map((line): TableCell[] => [
    { text: String(line.ordinal), color: faint },
    {
      stack: [line.title, ...(line.details ? [{ text: line.details, fontSize: 8.5, color: faint }] : [])],
      // A line's words stay together where a page ends.
      unbreakable: true,
    },
    { text: quantity(line.quantityMilli, language), ...right },
    { text: money(line.unitPriceMinor, currency, language), ...right },
    ...(discounted ? [{ text: discountOf(line, currency, language), ...right }] : []),
    ...(taxed ? [{ text: percent(line.taxRateBp), ...right }] : []),
    { text: money(line.ownMinor, currency, language), ...right },
  ]);
  const widths = [14, "*", ...Array.from({ length: header.length - 2 }, () => "auto")];
  return { table: { headerRows: 1, widths, body: [header, ...rows], dontBreakRows: true }, layout: "lines" };
}

type Line = QuoteDocument["lines"][number];
function discountOf({ discountBp, ownDiscountMinor, discountMinor }: Line, currency: string, language: "en" | "zh-CN") {
  if (ownDiscountMinor === 0) return "";
  return discountBp > 0 && discountMinor === 0
    ? `−${percent(discountBp)}`
    : money(-ownDiscountMinor, currency, language);
}

function sumsTable(document: QuoteDocument, t: Words): Content {
  const sums = sumsOf(document, t);
  const spelt = totalInWords(document);
  const body = sums.map(({ label, amount }, at): TableCell[] => {
    const grand = at === sums.length - 1;
    const look = grand ? { bold: true, fontSize: 13 } : { color: faint };
    return [
      { text: label, ...look, noWrap: true },
      { text: amount, ...look, alignment: "right", noWrap: true },
    ];
  });
  const taxed = document.totals.byRate.some(({ taxRateBp }) => taxRateBp > 0);
  return {
    unbreakable: true,
    margin: [0, 12, 0, 0],
    stack: [
      {
        columns: [
          { width: "*", text: "" },
          { width: 230, table: { widths: ["*", "auto"], body }, layout: "sums" },
        ],
      },
      ...(spelt
        ? [
            {
              text: `${t.inWords}：${spelt}`,
              alignment: "right" as const,
              margin: [0, 4, 0, 0] as [number, number, number, number],
            },
          ]
        : []),
      ...(taxed ? [{ text: t.withTax, fontSize: 8.5, color: faint, alignment: "right" as const }] : []),
    ],
  };
}

function terms({ quote }: QuoteDocument, t: Words): Content[] {
  if (!quote.terms) return [];
  return [
    { text: t.terms, bold: true, margin: [0, 24, 0, 4], headlineLevel: 1 },
    { text: quote.terms, fontSize: 9, color: faint },
  ];
}

/** At the end, once it was accepted: by whom, when, and the drawn signature. */
function acceptance({ quote, to, accepted }: QuoteDocument, t: Words): Content[] {
  if (!accepted) return [];
  const { language } = quote;
  const { textHash, timeZone } = accepted;
  const head = [t.accepted, to.name].filter(Boolean).join(language === "en" ? ": " : "：");
  return [
    {
      unbreakable: true,
      fontSize: 8.5,
      margin: [0, 24, 0, 0],
      stack: [
        signatureBlock({ head, signed: accepted, language, timeZone, room: false }),
        ...(textHash ? [fingerprint({ textHash }, language)] : []),
      ],
    },
  ];
}
