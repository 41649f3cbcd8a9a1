import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type Template, useRemoveTemplate, useTemplates } from "./data.ts";
import css from "./deliveries.module.css";
import { TemplateForm } from "./template-form.tsx";
import { useDeliveryWords } from "./words.ts";

/** How things sold are delivered: the templates, and one of them written. */
export function TemplatesSheet({ onClose }: { onClose: () => void }) {
  const t = useDeliveryWords();
  const templates = useTemplates();
  const remove = useRemoveTemplate();
  const [asked, ask] = useState<Template | "new">();
  if (asked) {
    return <TemplateForm {...(asked === "new" ? {} : { template: asked })} onClose={() => ask(undefined)} />;
  }
  return (
    <Sheet
      title={t.templates}
      open
      onClose={onClose}
      width={560}
      actions={
        <Button primary onClick={() => ask("new")}>
          {t.newTemplate}
        </Button>
      }
    >
      {templates.length === 0 && <EmptyState title={t.noTemplates} hint={t.noTemplatesHint} />}
      <ul className={css.entries}>
        {templates.map((template) => (
          <li key={template.id}>
            <span>
              <button type="button" className={css.stepName} onClick={() => ask(template)}>
                {template.name}
              </button>
              <small>{t.kinds[template.kind]}</small>
            </span>
            <Button
              subtle
              icon="trash"
              label={`${t.remove} ${template.name}`}
              onClick={() => remove.mutate(template.id)}
            />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
