/**
 * Paths of items that share their beginnings, with how often each was walked. Items are numbered from 0 within the tree, in
 * the order in which they stand on a path; `labels` tells which item each is outside. Node 0 is the root.
 */
export type PrefixTree = {
  readonly labels: Int32Array;
  /** How often each item was walked, in sum. */
  readonly totals: Int32Array;
  /** The last node of each item; `before` leads from there to all others of the item. 0 ends the row. */
  readonly lastOf: Int32Array;
  readonly before: Int32Array;
  readonly parent: Int32Array;
  readonly item: Int32Array;
  readonly count: Int32Array;
  readonly firstChild: Int32Array;
  readonly sibling: Int32Array;
  size: number;
};

/** An empty tree with room for so many nodes besides the root. */
export function emptyTree(labels: Int32Array, nodes: number): PrefixTree {
  const array = () => new Int32Array(nodes + 1);
  return {
    labels,
    totals: new Int32Array(labels.length),
    lastOf: new Int32Array(labels.length),
    before: array(),
    parent: array(),
    item: array(),
    count: array(),
    firstChild: array(),
    sibling: array(),
    size: 1,
  };
}

/** Walks one path, ascending items `path[from … to − 1]`, `times` times; `byRoot` finds the root's children, as there are many. */
export function walk(
  tree: PrefixTree,
  byRoot: Int32Array,
  path: Int32Array,
  from: number,
  to: number,
  times: number,
): void {
  const { firstChild, sibling, item, parent, before, lastOf, count, totals } = tree;
  let node = 0;
  for (let at = from; at < to; at++) {
    const next = path[at]!;
    let child = node === 0 ? byRoot[next]! : firstChild[node]!;
    if (node !== 0) while (child !== 0 && item[child] !== next) child = sibling[child]!;
    if (child === 0) {
      child = tree.size++;
      item[child] = next;
      parent[child] = node;
      before[child] = lastOf[next]!;
      lastOf[next] = child;
      if (node === 0) byRoot[next] = child;
      else {
        sibling[child] = firstChild[node]!;
        firstChild[node] = child;
      }
    }
    count[child]! += times;
    totals[next]! += times;
    node = child;
  }
}
