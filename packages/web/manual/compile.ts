import { Marked, type Tokens } from "marked";

/** One part of a page of the manual: its heading, its place in the address, what it says as HTML and as plain text. */
export type ManualSection = { title: string; id: string; html: string; text: string };
/** One page of the manual. `sections[0]` is what stands before the first heading; its title is the page's. */
export type ManualPage = { title: string; sections: ManualSection[] };

const marked = new Marked({ gfm: true });

/** Reads one page of `docs/owners`. The manual is ours, so its HTML needs no cleaning; raw HTML in it is refused. */
export function compilePage(markdown: string): ManualPage {
  const tokens = marked.lexer(markdown);
  const [first] = tokens;
  if (first?.type !== "heading" || (first as Tokens.Heading).depth !== 1)
    throw new Error("A page begins with its # title.");
  if (/<[a-z][^>]*>/i.test(markdown.replace(/`[^`]*`/g, ""))) throw new Error("A page holds no HTML.");
  const title = plain((first as Tokens.Heading).text);
  const parts: { title: string; body: typeof tokens }[] = [{ title, body: [] as unknown as typeof tokens }];
  for (const token of tokens.slice(1)) {
    if (token.type === "heading" && (token as Tokens.Heading).depth === 2) {
      parts.push({ title: plain((token as Tokens.Heading).text), body: [] as unknown as typeof tokens });
    } else parts.at(-1)!.body.push(token);
  }
  return {
    title,
    sections: parts.map(({ title: heading, body }, index) => ({
      title: heading,
      id: index === 0 ? "" : `s${index}`,
      html: addressed(marked.parser(body)),
      text: plain(body.map(({ raw }) => raw).join("\n")),
    })),
  };
}

/** Links between pages are files for who reads the folder, and places of the app for who reads it there. */
function addressed(html: string): string {
  return html.replace(/href="([a-z-]+)\.md"/g, 'href="/help/$1"');
}

/** The words without their marks, for searching and for snippets. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]/g, "")
    .replace(/^\|[-:| ]+\|$/gm, " ")
    .replace(/[#>|]|^\s*(?:[-+]|\d+\.)\s/gm, " ")
    .replace(/\s+/g, " ")
    .trim();
}
