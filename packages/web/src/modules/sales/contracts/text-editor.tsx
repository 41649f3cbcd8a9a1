import { useEffect, useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { LongTextField } from "#ui/fields/text-field.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import css from "./contracts.module.css";
import { usePreview, useTemplates } from "./data.ts";
import { TextView } from "./text-view.tsx";
import { useContractWords } from "./words.ts";

type Props = {
  text: string;
  onChange: (text: string) => void;
  /** Whose places are filled; a template's show what they mean. */
  contractId?: string;
  language?: "zh-CN" | "en";
};

const pause = 300;

/** A text with places under one's hands, and beside it how it will read. */
export function TextEditor({ text, onChange, contractId, language }: Props) {
  const t = useContractWords();
  const settled = useSettled(text);
  const preview = usePreview(settled, { ...(contractId ? { contractId } : {}), ...(language ? { language } : {}) });
  const variables = useTemplates()?.variables ?? [];
  const labels = new Map(variables.map(({ name, label }) => [name, label]));
  const missing = preview?.missing.map((name) => labels.get(name) ?? name) ?? [];
  return (
    <div className={css.editor}>
      <div>
        <div className={css.tools}>
          <span className={css.quiet}>{t.markupHint}</span>
          <ActionMenu
            actions={variables.map(({ name, label }) => ({
              label: `${label} {{${name}}}`,
              run: () => onChange(`${text}{{${name}}}`),
            }))}
          >
            <Button subtle icon="plus">
              {t.insert}
            </Button>
          </ActionMenu>
        </div>
        <LongTextField label={t.writeText} bare rows={24} value={text} maxLength={60_000} onChange={onChange} />
      </div>
      <div>
        <div className={css.tools}>
          <span className={css.quiet}>{t.preview}</span>
        </div>
        <div className={css.preview} role="region" aria-label={t.preview}>
          {missing.length > 0 && <Notice tone="warn">{t.missing(missing.join(", "))}</Notice>}
          <TextView blocks={preview?.blocks ?? []} />
        </div>
      </div>
    </div>
  );
}

/** What is typed, once the fingers rest. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
