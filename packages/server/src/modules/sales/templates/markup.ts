/** Light Markdown: headings, paragraphs, lists, rules and bold words. Nothing in it is ever read as HTML. */
import { z } from "#platform/schema";

export const Span = z.object({ text: z.string(), bold: z.boolean() });
export type Span = z.infer<typeof Span>;
const Spans = z.array(Span);

/** One block of a text; a line break inside a paragraph is a line break in `text`. */
export const TextBlock = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("heading"), level: z.int().min(1).max(3), spans: Spans }),
    z.object({ kind: z.literal("paragraph"), spans: Spans }),
    z.object({ kind: z.literal("list"), ordered: z.boolean(), start: z.int(), items: z.array(Spans) }),
    z.object({ kind: z.literal("rule") }),
  ])
  .openapi("TextBlock");
export type TextBlock = z.infer<typeof TextBlock>;

const heading = /^(#{1,3})\s+(.+)$/;
const bullet = /^\s{0,3}[-*•]\s+(.+)$/;
const numbered = /^\s{0,3}(\d{1,3})[.)]\s+(.+)$/;
const rule = /^\s{0,3}(-{3,}|_{3,}|\*{3,})\s*$/;

/** Reads a text as blocks. Whatever is no mark of ours stays as it was typed. */
export function parseText(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: string[] = [];
  const endParagraph = () => {
    if (open.length > 0) blocks.push({ kind: "paragraph", spans: spansOf(open.join("\n")) });
    open = [];
  };
  for (const line of text.replaceAll("\r\n", "\n").split("\n")) {
    const found = blockOf(line);
    if (found === "text") {
      open.push(line.trimEnd());
      continue;
    }
    endParagraph();
    if (found === "empty") continue;
    const last = blocks.at(-1);
    // A list goes on only where nothing stood between its lines.
    if (found.kind === "list" && last?.kind === "list" && last.ordered === found.ordered)
      last.items.push(...found.items);
    else blocks.push(found);
  }
  endParagraph();
  return blocks;
}

function blockOf(line: string): TextBlock | "text" | "empty" {
  if (line.trim() === "") return "empty";
  const head = heading.exec(line);
  if (head) return { kind: "heading", level: head[1]!.length, spans: spansOf(head[2]!.trim()) };
  if (rule.test(line)) return { kind: "rule" };
  const number = numbered.exec(line);
  if (number) return { kind: "list", ordered: true, start: Number(number[1]), items: [spansOf(number[2]!.trim())] };
  const point = bullet.exec(line);
  if (point) return { kind: "list", ordered: false, start: 1, items: [spansOf(point[1]!.trim())] };
  return "text";
}

/** Words between two pairs of stars are bold; a lone pair is two stars. */
function spansOf(text: string): Span[] {
  const parts = text.split("**");
  if (parts.length % 2 === 0) {
    const tail = parts.pop()!;
    parts[parts.length - 1] += `**${tail}`;
  }
  return parts.flatMap((part, at) => (part === "" ? [] : [{ text: part, bold: at % 2 === 1 }]));
}
