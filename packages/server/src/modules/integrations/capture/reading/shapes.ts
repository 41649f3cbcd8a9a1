/** What a pasted text may say of a customer. */
export const captureFields = [
  "name",
  "organisation",
  "jobTitle",
  "phone",
  "email",
  "messenger",
  "address",
  "website",
  "need",
  "amount",
  "nextStep",
] as const;
export type CaptureField = (typeof captureFields)[number];

/** One thing read. `label` is the kind of a number or messenger; a piece that is not `sure` is offered, but not ticked. */
export type Piece = { field: CaptureField; value: string; label: string; sure: boolean };

/** Text in which what has been understood is replaced, so that nothing is read twice. */
export type Rest = { text: string };

/** Takes every match out of the text and leaves a bar in its place: what stood around it stays apart. */
export function take(rest: Rest, pattern: RegExp, use: (match: readonly (string | undefined)[]) => boolean): void {
  rest.text = rest.text.replace(pattern, (...found: unknown[]) => {
    const groups = found.slice(
      0,
      found.findIndex((one) => typeof one === "number"),
    ) as (string | undefined)[];
    return use(groups) ? " | " : groups[0]!;
  });
}

/** Full-width letters, digits and signs as plain ones; Chinese punctuation stays. */
export function plainWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ＠＋－．＿／＆]/gu, (sign) => sign.normalize("NFKC"));
}
