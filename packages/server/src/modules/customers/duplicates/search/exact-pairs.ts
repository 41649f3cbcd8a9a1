import { pairId } from "../pairs.ts";

/** In a larger group of equals each is paired with the first alone: a thousand copies are a thousand pairs, not half a million. */
const allPairs = 20;

/** Gathers who has the same identity (a name with an email or a phone), and tells the pairs of them. */
export function exactGroups(): { add: (id: string, identities: Iterable<string>) => void; pairs: () => Set<string> } {
  // Most identities are met once, so the first of each stands alone and a list begins with the second.
  const first = new Map<string, string>();
  const groups = new Map<string, string[]>();
  return {
    add(id, identities) {
      for (const identity of identities) {
        const known = first.get(identity);
        if (known === undefined) first.set(identity, id);
        else groups.set(identity, [...(groups.get(identity) ?? [known]), id]);
      }
    },
    pairs() {
      const found = new Set<string>();
      for (const group of groups.values()) {
        for (const [i, one] of group.entries()) {
          if (i > 0 && group.length > allPairs) break;
          for (const other of group.slice(i + 1)) found.add(pairId(one, other));
        }
      }
      return found;
    },
  };
}
