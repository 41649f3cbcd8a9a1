/** Where to go after signing in: the page that was asked for, when it is one of ours; else Today. */
export function pageAfter(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) && !next.startsWith("/sign-in") ? next : "/today";
}
