import { open } from "node:fs/promises";
import type { Encoding, Row, VcardFormat } from "../format.ts";
import { type RawCard, readCards } from "./cards.ts";
import { type CardColumn, cardColumns } from "./columns.ts";
import { isWide } from "./lines.ts";
import { type Contents, readCard } from "./read-card.ts";

const atOnce = 200;

/** A look at all cards of a file: which columns they fill, and how many of what they hold. */
export async function lookAtCards(
  path: string,
  encoding: Encoding,
): Promise<{ columns: CardColumn[]; contents: Contents }> {
  const contents: Contents = { cards: 0, tel: 0, email: 0, adr: 0, photo: 0 };
  const filled = new Set<string>();
  for await (const raw of readCards(path, encoding)) {
    const card = readCard(raw, encoding);
    for (const column of Object.keys(card.cells)) filled.add(column);
    for (const key of Object.keys(contents) as (keyof Contents)[]) contents[key] += card.contents[key];
  }
  return { columns: cardColumns.filter((column) => filled.has(column) || column === "Name"), contents };
}

/** One row for each card, numbered as the cards are. */
export async function* readCardRows(path: string, { encoding, columns }: VcardFormat): AsyncGenerator<Row[]> {
  let rows: Row[] = [];
  for await (const raw of readCards(path, encoding)) {
    const { cells, photo, problem, doubts } = readCard(raw, encoding);
    const { number, start, end } = raw;
    rows.push({
      number: raw.number,
      cells: columns.map((column) => cells[column as CardColumn] ?? ""),
      ...(problem && { problem }),
      ...(doubts.length > 0 && { doubts }),
      ...(photo && !problem && { photo: () => photoOf(path, encoding, { number, start, end }) }),
    });
    if (rows.length < atOnce) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** The picture of a card is read again when it is wanted: all pictures of a file would be too much to hold. */
async function photoOf(
  path: string,
  encoding: Encoding,
  place: Pick<RawCard, "number" | "start" | "end">,
): Promise<Uint8Array> {
  const { number, start, end } = place;
  if (isWide(encoding)) {
    for await (const raw of readCards(path, encoding)) {
      if (raw.number === number) return readCard(raw, encoding).photo ?? new Uint8Array();
    }
    return new Uint8Array();
  }
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
    const lines = buffer
      .toString("latin1")
      .split(/\r\n|\n|\r/)
      .slice(1);
    const inner = lines.findIndex((line) => /^BEGIN:VCARD/i.test(line));
    const innerEnd = lines.findIndex((line) => /^END:VCARD/i.test(line));
    if (inner >= 0 && innerEnd > inner) lines.splice(inner, innerEnd - inner + 1);
    return readCard({ number, start, end, lines, agents: [], fault: null }, encoding).photo ?? new Uint8Array();
  } finally {
    await file.close();
  }
}
