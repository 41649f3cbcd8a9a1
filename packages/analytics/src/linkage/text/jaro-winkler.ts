/** Longer texts are compared by their first letters. */
const mostLetters = 64;

/**
 * **Question:** how alike are two short texts, where the beginning counts more than the end?
 *
 * **Formula:** Jaro: c letters in common, each within half the longer length (less one) of the other, t of them out of order
 * (half the places that differ): (c/|a| + c/|b| + (c − t)/c) / 3. Winkler: where that is at least 0.7, the share of 0.1 of
 * what is missing to 1 is added for each of up to four letters that begin both alike.
 *
 * **Source:** M. A. Jaro, JASA 84 (1989); W. E. Winkler, String comparator metrics (1990).
 *
 * **Units:** 0 (nothing in common) to 1 (the same). Two empty texts are the same, one empty text is like nothing.
 * **Complexity:** O(|a|·|b|), at most 64 letters of each.
 *
 * @example jaroWinkler("martha", "marhta") // 0.9611
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const lengthA = Math.min(a.length, mostLetters);
  const lengthB = Math.min(b.length, mostLetters);
  if (lengthA === 0 || lengthB === 0) return 0;
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
  const takenA = new Uint8Array(lengthA);
  const takenB = new Uint8Array(lengthB);
  let common = 0;
  for (let i = 0; i < lengthA; i++) {
    const letter = a.charCodeAt(i);
    const last = Math.min(lengthB - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (takenB[j] === 1 || b.charCodeAt(j) !== letter) continue;
      takenA[i] = 1;
      takenB[j] = 1;
      common++;
      break;
    }
  }
  if (common === 0) return 0;
  let moved = 0;
  for (let i = 0, j = 0; i < lengthA; i++) {
    if (takenA[i] !== 1) continue;
    while (takenB[j] !== 1) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) moved++;
    j++;
  }
  const jaro = (common / lengthA + common / lengthB + (common - moved / 2) / common) / 3;
  if (jaro < 0.7) return jaro;
  let alike = 0;
  while (alike < 4 && alike < lengthA && alike < lengthB && a.charCodeAt(alike) === b.charCodeAt(alike)) alike++;
  return jaro + alike * 0.1 * (1 - jaro);
}
