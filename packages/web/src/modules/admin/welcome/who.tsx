import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice, fieldError } from "#platform/errors";
import { useLanguage, useStrings } from "#platform/i18n";
import { refreshSession } from "#platform/session";
import { Button } from "#ui/display/button.tsx";
import { Form } from "#ui/fields/form.tsx";
import { PasswordField, TextField } from "#ui/fields/text-field.tsx";
import { en as archiveEn } from "../archive/strings.en.ts";
import { zhCN as archiveZh } from "../archive/strings.zh-CN.ts";
import { Frame, Under } from "../frame.tsx";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The first question: makes the owner and signs in. */
export function Who({ onDone, onBring }: { onDone: () => void; onBring: () => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const a = useStrings({ en: archiveEn, "zh-CN": archiveZh });
  const language = useLanguage();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const create = useMutation({
    mutationFn: () => call("createOwner", { body: { name, email: email.trim(), password, language, timeZone } }),
    onSuccess: async () => {
      await refreshSession(client);
      onDone();
    },
  });
  const error = create.error;
  const nameError = fieldError(error, "name");
  const emailError = fieldError(error, "email");
  const passwordError = fieldError(error, "password");
  const ready = name.trim() !== "" && email.trim() !== "" && password.length >= 10;
  return (
    <Frame title={t.whoTitle} lead={t.whoLead} step={{ at: 1, of: 3, says: t.step(1) }}>
      <Form onSubmit={() => ready && create.mutate()}>
        {error && !nameError && !emailError && !passwordError && <ErrorNotice error={error} />}
        <TextField label={t.name} autoComplete="name" autoFocus value={name} onChange={setName} error={nameError} />
        <TextField
          label={t.email}
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          error={emailError}
        />
        <PasswordField
          label={t.password}
          hint={t.passwordHint}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={passwordError}
        />
        <Button primary large wide type="submit" busy={create.isPending} disabled={!ready}>
          {t.next}
        </Button>
      </Form>
      <Under>
        <Button subtle onClick={onBring}>
          {a.bring}
        </Button>
      </Under>
    </Frame>
  );
}
