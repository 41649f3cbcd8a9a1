/** Who may import whom: ARCHITECTURE.md in the form a tool can check. `npm run check` also counts what it saw. */
const server = "^packages/server/src";
const tests = "[.]test[.]tsx?$|/testing/";
const typesOnly = ["type-only"];

/** A module imports only from its own line and the lines above; within a line only where it is said. */
const lines = [
  ["admin"],
  ["customers"],
  ["work"],
  ["sales"],
  ["service", "marketing", "team"],
  ["insights", "integrations"],
  ["today"],
];
const modules = `${server}/modules`;

/** For each module: everything below it in the list, and its neighbours on the same line. */
const directions = lines.flatMap((line, index) =>
  line.map((name) => {
    const others = lines
      .slice(index)
      .flat()
      .filter((other) => other !== name);
    return {
      name: `direction-${name}`,
      comment: `${name} may not import what is built on it; the reverse way goes by event`,
      severity: "error",
      from: { path: `${modules}/${name}/`, pathNot: tests },
      to: { path: `${modules}/(${[...others, "-"].join("|")})/` },
    };
  }),
);

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

export default {
  forbidden: [
    // Types of pdfmake come from the package of its types alone.
    rule(
      "no-unresolved",
      "Every import must lead somewhere",
      {},
      { couldNotResolve: true, pathNot: "^pdfmake/interfaces" },
    ),
    rule(
      "no-cycle",
      "Cycles make parts that cannot be understood alone",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: typesOnly } },
    ),
    rule(
      "analytics-stands-alone",
      "Numbers know nothing of the rest",
      { path: "^packages/analytics/src" },
      { path: "^packages/(server|web)/" },
    ),
    rule(
      "client-stands-alone",
      "What is published brings nothing of ours along",
      { path: "^packages/client/src", pathNot: tests },
      { path: "^packages/(server|web|analytics)/" },
    ),
    rule(
      "analytics-does-no-input-or-output",
      "Pure: no files, no network, no clock",
      { path: "^packages/analytics/src", pathNot: tests },
      { dependencyTypes: ["core"] },
    ),
    rule(
      "platform-knows-no-module",
      "platform is what any product needs",
      { path: `${server}/platform/`, pathNot: tests },
      { path: [`${modules}/`, `${server}/(app|main|migrations|worker)[.]ts$`, `${server}/cli/`] },
    ),
    rule(
      "another-module-by-its-index",
      "index.ts is all that other modules may call",
      { path: `${modules}/([^/]+)/`, pathNot: tests },
      { path: `${modules}/[^/]+/.+`, pathNot: [`${modules}/$1/`, `${modules}/[^/]+/index[.]ts$`] },
    ),
    rule(
      "a-sibling-not-by-its-doors",
      "A sibling feature's routes, jobs and migrations are its own",
      { path: `${modules}/([^/]+)/([^/]+)/`, pathNot: tests },
      {
        path: [`${modules}/$1/.+(routes|jobs)[.]ts$`, `${modules}/$1/.+/migrations/`],
        pathNot: `${modules}/$1/$2/`,
      },
    ),
    ...directions,
    rule(
      "rules-are-pure",
      "rules know no database, no clock, no HTTP",
      { path: `${modules}/.+/rules([.]ts$|/)`, pathNot: tests },
      {
        path: [
          `${server}/platform/(?!errors/|schema/|clock/|ids/|i18n/|text/)`,
          `/(actions|queries|routes|jobs)[.]ts$`,
        ],
        dependencyTypesNot: typesOnly,
      },
    ),
    rule(
      "only-routes-know-http",
      "Everything else can be called from a job, a test or the command line",
      { path: `${modules}/`, pathNot: [tests, "/routes([.]ts$|/)", "routes[.]ts$"] },
      {
        path: [`${server}/platform/http/`, "node_modules/hono/", "node_modules/@hono/(?!zod-openapi)"],
        dependencyTypesNot: typesOnly,
      },
    ),
    rule(
      "only-app-knows-every-module",
      "Besides it, only the list of migrations and the command line reach into modules",
      { path: `${server}/[^/]+[.]ts$`, pathNot: `${server}/(app|migrations)[.]ts$` },
      { path: `${modules}/.+/(?!index[.]ts$)[^/]+$`, dependencyTypesNot: typesOnly },
    ),
    rule(
      "migrations-are-frozen",
      "They run when the app has moved on, so they lean on nothing of it",
      { path: "/migrations/" },
      { pathNot: ["node_modules/kysely/"] },
    ),
    rule(
      "web-takes-types-only",
      "The browser gets nothing of the server but the shape of its answers",
      { path: "^packages/web/" },
      { path: "^packages/server/", dependencyTypesNot: typesOnly },
    ),
    rule(
      "ui-knows-no-business",
      "The design system imports no module",
      { path: "^packages/web/src/ui/" },
      { path: "^packages/web/src/(modules|shell)/" },
    ),
    rule(
      "no-test-in-the-product",
      "What tests need stays with the tests",
      { path: "^packages/", pathNot: tests },
      { path: tests },
    ),
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/dist/" },
    moduleSystems: ["es6"],
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
