import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useStrings } from "#platform/i18n";
import { refreshSession } from "#platform/session";
import { Button } from "#ui/display/button.tsx";
import { Form } from "#ui/fields/form.tsx";
import { PasswordField, TextField } from "#ui/fields/text-field.tsx";
import { Frame, Under } from "../frame.tsx";
import { pageAfter } from "./next.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** Email and password; a wrong one, or a lock-out, is said in words. */
export function SignInPage() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const { next } = useSearch({ from: "/open/sign-in" });
  const client = useQueryClient();
  const router = useRouter();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useMutation({
    mutationFn: () => call("signIn", { body: { email: email.trim(), password } }),
    onSuccess: async () => {
      await refreshSession(client);
      router.history.replace(pageAfter(next));
    },
  });
  return (
    <Frame title={t.title} lead={t.lead}>
      <Form onSubmit={() => signIn.mutate()}>
        {signIn.error && <ErrorNotice error={signIn.error} />}
        <TextField label={t.email} type="email" autoComplete="username" autoFocus value={email} onChange={setEmail} />
        <PasswordField label={t.password} autoComplete="current-password" value={password} onChange={setPassword} />
        <Button primary large wide type="submit" busy={signIn.isPending} disabled={email === "" || password === ""}>
          {t.signIn}
        </Button>
      </Form>
      <Under>
        <Button link href="/reset">
          {t.forgotten}
        </Button>
      </Under>
    </Frame>
  );
}
