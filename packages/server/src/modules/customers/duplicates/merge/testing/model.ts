/** What a random sequence does; `whom` and `which` are taken round what there is. */
export type Act =
  | { do: "create"; job: string; tag: string }
  | { do: "write"; whom: number; job: string }
  | { do: "tag"; whom: number; tag: string }
  | { do: "note"; whom: number }
  | { do: "merge"; whom: number; into: number }
  | { do: "undo"; which: number };

export type ModelCustomer = {
  key: number;
  job: string;
  tags: string[];
  gone: boolean;
  into: number | null;
  notes: number;
};
type Value = string | number | boolean | null | readonly string[];
/** One thing that an operation changed: of a list the elements that came, of anything else what it was and became. */
type Step = { at: string; was: Value; is: Value };

/**
 * Merges and undos as an owner would explain them, kept in memory as named cells: an undo puts every cell back that still
 * says what its operation made it say, takes out of lists what it put in, and refuses otherwise.
 */
export function modelOf() {
  const cells = new Map<string, Value>();
  const operations: { steps: Step[]; undone: boolean; created: number | null }[] = [];
  let people = 0;
  let notes = 0;
  const read = (at: string) => cells.get(at) ?? null;
  const living = () => Array.from({ length: people }, (_, key) => key).filter((key) => read(`${key}.gone`) === false);

  function perform(changes: Iterable<readonly [at: string, is: Value]>, created: number | null = null) {
    const steps: Step[] = [];
    for (const [at, is] of changes) {
      const was = read(at);
      if (JSON.stringify(was) === JSON.stringify(is)) continue;
      steps.push({ at, was, is });
      cells.set(at, is);
    }
    operations.push({ steps, undone: steps.length === 0 && created === null, created });
  }

  function undo(which: number): string {
    const operation = operations[which]!;
    if (operation.undone) return "done";
    if (operation.created !== null && isUsed(operation.created, which)) return "refused";
    if (operation.created !== null) {
      // Who was made by hand goes to the bin, with all that they are.
      cells.set(`${operation.created}.gone`, true);
      operation.undone = true;
      return "done";
    }
    if (!operation.steps.every(stands)) return "refused";
    for (const step of operation.steps.toReversed()) cells.set(step.at, takenBack(step));
    operation.undone = true;
    return "done";
  }

  /** What stands in a customer's timeline: notes, and that others were merged with it. */
  const entriesOf = (key: number) =>
    [...cells].flatMap(([at, of]) => (/^(note|merge)/.test(at) && of === key ? [at] : []));

  /** Somebody worked on the customer since, or something still hangs on it. */
  function isUsed(key: number, which: number): boolean {
    const touches = ({ at }: Step) => at.startsWith(`${key}.`);
    if (operations.some(({ undone, steps }, index) => index > which && !undone && steps.some(touches))) return true;
    return entriesOf(key).length > 0;
  }

  const isList = (value: Value): value is readonly string[] => Array.isArray(value);
  function stands({ at, was, is }: Step): boolean {
    const now = read(at);
    if (!isList(now) || !isList(is)) return now === is;
    const before = isList(was) ? was : [];
    return is.every((one) => before.includes(one) || now.includes(one));
  }
  function takenBack({ at, was, is }: Step): Value {
    const now = read(at);
    if (!isList(now) || !isList(is) || !isList(was)) return was;
    return now.filter((one) => was.includes(one) || !is.includes(one));
  }

  function merge(from: number, into: number): Iterable<readonly [string, Value]> {
    const tags = (key: number) => read(`${key}.tags`) as readonly string[];
    const links = Array.from({ length: people }, (_, key) => key).filter((key) => read(`${key}.into`) === from);
    return [
      ...entriesOf(from).map((at) => [at, into] as const),
      ...links.map((key) => [`${key}.into`, into] as const),
      [`${into}.job`, read(`${into}.job`) || read(`${from}.job`)],
      [`${into}.tags`, [...new Set([...tags(into), ...tags(from)])]],
      [`${from}.gone`, true],
      [`${from}.into`, into],
      [`merge${operations.length}`, into],
    ];
  }

  /** What comes of an act, and of whom it speaks; null where there is nobody to do it to. */
  function run(act: Act): { outcome: string; ids: readonly number[] | null } {
    const there = living();
    const nothing = { outcome: "nothing", ids: null };
    if (act.do === "create") {
      const key = people++;
      perform(
        [
          [`${key}.job`, act.job],
          [`${key}.tags`, [act.tag]],
          [`${key}.gone`, false],
        ],
        key,
      );
      return { outcome: "done", ids: [] };
    }
    if (act.do === "undo") {
      if (operations.length === 0) return nothing;
      const which = act.which % operations.length;
      return { outcome: undo(which), ids: [which] };
    }
    if (there.length === 0) return nothing;
    const whom = there[act.whom % there.length]!;
    if (act.do === "write") perform([[`${whom}.job`, act.job]]);
    else if (act.do === "tag") {
      perform([[`${whom}.tags`, [...new Set([...(read(`${whom}.tags`) as readonly string[]), act.tag])]]]);
    } else if (act.do === "note") perform([[`note${notes++}`, whom]]);
    else {
      const into = there[act.into % there.length]!;
      if (into === whom) return nothing;
      perform(merge(whom, into));
      return { outcome: "done", ids: [whom, into] };
    }
    return { outcome: "done", ids: [whom] };
  }

  return {
    run,
    customers: (): ModelCustomer[] =>
      Array.from({ length: people }, (_, key) => ({
        key,
        job: read(`${key}.job`) as string,
        tags: [...(read(`${key}.tags`) as readonly string[])],
        gone: read(`${key}.gone`) === true,
        into: read(`${key}.into`) as number | null,
        notes: entriesOf(key).filter((at) => at.startsWith("note")).length,
      })),
  };
}
