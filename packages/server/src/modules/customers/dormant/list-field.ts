import { sql } from "kysely";
import { say } from "#platform/i18n";
import { fieldsIn, type ListField, optionsFrom } from "#platform/lists";
import { dormancy, idsAsleep, isAsleep } from "./queries.ts";

const { field } = fieldsIn("customers");
const states = ["asleep", "soon"] as const;
type State = (typeof states)[number];

const among = (value: unknown) => states.filter((state) => (value as readonly string[]).includes(state));

/** Whether a customer sleeps by the rules of the dormant pool, in every list and filter of customers. */
export const dormancyField: ListField = field("dormancy", "choice", say("Dormant pool", "沉睡客户池"), {
  options: optionsFrom(states, { asleep: say("Asleep", "已沉睡"), soon: say("Soon asleep", "即将沉睡") }),
  value: () => dormancy,
  condition: (_, is, value) => {
    const some = isAsleep(is === "anyOf" || is === "noneOf" ? nonEmpty(among(value)) : states);
    if (is === "anyOf" || is === "filled") return some;
    return is === "noneOf" || is === "empty" ? sql`not ${some}` : undefined;
  },
  source: (_, is, value) => (is === "anyOf" && among(value).length > 0 ? idsAsleep(among(value)) : undefined),
});

const nonEmpty = (wanted: readonly State[]) => (wanted.length > 0 ? wanted : states);
