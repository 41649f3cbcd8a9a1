import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useStrings } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { When } from "#ui/display/when.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { ConfirmIrreversible } from "#ui/overlay/confirm-irreversible.tsx";
import { NewKey } from "./new-key.tsx";
import { areaAndVerb } from "./scope.ts";
import css from "./settings.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The keys by which programs use the API. */
export function Keys() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const [making, turn] = useState(false);
  const keys = useQuery({
    queryKey: ["apiKeys"],
    queryFn: ({ signal }) => call("listKeys", { signal }).then(({ data }) => data.items),
  });
  const revoke = useWrite((id: string) => call("revokeKey", { params: { id } }), { touches: ["apiKeys"], quiet: true });
  const make = (
    <Button primary={keys.data?.length === 0} onClick={() => turn(true)}>
      {t.newKey}
    </Button>
  );
  const actions = (
    <>
      <Button href="/developers">{t.tryApi}</Button> {keys.data?.length ? make : null}
    </>
  );
  return (
    <Pane title={t.sections.keys} hint={t.keysHint} flush action={actions}>
      {keys.isPending && <Skeleton lines={3} />}
      {keys.error && <ErrorNotice error={keys.error} retry={() => void keys.refetch()} />}
      {keys.data?.length === 0 && <EmptyState title={t.noKeys} hint={t.noKeysHint} action={make} />}
      <ul>
        {keys.data?.map((key) => (
          <li className={css.line} key={key.id}>
            <div>
              {key.name}
              <small>
                {key.usedAt === null ? (
                  t.neverUsed
                ) : (
                  <>
                    {t.usedAt} <When at={key.usedAt} />
                  </>
                )}
                {" · "}
                {key.scopes.map((scope) => t.scope(...areaAndVerb(scope))).join(", ")}
              </small>
            </div>
            <ConfirmIrreversible
              button={{ children: t.revoke }}
              title={t.revokeTitle(key.name)}
              action={t.revoke}
              onConfirm={() => revoke.mutate(key.id)}
            >
              {t.revokeHint}
            </ConfirmIrreversible>
          </li>
        ))}
      </ul>
      {making && <NewKey onClose={() => turn(false)} />}
    </Pane>
  );
}
