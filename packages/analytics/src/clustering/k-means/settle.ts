import { type Matrix, zeros } from "../../statistics/matrix.ts";

/**
 * What is known of the distances without measuring them anew: a row of group g has its own centre within `near` + went[g], all
 * others beyond `far` − came[g]. `went` is the way that a centre has gone in all rounds; `came` sums the longest way of the others.
 */
type Bounds = { labels: Int32Array; near: Float64Array; far: Float64Array; went: Float64Array; came: Float64Array };

/** The sums and sizes of the groups, kept in step with every row that changes its group. */
type Sums = { sums: Float64Array; sizes: Int32Array };

/**
 * Lloyd's rounds from given centres, `centres` moved in place, until no row changes its group or the rounds are used up.
 * Rows whose bounds prove that they stay are not measured. A group that has lost all rows takes the one farthest from its centre.
 */
export function settle(rows: Matrix, centres: Matrix, mostRounds: number): { labels: Int32Array; inertia: number } {
  const { rows: count, columns, values } = rows;
  const k = centres.rows;
  const bounds: Bounds = {
    labels: new Int32Array(count),
    near: new Float64Array(count).fill(Infinity),
    far: new Float64Array(count),
    went: new Float64Array(k),
    came: new Float64Array(k),
  };
  const groups: Sums = { sums: zeros(k, columns).values, sizes: new Int32Array(k) };
  groups.sizes[0] = count;
  for (let at = 0; at < values.length; at++) groups.sums[at % columns]! += values[at]!;
  for (let round = 0; round < mostRounds; round++) {
    const changed = assign(rows, centres, bounds, groups);
    if (round > 0 && changed === 0) break;
    fillEmpty(rows, bounds, groups);
    move(centres.values, groups, bounds);
  }
  return { labels: bounds.labels, inertia: inertiaOf(rows, centres, bounds.labels) };
}

/** Sends rows to their nearest centre, of equal ones the first; how many changed. */
function assign(
  { rows: count, columns, values }: Matrix,
  { rows: k, values: places }: Matrix,
  { labels, near, far, went, came }: Bounds,
  groups: Sums,
): number {
  const halfGaps = halfGapsOf(places, k);
  let changed = 0;
  for (let i = 0; i < count; i++) {
    const own = labels[i]!;
    const most = near[i]! + went[own]!;
    const beyond = far[i]! - came[own]!;
    if (most < beyond || most < halfGaps[own]!) continue;
    const from = i * columns;
    if (near[i]! < Infinity) {
      let square = 0;
      for (let j = 0, at = own * columns; j < columns; j++) {
        const off = values[from + j]! - places[at++]!;
        square += off * off;
      }
      const distance = Math.sqrt(square);
      near[i] = distance - went[own]!;
      if (distance < beyond || distance < halfGaps[own]!) continue;
    }
    let least = Infinity;
    let second = Infinity;
    let nearest = 0;
    for (let group = 0, at = 0; group < k; group++) {
      let square = 0;
      for (let j = 0; j < columns; j++) {
        const off = values[from + j]! - places[at++]!;
        square += off * off;
      }
      if (square < least) {
        second = least;
        least = square;
        nearest = group;
      } else if (square < second) second = square;
    }
    near[i] = Math.sqrt(least) - went[nearest]!;
    far[i] = Math.sqrt(second) + came[nearest]!;
    if (nearest === own) continue;
    labels[i] = nearest;
    changed++;
    pass(values, from, own, nearest, groups);
  }
  return changed;
}

/** Takes the row whose values begin at `at` out of one group and counts it to another. */
function pass(values: Float64Array, at: number, from: number, to: number, { sums, sizes }: Sums): void {
  const columns = sums.length / sizes.length;
  sizes[from]! -= 1;
  sizes[to]! += 1;
  for (let j = 0; j < columns; j++) {
    sums[from * columns + j]! -= values[at + j]!;
    sums[to * columns + j]! += values[at + j]!;
  }
}

/** Half the way from each centre to the next one: within it no other centre can be nearer. */
function halfGapsOf(values: Float64Array, k: number): Float64Array {
  const columns = values.length / k;
  const gaps = new Float64Array(k).fill(Infinity);
  for (let a = 0; a < k; a++) {
    for (let b = a + 1; b < k; b++) {
      let square = 0;
      for (let j = 0; j < columns; j++) square += (values[a * columns + j]! - values[b * columns + j]!) ** 2;
      const half = Math.sqrt(square) / 2;
      gaps[a] = Math.min(gaps[a]!, half);
      gaps[b] = Math.min(gaps[b]!, half);
    }
  }
  return gaps;
}

/** Gives every empty group the row that lies farthest from its own centre and has company there. */
function fillEmpty(rows: Matrix, { labels, near, went }: Bounds, groups: Sums): void {
  const { sizes } = groups;
  const distance = (i: number) => near[i]! + went[labels[i]!]!;
  for (let empty = sizes.indexOf(0); empty >= 0; empty = sizes.indexOf(0)) {
    let farthest = -1;
    for (let i = 0; i < labels.length; i++) {
      if (sizes[labels[i]!]! > 1 && (farthest < 0 || distance(i) > distance(farthest))) farthest = i;
    }
    pass(rows.values, farthest * rows.columns, labels[farthest]!, empty, groups);
    labels[farthest] = empty;
    near[farthest] = Infinity; // measured anew in the next round
  }
}

/** Puts each centre on the mean of its rows, and notes how far it went. */
function move(places: Float64Array, { sums, sizes }: Sums, { went, came }: Bounds): void {
  const columns = places.length / sizes.length;
  const ways = Float64Array.from(sizes, (size, group) => {
    let square = 0;
    for (let at = group * columns; at < (group + 1) * columns; at++) {
      const next = sums[at]! / size;
      square += (next - places[at]!) ** 2;
      places[at] = next;
    }
    return Math.sqrt(square);
  });
  for (let group = 0; group < sizes.length; group++) {
    went[group]! += ways[group]!;
    came[group]! += ways.reduce((most, way, other) => (other === group ? most : Math.max(most, way)), 0);
  }
}

function inertiaOf({ rows: count, columns, values }: Matrix, centres: Matrix, labels: Int32Array): number {
  let sum = 0;
  for (let i = 0, at = 0; i < count; i++) {
    for (let j = 0, to = labels[i]! * columns; j < columns; j++) sum += (values[at++]! - centres.values[to++]!) ** 2;
  }
  return sum;
}
