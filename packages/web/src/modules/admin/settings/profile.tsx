import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice, fieldError } from "#platform/errors";
import { type Language, languageNames, languages, useLanguage, useStrings } from "#platform/i18n";
import { chooseLanguage, useUser } from "#platform/session";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { PasswordField } from "#ui/fields/text-field.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { SavedField } from "./saved-field.tsx";
import css from "./settings.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

function Password() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const [old, setOld] = useState("");
  const [password, setPassword] = useState("");
  const change = useWrite(() => call("changePassword", { body: { old, password } }), {
    says: t.passwordChanged,
    touches: ["sessions"],
    showsErrors: true,
    after: () => {
      setOld("");
      setPassword("");
    },
  });
  const oldError = fieldError(change.error, "old");
  return (
    <Pane title={t.password}>
      <Form onSubmit={() => change.mutate(undefined)}>
        {change.error && !oldError && <ErrorNotice error={change.error} />}
        <div className={css.pair}>
          <PasswordField
            label={t.oldPassword}
            autoComplete="current-password"
            value={old}
            onChange={setOld}
            error={oldError}
          />
          <PasswordField
            label={t.newPassword}
            hint={t.passwordHint}
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
          />
        </div>
        <div>
          <Button type="submit" busy={change.isPending} disabled={old === "" || password.length < 10}>
            {t.changePassword}
          </Button>
        </div>
      </Form>
    </Pane>
  );
}

/** Name, email, language, password. */
export function Profile() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const client = useQueryClient();
  const user = useUser();
  const language = useLanguage();
  const save = useWrite((body: { name?: string; email?: string }) => call("updateMe", { body }), {
    touches: ["session"],
    showsErrors: true,
  });
  if (!user) return null;
  return (
    <Stack>
      <Pane title={t.sections.profile}>
        <Stack gap={16}>
          {save.error && <ErrorNotice error={save.error} />}
          <div className={css.pair}>
            <SavedField label={t.name} value={user.name} autoComplete="name" onSave={(name) => save.mutate({ name })} />
            <SavedField
              label={t.email}
              value={user.email}
              type="email"
              autoComplete="email"
              onSave={(email) => save.mutate({ email })}
            />
            <SelectField
              label={t.language}
              value={language}
              choices={languages.map((value: Language) => ({ value, label: languageNames[value] }))}
              onChange={(next) => void chooseLanguage(client, next)}
            />
          </div>
        </Stack>
      </Pane>
      <Password />
    </Stack>
  );
}
