/** How a text looks when its bytes are taken for one encoding: the share of common characters, and broken sequences. */
export type Likeness = { share: number; broken: number };

const between = (byte: number | undefined, low: number, high: number) =>
  byte !== undefined && byte >= low && byte <= high;

/**
 * GB18030: common are the 3,755 characters of the first level of GB 2312 (leading bytes B0–D7), which make up almost
 * all of simplified Chinese, and its punctuation and full-width forms (A1–A3).
 */
export function gb18030Likeness(bytes: Uint8Array): Likeness {
  return measure(bytes, (lead, trail, third, fourth) => {
    if (between(trail, 0x30, 0x39))
      return between(third, 0x81, 0xfe) && between(fourth, 0x30, 0x39) ? "four" : "broken";
    if (!between(lead, 0x81, 0xfe) || !between(trail, 0x40, 0xfe) || trail === 0x7f) return "broken";
    const common = (between(lead, 0xb0, 0xd7) || between(lead, 0xa1, 0xa3)) && between(trail, 0xa1, 0xfe);
    return common ? "common" : "rare";
  });
}

/** Big5: common are the 5,401 characters of its first level (leading bytes A4–C6) and its punctuation (A1–A3). */
export function big5Likeness(bytes: Uint8Array): Likeness {
  return measure(bytes, (lead, trail) => {
    if (!between(lead, 0x81, 0xfe) || !(between(trail, 0x40, 0x7e) || between(trail, 0xa1, 0xfe))) return "broken";
    return between(lead, 0xa1, 0xc6) ? "common" : "rare";
  });
}

/**
 * Shift-JIS: common are kana (82 9F–83 96), which no Japanese text does without, its punctuation (81) and the
 * characters of the first level (88–97). Half-width kana are single bytes.
 */
export function shiftJisLikeness(bytes: Uint8Array): Likeness & { kana: number } {
  let kana = 0;
  let all = 0;
  const found = measure(bytes, (lead, trail) => {
    all++;
    if (between(lead, 0xa1, 0xdf)) return "half";
    const isLead = between(lead, 0x81, 0x9f) || between(lead, 0xe0, 0xfc);
    if (!isLead || !(between(trail, 0x40, 0x7e) || between(trail, 0x80, 0xfc))) return "broken";
    const isKana = (lead === 0x82 && between(trail, 0x9f, 0xf1)) || (lead === 0x83 && between(trail, 0x40, 0x96));
    if (isKana) kana++;
    return isKana || lead === 0x81 || between(lead, 0x88, 0x97) ? "common" : "rare";
  });
  return { ...found, kana: all === 0 ? 0 : kana / all };
}

type Kind = "common" | "rare" | "half" | "four" | "broken";
type Classify = (lead: number, trail?: number, third?: number, fourth?: number) => Kind;

/** A broken sequence weighs as much as four rare characters: honest text has none, or one where a file was cut. */
function measure(bytes: Uint8Array, classify: Classify): Likeness {
  let common = 0;
  let characters = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const kind = classify(lead, bytes[at + 1], bytes[at + 2], bytes[at + 3]);
    at += kind === "four" ? 4 : kind === "broken" || kind === "half" ? 1 : 2;
    if (kind === "broken") broken++;
    else characters++;
    if (kind === "common") common++;
  }
  return { share: characters === 0 ? 0 : common / (characters + 4 * broken), broken };
}

/** How many characters beyond ASCII are whole UTF-8, and how many bytes are not. */
export function utf8Damage(bytes: Uint8Array): { whole: number; broken: number } {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const more = between(lead, 0xc2, 0xdf) ? 1 : between(lead, 0xe0, 0xef) ? 2 : between(lead, 0xf0, 0xf4) ? 3 : 0;
    const tail = bytes.subarray(at + 1, at + 1 + more);
    const complete = more > 0 && tail.length === more && tail.every((byte) => between(byte, 0x80, 0xbf));
    if (complete) whole++;
    else broken++;
    at += complete ? more + 1 : 1;
  }
  return { whole, broken };
}
