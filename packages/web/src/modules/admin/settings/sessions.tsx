import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useStrings } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { signOut } from "../../../shell/sign-out.ts";
import { deviceName } from "./device.ts";
import css from "./settings.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** Where one is signed in, and how to end it. */
export function Sessions() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const client = useQueryClient();
  const router = useRouter();
  const sessions = useQuery({
    queryKey: ["sessions"],
    queryFn: ({ signal }) => call("listSessions", { signal }).then(({ data }) => data.items),
  });
  const end = useWrite((id: string) => call("endSession", { params: { id } }), { touches: ["sessions"], quiet: true });
  return (
    <Pane title={t.sections.sessions} hint={t.sessionsHint} flush>
      {sessions.isPending && <Skeleton lines={3} />}
      {sessions.error && <ErrorNotice error={sessions.error} retry={() => void sessions.refetch()} />}
      <ul>
        {sessions.data?.map((session) => (
          <li className={css.line} key={session.id}>
            <div>
              {deviceName(session.device)} {session.current && <Tag tone="green">{t.thisDevice}</Tag>}
              <small>
                {t.seen} <When at={session.seenAt} />
              </small>
            </div>
            {session.current ? (
              <Button onClick={() => void signOut(client, router)}>{t.signOutHere}</Button>
            ) : (
              <Button busy={end.isPending && end.variables === session.id} onClick={() => end.mutate(session.id)}>
                {t.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Pane>
  );
}
