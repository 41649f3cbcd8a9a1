import { inTurn } from "../ensure/turns.mjs";
import { build } from "./freshness.mjs";
import { targets } from "./targets.mjs";

/** Builds everything there is, fresh or not. */
export function buildAll() {
  return inTurn(() => build(targets.filter((target) => target.exists())));
}
