import { unpacksTooLarge } from "../refusals.ts";
import { createXmlReader, decodeEntities, decodeEscapes } from "./xml.ts";

/** Collects the text of a rich text: all its runs joined, without the reading aids (`rPh`) that stand above characters. */
export function createTextCollector() {
  let parts = "";
  let inText = false;
  let inPhonetic = false;
  return {
    open: (tag: string): void => {
      if (tag === "t") inText = !inPhonetic;
      if (tag === "rPh") inPhonetic = true;
    },
    text: (raw: string, isPlain: boolean): void => {
      if (inText) parts += isPlain ? raw : decodeEntities(raw);
    },
    close: (tag: string): void => {
      if (tag === "t") inText = false;
      if (tag === "rPh") inPhonetic = false;
    },
    /** The text so far; the collector starts anew. */
    take: (): string => {
      const text = decodeEscapes(parts);
      parts = "";
      inText = false;
      inPhonetic = false;
      return text;
    },
  };
}

/** More different texts than five sheets of a million rows hold; a table of nothing but empty ones would fill the memory. */
const MOST_TEXTS = 5_000_000;

/** Reads the table of texts that the cells of all sheets refer to by number. */
export async function readSharedStrings(pieces: AsyncIterable<string>): Promise<string[]> {
  const texts: string[] = [];
  const collector = createTextCollector();
  const read = createXmlReader({
    open: collector.open,
    text: collector.text,
    close(tag) {
      collector.close(tag);
      if (tag === "si") texts.push(collector.take());
      if (texts.length > MOST_TEXTS) throw unpacksTooLarge();
    },
  });
  for await (const piece of pieces) read(piece);
  return texts;
}
