import { createHash } from "node:crypto";
import { invalid } from "#platform/errors";
import { isDrawnPng } from "./png.ts";
import type { Signature } from "./table.ts";

const largestDrawing = 200_000; // bytes of base64

/** The SHA-256 of a text, as hex. */
export function hashText(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Whether a signature still stands for its text: nobody changed the text, or the hash, since it was signed. */
export function verify({ text, textHash }: Pick<Signature, "text" | "textHash">): boolean {
  return hashText(text) === textHash;
}

/** The name as it is signed; refuses an empty one. */
export function signerName(typed: string | undefined): string {
  const name = (typed ?? "").trim().slice(0, 200);
  if (name) return name;
  throw invalid("signature.name_missing", ["Type your name to sign.", "请填写姓名后再签署。"], "name");
}

/** The picture of a drawn signature, from what a page's canvas sent; empty when nothing was drawn. */
export function drawingOf(sent: string | undefined): string {
  if (!sent) return "";
  const [head, picture = ""] = sent.split(",", 2);
  const isText = head === "data:image/png;base64" && /^[A-Za-z0-9+/]+=*$/.test(picture);
  if (isText && picture.length <= largestDrawing && isDrawnPng(Buffer.from(picture, "base64"))) return picture;
  throw invalid(
    "signature.not_a_drawing",
    [
      "The drawing could not be read. Clear it and draw again, or sign with your name alone.",
      "手写签名无法读取。请清除后重写，或只填写姓名签署。",
    ],
    "drawing",
  );
}
