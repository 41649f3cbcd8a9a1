/**
 * **Question:** how far do two divisions of the same rows into groups agree, whatever the groups are called?
 *
 * **Formula:** adjusted Rand index (Σ C(nᵢⱼ, 2) − e) / ((Σ C(aᵢ, 2) + Σ C(bⱼ, 2)) / 2 − e) with e = Σ C(aᵢ, 2)·Σ C(bⱼ, 2) / C(n, 2):
 * 1 for the same division, about 0 for chance, below 0 for less than that.
 *
 * **Source:** L. Hubert, P. Arabie, Comparing partitions (1985). **Shapes:** one label a row on both sides, whole numbers or texts.
 * **Complexity:** O(n). **Too little data:** null with fewer than two rows. Two divisions that both make one group, or both as
 * many groups as rows, are the same: 1.
 *
 * @example adjustedRandIndex([0, 0, 1, 2], [0, 0, 1, 1]) // 0.5714: one pair of one, two of the other, one in common
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  if (a.length !== b.length) throw new RangeError("Both divisions need one label for each row.");
  if (a.length < 2) return null;
  const together = new Map<string, number>();
  const [ofA, ofB] = [new Map<number, number>(), new Map<number, number>()];
  for (let i = 0; i < a.length; i++) {
    count(together, `${a[i]} ${b[i]}`);
    count(ofA, a[i]!);
    count(ofB, b[i]!);
  }
  const [common, pairsA, pairsB] = [pairsIn(together), pairsIn(ofA), pairsIn(ofB)];
  const expected = (pairsA * pairsB) / pairs(a.length);
  const most = (pairsA + pairsB) / 2;
  return most === expected ? 1 : (common - expected) / (most - expected);
}

const count = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
const pairs = (n: number) => (n * (n - 1)) / 2;

function pairsIn(counts: ReadonlyMap<unknown, number>): number {
  let sum = 0;
  for (const n of counts.values()) sum += pairs(n);
  return sum;
}
