/** The text of a file: with its mark, as UTF-8, else as GB18030, which holds GBK and GB2312. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Whole lines with one kind of ending: what stands on a line of its own without a name belongs to the line before. */
export function repaired(written: string): string {
  const lines: string[] = [];
  const unfolded = written
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\n+[ \t]/g, "");
  for (const line of unfolded.split("\n")) {
    if (line.trim() === "") continue;
    if (lines.length > 0 && !/^[ \t]/.test(line) && !/^[A-Za-z0-9-]+[;:]/.test(line)) lines.push(` \\n${line}`);
    else if (/^(BEGIN|END):/i.test(line)) lines.push(line.trim().toUpperCase());
    else lines.push(dated(line));
  }
  const text = lines.join("\n");
  return /^BEGIN:VCALENDAR$/m.test(text) || text === "" ? text : `BEGIN:VCALENDAR\n${text}\nEND:VCALENDAR`;
}

/** A bare day says that it is one: many programs forget to. */
function dated(line: string): string {
  const found = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;[^:]*)?):(\d{8}(?:,\d{8})*)\s*$/i.exec(line);
  if (!found || /VALUE=/i.test(found[2]!)) return line;
  return `${found[1]};VALUE=DATE:${found[3]}`;
}
