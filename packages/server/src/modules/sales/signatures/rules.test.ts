import { expect, test } from "vitest";
import { drawingOf, hashText, signerName, verify } from "./rules.ts";

const png =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

test("the hash is the SHA-256 that anybody can reckon", () => {
  expect(hashText("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a signature holds while its text is what was signed", () => {
  const signed = { text: "Total: 100", textHash: hashText("Total: 100") };
  expect(verify(signed)).toBe(true);
  expect(verify({ ...signed, text: "Total: 1000" })).toBe(false);
});

test("a name is needed, a drawing is not", () => {
  expect(signerName("  周岚 ")).toBe("周岚");
  expect(() => signerName(" ")).toThrow("Type your name");
  expect(drawingOf(undefined)).toBe("");
});

test("only a PNG of our canvas is a drawing", () => {
  expect(drawingOf(png)).toBe(png.split(",")[1]);
  expect(() => drawingOf("data:image/svg+xml;base64,PHN2Zz4=")).toThrow("could not be read");
  expect(() => drawingOf(`${png}"><script>`)).toThrow("could not be read");
  expect(() => drawingOf(`data:image/png;base64,iVBORw0KGgo${"A".repeat(300_000)}`)).toThrow("could not be read");
});

test("a picture that could not be printed later is not taken", () => {
  const bytes = Buffer.from(png.split(",")[1]!, "base64");
  const sent = (changed: Buffer) => () => drawingOf(`data:image/png;base64,${changed.toString("base64")}`);
  const wide = Buffer.from(bytes);
  wide.writeUInt32BE(2, 16);
  const garbled = Buffer.from(bytes).fill(7, 43, 50);
  for (const broken of [bytes.subarray(0, 50), wide, garbled]) expect(sent(broken)).toThrow("could not be read");
});
