import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { ConfirmIrreversible } from "#ui/overlay/confirm-irreversible.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useCreateFeed, useFeeds, useRevokeFeed } from "./data.ts";
import css from "./settings.module.css";
import { useSettingsWords } from "./words.ts";

/** Secret addresses by which other apps show this calendar. */
export function Feeds() {
  const t = useSettingsWords();
  const feeds = useFeeds().data;
  const revoke = useRevokeFeed();
  const [making, make] = useState(false);
  const button = <Button onClick={() => make(true)}>{t.newFeed}</Button>;
  return (
    <Pane title={t.feeds} hint={t.feedsHint} flush action={feeds?.length ? button : null}>
      {feeds?.length === 0 && <EmptyState title={t.noFeeds} hint={t.noFeedsHint} action={button} />}
      <ul>
        {feeds?.map(({ id, name, kind, usedAt }) => (
          <li className={css.line} key={id}>
            <div>
              {name} <Tag>{t.feedKinds[kind]}</Tag>
              <small>
                {usedAt === null ? (
                  t.neverUsed
                ) : (
                  <>
                    {t.usedAt} <When at={usedAt} />
                  </>
                )}
              </small>
            </div>
            <ConfirmIrreversible
              button={{ children: t.revoke }}
              title={t.revokeTitle(name)}
              action={t.revoke}
              onConfirm={() => revoke.mutate(id)}
            >
              {t.revokeHint}
            </ConfirmIrreversible>
          </li>
        ))}
      </ul>
      {making && <NewFeed onClose={() => make(false)} />}
    </Pane>
  );
}

function NewFeed({ onClose }: { onClose: () => void }) {
  const t = useSettingsWords();
  const create = useCreateFeed();
  const [name, type] = useState("");
  const [kind, choose] = useState<"everything" | "tasks" | "busy">("everything");
  const made = create.data?.data;
  const address = made && `${location.origin}${made.path}`;
  async function copy() {
    if (!address) return;
    await navigator.clipboard?.writeText(address);
    toast(t.copied);
  }
  return (
    <Sheet
      title={t.newFeed}
      open
      onClose={onClose}
      actions={
        address ? (
          <>
            <Button icon="copy" onClick={() => void copy()}>
              {t.copy}
            </Button>
            <Button primary onClick={onClose}>
              {t.done}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t.cancel}</Button>
            <Button primary type="submit" form="feed" busy={create.isPending} disabled={name.trim() === ""}>
              {t.make}
            </Button>
          </>
        )
      }
    >
      {address ? (
        <Stack>
          <p>{t.address}</p>
          <code className={css.secret}>{address}</code>
        </Stack>
      ) : (
        <Form id="feed" onSubmit={() => name.trim() !== "" && create.mutate({ name: name.trim(), kind })}>
          <TextField label={t.feedName} value={name} maxLength={100} autoFocus onChange={type} />
          <SelectField
            label={t.feedKind}
            value={kind}
            choices={(["everything", "tasks", "busy"] as const).map((value) => ({ value, label: t.feedKinds[value] }))}
            onChange={choose}
          />
        </Form>
      )}
    </Sheet>
  );
}
