/** The end of something that says on its way how far it is, for whoever does not ask. */
export function ended<T>(steps: Generator<number, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What somebody else says of the way, as the stretch `from` … `to` of a longer one. */
export function* stretch<T>(from: number, to: number, steps: Generator<number, T>): Generator<number, T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield from + value * (to - from);
  }
}
