import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { CheckField, SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useConnect, useFindCalendars } from "./data.ts";
import { useSettingsWords } from "./words.ts";

/** Signs in to a server, shows its calendars, connects one. */
export function ConnectSheet({ mayBePrivate, onClose }: { mayBePrivate: boolean; onClose: () => void }) {
  const t = useSettingsWords();
  const [find, connect] = [useFindCalendars(), useConnect()];
  const [serverUrl, address] = useState("");
  const [username, name] = useState("");
  const [password, secret] = useState("");
  const [chosen, choose] = useState<string>();
  const [sendsOwn, send] = useState(true);
  const found = find.data?.data.items;
  const calendarUrl = chosen ?? found?.[0]?.url;
  const server = { serverUrl: serverUrl.trim(), username: username.trim(), password };
  function go() {
    if (!found || !calendarUrl) return find.mutate(server);
    const called = found.find(({ url }) => url === calendarUrl)?.name || server.serverUrl;
    connect.mutate({ ...server, calendarUrl, name: called.slice(0, 200), sendsOwn }, { onSuccess: onClose });
  }
  const error = connect.error ?? find.error;
  return (
    <Sheet
      title={t.connect}
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            primary
            type="submit"
            form="connect"
            busy={find.isPending || connect.isPending}
            disabled={!server.serverUrl || !server.username || !password}
          >
            {found ? t.connect : t.find}
          </Button>
        </>
      }
    >
      <Form id="connect" onSubmit={go}>
        <TextField
          label={t.server}
          hint={t.serverHint}
          type="url"
          value={serverUrl}
          autoFocus
          onChange={(text) => {
            address(text);
            find.reset();
          }}
        />
        <TextField label={t.username} value={username} autoComplete="off" onChange={name} />
        <TextField label={t.password} hint={t.passwordHint} value={password} autoComplete="off" onChange={secret} />
        {found && (
          <>
            <SelectField
              label={t.calendar}
              value={calendarUrl ?? null}
              choices={found.map(({ url, name: label }) => ({ value: url, label }))}
              onChange={choose}
            />
            <CheckField label={t.sendsOwn} on={sendsOwn} onChange={send} />
          </>
        )}
        {error && <ErrorNotice error={error} />}
        {!mayBePrivate && <small>{t.privateRefused}</small>}
      </Form>
    </Sheet>
  );
}
