/** Customers with the same purchases are counted once. Group g has `weight[g]` customers; customer i is of group `groupOf[i]`. */
export type CustomerGroups = {
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  weight: Float64Array;
  groupOf: Int32Array;
};

/**
 * **Question:** how many different histories are there?
 *
 * **Formula:** customers with equal (x, t_x, T) form a group; found by a hash table with open addresses, at most half full.
 *
 * **Source:** D. Knuth, The Art of Computer Programming, vol. 3, 6.4 (linear probing). **Units:** as given.
 * **Complexity:** O(customers) expected time and memory. **Too little data:** nobody makes no group.
 *
 * @example groupCustomers({ frequency: [0, 2, 0], recency: [0, 5, 0], age: [9, 9, 9] }) // weights 2 and 1, groupOf 0, 1, 0
 */
export function groupCustomers(of: {
  readonly frequency: ArrayLike<number>;
  readonly recency: ArrayLike<number>;
  readonly age: ArrayLike<number>;
}): CustomerGroups {
  const size = of.frequency.length;
  if (of.recency.length !== size || of.age.length !== size) {
    throw new RangeError("Each customer needs a frequency, a recency and an age.");
  }
  const slots = 2 ** Math.ceil(Math.log2(2 * size + 2));
  const groupAt = new Int32Array(slots).fill(-1);
  const column = () => new Float64Array(size);
  const [frequency, recency, age, weight] = [column(), column(), column(), column()];
  const groupOf = new Int32Array(size);
  const bits = new Float64Array(3);
  const words = new Int32Array(bits.buffer);
  let groups = 0;
  for (let i = 0; i < size; i++) {
    // Adding 0 makes −0 the same as 0.
    bits[0] = of.frequency[i]! + 0;
    bits[1] = of.recency[i]! + 0;
    bits[2] = of.age[i]! + 0;
    let slot = hashOf(words) & (slots - 1);
    let group = groupAt[slot]!;
    while (group >= 0 && !(frequency[group] === bits[0] && recency[group] === bits[1] && age[group] === bits[2])) {
      slot = (slot + 1) & (slots - 1);
      group = groupAt[slot]!;
    }
    if (group < 0) {
      group = groups++;
      groupAt[slot] = group;
      frequency[group] = bits[0];
      recency[group] = bits[1];
      age[group] = bits[2];
    }
    weight[group]!++;
    groupOf[i] = group;
  }
  return {
    frequency: frequency.slice(0, groups),
    recency: recency.slice(0, groups),
    age: age.slice(0, groups),
    weight: weight.slice(0, groups),
    groupOf,
  };
}

/** FNV-1a over whole words, its upper bits mixed down. */
function hashOf(words: Int32Array): number {
  let hash = 0x811c9dc5 | 0;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}
