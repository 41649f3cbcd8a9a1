import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { ConnectSheet } from "./connect-sheet.tsx";
import { type Account, useAccounts, useDisconnect, useSyncNow } from "./data.ts";
import css from "./settings.module.css";
import { useSettingsWords } from "./words.ts";

/** Calendars on other servers that are kept in step. */
export function Accounts() {
  const t = useSettingsWords();
  const accounts = useAccounts().data;
  const [connecting, connect] = useState(false);
  const button = <Button onClick={() => connect(true)}>{t.connect}</Button>;
  return (
    <Pane title={t.accounts} hint={t.accountsHint} flush action={accounts?.items.length ? button : null}>
      {accounts?.items.length === 0 && <EmptyState title={t.noAccounts} hint={t.noAccountsHint} action={button} />}
      <ul>
        {accounts?.items.map((account) => (
          <Line account={account} key={account.id} />
        ))}
      </ul>
      {connecting && <ConnectSheet mayBePrivate={accounts?.privateAddresses ?? false} onClose={() => connect(false)} />}
    </Pane>
  );
}

function Line({ account: { id, name, username, syncedAt, error, result } }: { account: Account }) {
  const t = useSettingsWords();
  const [sync, disconnect] = [useSyncNow(), useDisconnect()];
  return (
    <li className={css.line}>
      <div>
        {name} <small className={css.inline}>{username}</small>
        {error ? (
          <Tag tone="red">{error}</Tag>
        ) : (
          <small>
            {syncedAt === null ? (
              t.never
            ) : (
              <>
                {t.synced} <When at={syncedAt} />
                {result && ` · ${t.counts(result.taken, result.sent, result.removed)}`}
              </>
            )}
          </small>
        )}
        {result && result.conflicts > 0 && <small>{t.conflicts(result.conflicts)}</small>}
      </div>
      <Button busy={sync.isPending} onClick={() => sync.mutate(id)}>
        {t.syncNow}
      </Button>
      <ActionMenu actions={[{ label: t.disconnect, icon: "trash", danger: true, run: () => disconnect.mutate(id) }]}>
        <Button subtle icon="more" label={t.moreOf(name)} />
      </ActionMenu>
    </li>
  );
}
