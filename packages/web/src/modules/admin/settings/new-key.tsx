import { useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useStrings } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { CheckField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Stack } from "#ui/layout/pane.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "./settings.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

const areas = ["customers", "work", "sales", "integrations", "today", "admin"] as const;
const verbs = ["read", "write"] as const;
type Scope = `${(typeof areas)[number]}:${(typeof verbs)[number]}`;
const usual: Scope[] = areas
  .filter((area) => area !== "admin")
  .flatMap((area): Scope[] => [`${area}:read`, `${area}:write`]);

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const copy = () => navigator.clipboard.writeText(secret).then(() => toast(t.copied));
  return (
    <Sheet
      title={t.secretTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.done}</Button>
          <Button primary icon="copy" onClick={() => void copy().catch(() => undefined)}>
            {t.copy}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{t.secretHint}</p>
        <div className={css.secret}>{secret}</div>
      </Stack>
    </Sheet>
  );
}

/** Makes a key: what for, and what it may; then shows its secret, once. */
export function NewKey({ onClose }: { onClose: () => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly Scope[]>(usual);
  const make = useWrite(() => call("createKey", { body: { name: name.trim(), scopes: [...scopes] } }), {
    touches: ["apiKeys"],
    quiet: true,
    showsErrors: true,
  });
  if (make.data) return <Secret secret={make.data.data.secret} onClose={onClose} />;
  const ready = name.trim() !== "" && scopes.length > 0;
  return (
    <Sheet
      title={t.newKey}
      open
      onClose={onClose}
      width={560}
      actions={
        <Button primary type="submit" form="new-key" busy={make.isPending} disabled={!ready}>
          {t.makeKey}
        </Button>
      }
    >
      <Form id="new-key" onSubmit={() => ready && make.mutate(undefined)}>
        {make.error && <ErrorNotice error={make.error} />}
        <TextField label={t.keyName} autoFocus value={name} onChange={setName} maxLength={100} />
        <fieldset>
          <legend>{t.scopes}</legend>
          <div className={css.scopes}>
            {areas.flatMap((area) =>
              verbs.map((verb) => {
                const scope: Scope = `${area}:${verb}`;
                return (
                  <CheckField
                    key={scope}
                    label={t.scope(area, verb)}
                    on={scopes.includes(scope)}
                    onChange={(on) => setScopes(on ? [...scopes, scope] : scopes.filter((one) => one !== scope))}
                  />
                );
              }),
            )}
          </div>
        </fieldset>
      </Form>
    </Sheet>
  );
}
