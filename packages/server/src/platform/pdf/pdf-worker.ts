/** The other side of `render.ts`: prints one paper after the other. Knows its two fonts, and no network. */
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import pdfmake from "pdfmake";
import type { CustomTableLayout } from "pdfmake";
import type { Paper } from "./paper.ts";

const { resolve } = createRequire(import.meta.url);
const regular = resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf");
const bold = resolve("@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf");
const ours = new Set([regular, bold]);

const hair = "#d9dde2";
const ink = "#1a1d21";
const faint = "#5b626d";

const lines: CustomTableLayout = {
  hLineWidth: (at, { table }) => (at === 0 ? 0 : at === (table.headerRows ?? 0) ? 0.8 : 0.4),
  hLineColor: (at, { table }) => (at === (table.headerRows ?? 0) ? ink : hair),
  vLineWidth: () => 0,
  paddingLeft: (at) => (at === 0 ? 0 : 6),
  paddingRight: (at, { table }) => (at === (table.widths?.length ?? 0) - 1 ? 0 : 6),
  paddingTop: () => 4.5,
  paddingBottom: () => 4.5,
};
const bare: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

const sums: CustomTableLayout = {
  ...bare,
  hLineWidth: (at, { table }) => (at > 0 && at === table.body.length - 1 ? 0.8 : 0),
  hLineColor: () => ink,
  paddingTop: (at, { table }) => (at > 0 && at === table.body.length - 1 ? 6 : 2),
  paddingBottom: (at, { table }) => (at === table.body.length - 2 ? 6 : 2),
};

pdfmake.setFonts({ Noto: { normal: regular, bold, italics: regular, bolditalics: bold } });
pdfmake.setTableLayouts({ lines, bare, sums });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => ours.has(path));

function print({ title, author, content, footer }: Paper): Promise<Buffer> {
  return pdfmake
    .createPdf({
      content,
      info: { title, author, creator: "Soloist", producer: "Soloist" },
      pageSize: "A4",
      pageMargins: [48, 48, 48, 56],
      defaultStyle: { font: "Noto", fontSize: 9.5, lineHeight: 1.25, color: ink },
      footer: (page, pages) => ({
        columns: [
          { text: footer.left },
          { text: footer.right.replace("{page}", String(page)).replace("{pages}", String(pages)), alignment: "right" },
        ],
        margin: [48, 20, 48, 0],
        fontSize: 8,
        color: faint,
      }),
    })
    .getBuffer();
}

let last: Promise<void> = Promise.resolve();
parentPort?.on("message", ({ id, paper }: { id: number; paper: Paper }) => {
  last = last.then(async () => {
    try {
      const bytes = new Uint8Array(await print(paper));
      parentPort?.postMessage({ id, bytes }, [bytes.buffer]);
    } catch (error) {
      parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
    }
  });
});
