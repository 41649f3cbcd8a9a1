/** What a group of customers is called. The caller has the word in the owner's language. */
export type ClusterName =
  | "high-value"
  | "loyal"
  | "promising"
  | "new"
  | "big-spenders"
  | "ordinary"
  | "at-risk"
  | "sleeping"
  | "lost";

/** How a group stands beside all customers: standardised, so that 1 is one deviation above the mean. */
export type Standing = { readonly recency: number; readonly frequency: number; readonly monetary: number };

/** A fact that a name rests on: the measure in which the group differs, and to which side. */
export type Reason = {
  readonly measure: keyof Standing;
  readonly side: "above" | "below" | "near";
  readonly deviations: number;
};

/** `number` is 1; where there are more groups than names, further ones of a name count on. */
export type Named = { readonly name: ClusterName; readonly number: number; readonly reasons: readonly Reason[] };

/** The customer that each name stands for. Recency counts the days since: below 0 is lately. */
const models: Readonly<Record<ClusterName, Standing>> = {
  "high-value": { recency: -0.9, frequency: 1.4, monetary: 1.4 },
  loyal: { recency: -0.6, frequency: 0.8, monetary: 0.3 },
  promising: { recency: -0.8, frequency: 0, monetary: 0 },
  new: { recency: -1.2, frequency: -0.8, monetary: -0.8 },
  "big-spenders": { recency: 0.1, frequency: -0.3, monetary: 1.1 },
  ordinary: { recency: 0.2, frequency: 0, monetary: 0 },
  "at-risk": { recency: 0.9, frequency: 0.7, monetary: 0.7 },
  sleeping: { recency: 0.7, frequency: -0.7, monetary: -0.6 },
  lost: { recency: 1.3, frequency: -0.9, monetary: -1.1 },
};
const names = Object.keys(models) as ClusterName[];
const measures = ["recency", "frequency", "monetary"] as const;

/** Within so many deviations a group is like all others. */
const near = 0.25;

/**
 * **Question:** what are these groups of customers, in a word each?
 *
 * **Formula:** nine model customers, from high value to lost, stand in standardised recency, frequency and money; of all ways to
 * give each group a name of its own the one with the least sum of squared distances to the models. Reasons are the measures,
 * the most unusual first.
 *
 * **Source:** our own, after the habitual names of RFM cells (A. M. Hughes, 1996). **Units:** deviations.
 * **Complexity:** O(groups · 2⁹ · 9). **Too few or too many:** no groups, no names; of more than nine groups the first nine take
 * the names, and each further one the nearest name with the next number.
 *
 * @example nameClusters([{ recency: -0.8, frequency: 1, monetary: 1 }, { recency: 0.7, frequency: -0.6, monetary: -0.6 }])
 * // "high-value" because of often, much, lately; "sleeping" because of long ago, seldom, little
 */
export function nameClusters(standings: readonly Standing[]): Named[] {
  if (!standings.every((standing) => measures.every((measure) => Number.isFinite(standing[measure])))) {
    throw new RangeError("A group stands at finite numbers.");
  }
  const first = bestNames(standings.slice(0, names.length));
  const used = new Map<ClusterName, number>();
  return standings.map((standing, i) => {
    const name = first[i] ?? nearestName(standing);
    const number = (used.get(name) ?? 0) + 1;
    used.set(name, number);
    return { name, number, reasons: reasonsOf(standing) };
  });
}

/** One name for each group by going through the sets of names used: best[used] for the groups so far. */
function bestNames(standings: readonly Standing[]): ClusterName[] {
  let best = new Map<number, { cost: number; chosen: ClusterName[] }>([[0, { cost: 0, chosen: [] }]]);
  for (const standing of standings) {
    const next: typeof best = new Map();
    for (const [used, { cost, chosen }] of best) {
      for (const [at, name] of names.entries()) {
        if (used & (1 << at)) continue;
        const found = cost + distance(standing, models[name]);
        const known = next.get(used | (1 << at));
        if (!known || found < known.cost) next.set(used | (1 << at), { cost: found, chosen: [...chosen, name] });
      }
    }
    best = next;
  }
  return [...best.values()].reduce((least, each) => (each.cost < least.cost ? each : least)).chosen;
}

const distance = (a: Standing, b: Standing) =>
  measures.reduce((sum, measure) => sum + (a[measure] - b[measure]) ** 2, 0);

const nearestName = (standing: Standing) =>
  names.reduce((least, name) => (distance(standing, models[name]) < distance(standing, models[least]) ? name : least));

function reasonsOf(standing: Standing): Reason[] {
  return measures
    .map((measure) => {
      const deviations = standing[measure];
      const side =
        Math.abs(deviations) < near ? ("near" as const) : deviations > 0 ? ("above" as const) : ("below" as const);
      return { measure, side, deviations };
    })
    .sort((a, b) => Math.abs(b.deviations) - Math.abs(a.deviations));
}
