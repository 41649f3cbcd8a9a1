import { photoTypeOf } from "#modules/customers";
import { type Sentence, say } from "#platform/i18n";
import { type Manner, textOf } from "./decoding.ts";
import type { Property } from "./properties.ts";

/** The largest picture we keep of somebody, in bytes. */
export const largestPhoto = 2_000_000;

/** The picture in a card, or why there is none; `shown` stands in the table. */
export type FoundPhoto = { shown: string; photo: Buffer | null; doubt: Sentence | null };

/** The first picture of a card that can be kept. Those that lie on the internet are named, not fetched. */
export function findPhoto(properties: readonly Property[], manner: Manner): FoundPhoto | null {
  let first: FoundPhoto | null = null;
  for (const property of properties) {
    const found = look(property, manner);
    if (found?.photo) return found;
    first ??= found;
  }
  return first;
}

function look(property: Property, manner: Manner): FoundPhoto | null {
  const packed = property.packing === "base64" ? property.raw : dataOf(textOf(property, manner).trim());
  if (packed === null) {
    const address = textOf(property, manner).trim();
    return address === "" ? null : { shown: address.slice(0, 300), photo: null, doubt: elsewhere() };
  }
  const bytes = Buffer.from(packed, "base64");
  if (bytes.length === 0) return null;
  const type = photoTypeOf(bytes);
  const shown = `${type?.slice(6).toUpperCase() ?? "?"}, ${Math.ceil(bytes.length / 1024)} KB`;
  if (type === null) return { shown, photo: null, doubt: noPicture() };
  if (bytes.length > largestPhoto) return { shown, photo: null, doubt: tooLarge() };
  return { shown, photo: bytes, doubt: null };
}

/** What stands behind `data:image/png;base64,`; null for other addresses. */
function dataOf(text: string): string | null {
  const found = /^data:[^,]{0,100};base64,/i.exec(text);
  return found ? text.slice(found[0].length) : null;
}

const elsewhere = () => say("The picture lies on the internet and is not fetched.", "照片在网上，不会下载。");
const noPicture = () =>
  say(
    "What stands as picture is neither JPEG, PNG, GIF nor WebP; it is left out.",
    "照片不是 JPEG、PNG、GIF 或 WebP 格式，未导入。",
  );
const tooLarge = () => say("The picture is larger than 2 MB; it is left out.", "照片超过 2 MB，未导入。");
