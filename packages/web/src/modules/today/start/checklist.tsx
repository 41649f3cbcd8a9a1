import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#platform/client";
import { useStrings } from "#platform/i18n";
import { refreshSession, useCompany } from "#platform/session";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Icon } from "#ui/display/icon.tsx";
import { Progress } from "#ui/display/progress.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import css from "./start.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

const ways = { customers: "/import", talk: "/customers", sale: "/sales/board?new=1" } as const;

/** The first three steps with their real progress, until they are done or hidden. */
export function StartChecklist() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const client = useQueryClient();
  const company = useCompany();
  const phone = useIsPhone();
  const wanted = company !== null && company.startHiddenAt === null;
  const { data } = useQuery({
    queryKey: ["customers", "start"],
    enabled: wanted,
    staleTime: 0, // what was done on other pages counts at once
    queryFn: ({ signal }) => call("getStartChecklist", { signal }).then((answer) => answer.data),
  });
  const hide = useWrite(() => call("updateCompany", { body: { startHiddenAt: new Date().toISOString() } }), {
    touches: ["companySettings"],
    says: t.hidden,
    after: () => void refreshSession(client),
  });
  if (!wanted || !data || data.isDone) return null;
  const done = data.steps.filter((step) => step.done >= step.of).length;
  return (
    <Pane
      title={t.title}
      action={
        <Button subtle onClick={() => hide.mutate(undefined)}>
          {t.hide}
        </Button>
      }
    >
      <Progress share={done / data.steps.length} label={t.of(done, data.steps.length)} />
      <ol className={css.steps}>
        {data.steps.map(({ key, done: so, of }) => (
          <li key={key} data-done={so >= of}>
            <span className={css.mark}>{so >= of ? <Icon name="check" /> : null}</span>
            <span className={css.what}>
              {t.steps[key].name}
              <small>{so >= of ? t.done : of > 1 ? t.of(so, of) : t.steps[key].hint}</small>
            </span>
            {so < of && (
              <Button
                href={ways[key]}
                {...(phone
                  ? { icon: "right" as const, label: t.steps[key].action }
                  : { children: t.steps[key].action })}
              />
            )}
          </li>
        ))}
      </ol>
    </Pane>
  );
}
