const english = new Intl.NumberFormat("en");

/** English counts: `count(1, "customer")` is "1 customer", `count(1200, "reply", "replies")` is "1,200 replies". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${english.format(number)} ${Math.abs(number) === 1 ? one : many}`;
}
