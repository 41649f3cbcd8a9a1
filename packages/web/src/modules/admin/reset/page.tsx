import { useMutation, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useStrings } from "#platform/i18n";
import { sessionQuery } from "#platform/session";
import { Button } from "#ui/display/button.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { Form } from "#ui/fields/form.tsx";
import { PasswordField, TextField } from "#ui/fields/text-field.tsx";
import { Frame, Under } from "../frame.tsx";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

function AskForLink() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const mail = useQuery(sessionQuery).data?.mail ?? true;
  const [email, setEmail] = useState("");
  const ask = useMutation({
    mutationFn: () => call("requestPasswordReset", { body: { email: email.trim() } }),
  });
  if (ask.isSuccess) {
    return (
      <Frame title={t.sentTitle} lead={t.sentLead(email.trim())}>
        <Button href="/sign-in">{t.back}</Button>
      </Frame>
    );
  }
  return (
    <Frame title={t.askTitle} lead={t.askLead}>
      <Form onSubmit={() => ask.mutate()}>
        {!mail && <Notice tone="warn">{t.noMail}</Notice>}
        {ask.error && <ErrorNotice error={ask.error} />}
        <TextField label={t.email} type="email" autoComplete="username" autoFocus value={email} onChange={setEmail} />
        <Button primary large wide type="submit" busy={ask.isPending} disabled={email === "" || !mail}>
          {t.send}
        </Button>
      </Form>
      <Under>
        <Button link href="/sign-in">
          {t.back}
        </Button>
      </Under>
    </Frame>
  );
}

function SetPassword({ token }: { token: string }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const [password, setPassword] = useState("");
  const set = useMutation({ mutationFn: () => call("resetPassword", { params: { token }, body: { password } }) });
  if (set.isSuccess) {
    return (
      <Frame title={t.doneTitle}>
        <Button primary large href="/sign-in">
          {t.signIn}
        </Button>
      </Frame>
    );
  }
  return (
    <Frame title={t.setTitle} lead={t.setLead}>
      <Form onSubmit={() => set.mutate()}>
        {set.error && <ErrorNotice error={set.error} />}
        <PasswordField
          label={t.password}
          hint={t.hint}
          autoComplete="new-password"
          autoFocus
          value={password}
          onChange={setPassword}
        />
        <Button primary large wide type="submit" busy={set.isPending} disabled={password.length < 10}>
          {t.set}
        </Button>
      </Form>
    </Frame>
  );
}

/** Asks for the mailed link, or, opened by that link, sets the new password. */
export function ResetPage() {
  const { token } = useSearch({ from: "/open/reset" });
  return token === undefined ? <AskForLink /> : <SetPassword token={token} />;
}
