/** `sales:write` in its two parts. */
export function areaAndVerb(scope: string): [area: string, verb: string] {
  const [area = scope, verb = "read"] = scope.split(":");
  return [area, verb];
}
