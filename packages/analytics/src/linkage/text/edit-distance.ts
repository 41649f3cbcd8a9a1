/**
 * **Question:** how many slips of the hand lie between two texts?
 *
 * **Formula:** the fewest insertions, deletions, substitutions and exchanges of neighbours, no letter touched twice; what
 * both begin and end with is cut first. More than `most` is answered as `most` + 1, because only small distances say anything.
 *
 * **Source:** optimal string alignment; F. J. Damerau, CACM 7 (1964). **Complexity:** O(|a| + |b|) where at most one slip
 * separates them, else O(|a|·|b|) of what is left after cutting.
 *
 * @example editDistance("smith", "simth", 2) // 1
 */
export function editDistance(a: string, b: string, most: number): number {
  let from = 0;
  let endA = a.length;
  let endB = b.length;
  if (Math.abs(endA - endB) > most) return most + 1;
  while (from < endA && from < endB && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const lengthA = endA - from;
  const lengthB = endB - from;
  const longer = Math.max(lengthA, lengthB);
  // Nothing left on one side, or one letter on both: each letter is one slip.
  if (lengthA === 0 || lengthB === 0 || longer === 1) return Math.min(longer, most + 1);
  // What is left begins and ends differently, so one slip can only be an exchange of two neighbours.
  if (most === 1) {
    const exchanged =
      longer === 2 &&
      lengthA === lengthB &&
      a.charCodeAt(from) === b.charCodeAt(from + 1) &&
      a.charCodeAt(from + 1) === b.charCodeAt(from);
    return exchanged ? 1 : 2;
  }
  return Math.min(most + 1, aligned(a.slice(from, endA), b.slice(from, endB)));
}

/** The distance by filling the table of all beginnings, three rows of it at a time. */
function aligned(a: string, b: string): number {
  let before = new Uint16Array(b.length + 1);
  let above = Uint16Array.from(before, (_, j) => j);
  let row = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2)) {
        least = Math.min(least, before[j - 2]! + 1);
      }
      row[j] = least;
    }
    [before, above, row] = [above, row, before];
  }
  return above[b.length]!;
}
