import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorPage } from "#platform/errors";
import { useStrings } from "#platform/i18n";
import { sessionQuery } from "#platform/session";
import { Button } from "#ui/display/button.tsx";
import { BringArchive, importQuery } from "../archive/bring.tsx";
import { Frame } from "../frame.tsx";
import { WhichData, WhichTrade } from "./choices.tsx";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";
import { Who } from "./who.tsx";

/** The first run: three questions, one per screen. Loaded again in the middle, it goes on where it stood. */
export function WelcomePage() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const { data: session, error } = useQuery(sessionQuery);
  const [passed, pass] = useState(0);
  const [bringing, bring] = useState(false);
  const coming = useQuery({ ...importQuery, enabled: session?.needsOwner === true }).data?.state === "running";
  if (error) return <ErrorPage error={error} />;
  if (!session) return null;
  if (bringing || coming) return <BringArchive onBack={() => bring(false)} />;
  if (session.needsOwner) return <Who onDone={() => pass(1)} onBring={() => bring(true)} />;
  if (!session.user) {
    return (
      <Frame title={t.already}>
        <Button primary large href="/sign-in">
          {t.signIn}
        </Button>
      </Frame>
    );
  }
  const step = Math.max(passed, session.company?.trade ? 2 : 1);
  return passed < 2 && step < 2 ? <WhichTrade onDone={() => pass(2)} /> : <WhichData />;
}
