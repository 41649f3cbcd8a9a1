import type { Chance } from "./random.ts";
import { familyNames, firstNames } from "./words/people-en.ts";
import { men, surnames, taken, women } from "./words/people-zh.ts";

/** A name, and how it looks in an address: `linruoxi`, `emma.hartwell`. */
export type Named = { name: string; slug: string };

export type Names = ReturnType<typeof namesOf>;

/** Deals names, none of them twice. */
export function namesOf(chance: Chance) {
  const given = chance.shuffled([...women, ...men]);
  const families = chance.shuffled(surnames);
  const first = chance.shuffled(firstNames);
  const last = chance.shuffled(familyNames);
  let chinese = 0;
  let english = 0;
  const dealt = new Set<string>();
  return {
    /** Makes something until it is new: two customers never share a number. */
    unique(make: () => string): string {
      for (;;) {
        const made = make();
        if (dealt.has(made)) continue;
        dealt.add(made);
        return made;
      }
    },
    chinese(): Named {
      for (;;) {
        const [own, ownReading] = given[chinese % given.length]!;
        // A second round through the given names meets other families.
        const [family, reading] = families[(chinese * 7 + Math.floor(chinese / given.length)) % families.length]!;
        chinese++;
        if (!taken.has(family + own)) return { name: family + own, slug: reading + ownReading };
      }
    },
    english(): Named {
      const own = first[english % first.length]!;
      const family = last[(english * 3 + Math.floor(english / first.length)) % last.length]!;
      english++;
      return { name: `${own} ${family}`, slug: `${own}.${family}`.toLowerCase() };
    },
  };
}
