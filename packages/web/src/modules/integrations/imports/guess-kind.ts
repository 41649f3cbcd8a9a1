export const newKinds = ["text", "number", "money", "date", "choice", "choices", "yesNo", "link"] as const;
export type NewKind = (typeof newKinds)[number];

const shapes: readonly [NewKind, RegExp][] = [
  ["yesNo", /^(yes|no|y|n|true|false|是|否|有|没有|无|对|✓|√|×)$/i],
  ["link", /^(https?:\/\/|www\.)\S+$/i],
  ["date", /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?([ T].*)?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/],
  ["money", /^([¥￥$€£]|[A-Z]{3} ?)\s?-?[\d.,]+$|^-?[\d.,]+\s?(元|圆|块|€)$/],
  ["number", /^-?\d{1,15}([.,]\d+)*$/],
];

/** What sort of field the first cells of a column would suit; text where they agree on nothing else. */
export function guessKind(samples: readonly string[]): NewKind {
  const cells = samples.map((sample) => sample.trim()).filter(Boolean);
  if (cells.length === 0) return "text";
  return shapes.find(([, shape]) => cells.every((cell) => shape.test(cell)))?.[0] ?? "text";
}
