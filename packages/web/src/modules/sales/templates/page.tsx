import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useLanguage } from "#platform/i18n";
import { useShortcuts } from "#platform/keyboard";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import css from "../contracts/contracts.module.css";
import { type Template, useRemoveTemplate, useSaveTemplate, useTemplates } from "../contracts/data.ts";
import { ContractForm } from "../contracts/form.tsx";
import { TextEditor } from "../contracts/text-editor.tsx";
import { useContractWords } from "../contracts/words.ts";
import sales from "../sales.module.css";

/** The texts that contracts begin from. */
export function TemplatesPage() {
  const t = useContractWords();
  const templates = useTemplates();
  const [shown, show] = useState<Template | "new">();
  const [using, use] = useState<string>();
  useShortcuts([{ keys: "c", says: t.newTemplate, run: () => show("new") }]);
  if (shown) {
    return <TemplateEditor template={shown === "new" ? undefined : shown} onClose={() => show(undefined)} />;
  }
  return (
    <Page
      title={t.templates}
      eyebrow={<Link href="/sales/contracts">{t.contracts}</Link>}
      actions={
        <Button primary keys="c" onClick={() => show("new")}>
          {t.newTemplate}
        </Button>
      }
    >
      {!templates && <Skeleton lines={4} />}
      {templates?.items.length === 0 && (
        <EmptyState
          title={t.noTemplates}
          hint={t.templateHint}
          action={<Button onClick={() => show("new")}>{t.newTemplate}</Button>}
        />
      )}
      {templates && templates.items.length > 0 && (
        <Stack gap={12}>
          <p className={css.quiet}>{t.templateHint}</p>
          <Pane flush>
            <ul>
              {templates.items.map((template) => (
                <li className={css.template} key={template.id}>
                  <button type="button" onClick={() => show(template)}>
                    {template.name}
                  </button>
                  <span className={css.quiet}>{t.languages[template.language]}</span>
                  <Button onClick={() => use(template.id)}>{t.useTemplate}</Button>
                </li>
              ))}
            </ul>
          </Pane>
        </Stack>
      )}
      {using && <ContractForm templateId={using} onClose={() => use(undefined)} />}
    </Page>
  );
}

/** A template under one's hands: its name, its language, its text with its places. */
function TemplateEditor({ template, onClose }: { template: Template | undefined; onClose: () => void }) {
  const t = useContractWords();
  const reader = useLanguage();
  const [name, call] = useState(template?.name ?? "");
  const [language, speak] = useState(template?.language ?? reader);
  const [text, write] = useState(template?.text ?? "");
  const save = useSaveTemplate(template?.id);
  const remove = useRemoveTemplate();
  return (
    <Page
      title={template?.name ?? t.newTemplate}
      eyebrow={<Link href="/sales/contracts">{t.contracts}</Link>}
      actions={
        <>
          {template && (
            <Button danger icon="trash" onClick={() => remove.mutate(template.id, { onSuccess: onClose })}>
              {t.remove}
            </Button>
          )}
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            primary
            disabled={!name.trim()}
            busy={save.isPending}
            onClick={() => save.mutate({ name: name.trim(), language, text }, { onSuccess: onClose })}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <Stack gap={16}>
        {save.error && <ErrorNotice error={save.error} />}
        <div className={sales.pair}>
          <TextField label={t.templateName} value={name} maxLength={500} autoFocus={!template} onChange={call} />
          <SelectField
            label={t.language}
            value={language}
            choices={(["zh-CN", "en"] as const).map((value) => ({ value, label: t.languages[value] }))}
            onChange={speak}
          />
        </div>
        <TextEditor text={text} onChange={write} language={language} />
      </Stack>
    </Page>
  );
}
