const base = "/api/v1";

type Values = Readonly<Record<string, unknown>>;

const said = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Fills `/opportunities/{id}` and adds the query; lists repeat their name, undefined and null are left out. */
export function addressOf(path: string, params: Values = {}, query: Values = {}): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === null || value === "") throw new TypeError(`${path} needs ${name}`);
    return encodeURIComponent(said(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, said(one));
    }
  }
  const tail = search.toString();
  return `${base}${filled}${tail ? `?${tail}` : ""}`;
}
