import { cruise } from "dependency-cruiser";
import config from "../../.dependency-cruiser.mjs";
import { at } from "../ensure/workspace.mjs";

/**
 * The tool passes everything when it sees nothing (it did, beside a TypeScript it did not know). So it must see at
 * least this many of our modules; raise it now and then.
 */
const fewestModules = 350;

/** Everybody imports only whom the architecture allows. */
export async function checkImports() {
  const { violations, modules, imports } = await cruiseImports(at());
  const tooFew =
    modules < fewestModules ? [`Only ${modules} modules were seen, at least ${fewestModules} are there.`] : [];
  const lines = violations.map(({ rule, from, to, comment }) => `${from} → ${to}\n    ${rule}: ${comment}`);
  const output = [...tooFew, ...lines].join("\n");
  return { ok: output === "", figures: `${modules} modules, ${imports} imports`, output };
}

/** What the rules say of the folder `packages` under `base`, and how much was looked at. */
export async function cruiseImports(base) {
  const { forbidden, options } = config;
  const { output } = await cruise(["packages"], {
    ...options,
    baseDir: base,
    ruleSet: { forbidden, options },
    validate: true,
  });
  const own = output.modules.filter(({ source }) => source.startsWith("packages/"));
  const comments = new Map(forbidden.map(({ name, comment }) => [name, comment]));
  return {
    modules: own.length,
    imports: own.reduce((sum, module) => sum + module.dependencies.length, 0),
    violations: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      comment: comments.get(rule.name),
    })),
  };
}
