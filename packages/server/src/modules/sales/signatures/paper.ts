import type { Content } from "pdfmake";
import { type Language, say } from "#platform/i18n";
import { momentIn } from "../figures.ts";
import type { Signature } from "./table.ts";

const words = {
  name: say("Name", "签署人"),
  date: say("Date", "日期"),
  fingerprint: say("Fingerprint of the text (SHA-256)", "正文指纹（SHA-256）"),
};
const faint = "#5b626d";

export type Signed = Pick<Signature, "name" | "signedAt" | "drawing">;
type Side = { head: string; signed: Signed | undefined; language: Language; timeZone: string; room: boolean };

/** One side's signature as it stands on a paper: the drawing, or room for one, who signed and when. */
export function signatureBlock({ head, signed, language, timeZone, room }: Side): Content {
  const line = (word: string, value: string) => ({
    columns: [
      { text: word, width: 48, color: faint },
      { text: value || "________________", width: "*" as const },
    ],
    margin: [0, 3, 0, 0] as [number, number, number, number],
  });
  return {
    stack: [
      { text: head, bold: true },
      ...(signed?.drawing ? [drawn(signed.drawing)] : room ? [empty] : []),
      ...(signed?.name === "" ? [] : [line(words.name[language], signed?.name ?? "")]),
      line(words.date[language], signed ? momentIn(language, signed.signedAt, timeZone) : ""),
    ],
  };
}

const drawn = (drawing: string): Content => ({
  image: `data:image/png;base64,${drawing}`,
  fit: [180, 60],
  margin: [0, 8, 0, 4],
});
const empty: Content = { text: " ", margin: [0, 26, 0, 4] };

/** By what anybody can see that the signed text is unchanged. */
export function fingerprint({ textHash }: Pick<Signature, "textHash">, language: Language): Content {
  return { text: `${words.fingerprint[language]}: ${textHash}`, fontSize: 7.5, color: faint, margin: [0, 16, 0, 0] };
}
