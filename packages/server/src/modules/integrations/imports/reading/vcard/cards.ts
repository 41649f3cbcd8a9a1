import type { Encoding } from "../format.ts";
import { readLines } from "./lines.ts";

/** One card as it stands in the file: its lines, those of cards inside it (an AGENT), and where it is. */
export type RawCard = {
  number: number;
  start: number;
  end: number;
  lines: string[];
  agents: string[][];
  /** `cut`: no END came. `huge`: so long that its lines were not kept. */
  fault: "cut" | "huge" | null;
};

const longestCard = 32 * 1024 * 1024;
const begins = /^\s*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD\s*$/i;
const ends = /^\s*(?:[\w-]+\.)?END\s*:\s*VCARD\s*$/i;
const opensAgent = /^(?:[\w-]+\.)?AGENT\b[^:]*:\s*$/i;

/** Every card of a file, one after the other; what stands between cards is passed over. */
export async function* readCards(path: string, encoding: Encoding): AsyncGenerator<RawCard> {
  let card: RawCard | null = null;
  let agent: string[] | null = null;
  let size = 0;
  let number = 0;
  let last = "";
  for await (const line of readLines(path, encoding)) {
    // A mark may stand before the first card, and again where files were put together.
    const text = line.text.replace(/^(?:\u00ef\u00bb\u00bf|\u00841\u00953)/, "");
    if (begins.test(text)) {
      if (card && !agent && opensAgent.test(last)) agent = [];
      else {
        if (card) yield { ...card, fault: "cut" };
        card = { number: ++number, start: line.start, end: line.end, lines: [], agents: [], fault: null };
        agent = null;
        size = 0;
      }
    } else if (card && ends.test(text)) {
      card.end = line.end;
      if (agent) {
        card.agents.push(agent);
        agent = null;
      } else {
        yield card;
        card = null;
      }
    } else if (card) {
      card.end = line.end;
      size += text.length;
      if (size > longestCard) {
        card.fault = "huge";
        card.lines = [];
      } else (agent ?? card.lines).push(text);
    }
    if (text.trim() !== "") last = text;
  }
  if (card) yield { ...card, fault: "cut" };
}
