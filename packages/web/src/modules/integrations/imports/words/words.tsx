import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { type FieldWords, type Import, type Patch, type Target, useValues, useWords } from "../data.ts";
import css from "./words.module.css";
import { TargetField } from "./target-field.tsx";

const shownAtFirst = 8;

/** What the words of choices become: guessed, and changed here for this import and for files like it. */
export function Words({ one, onChange }: { one: Import; onChange: (patch: Patch) => void }) {
  const t = useWords();
  const values = useValues(one);
  const fields = values.data?.fields.filter(({ words }) => words.length > 0) ?? [];
  if (fields.length === 0) return null;
  return (
    <Pane title={t.wordsTitle} hint={values.data?.complete ? t.wordsHint : `${t.wordsHint} ${t.wordsFirst}`} flush>
      {fields.map((field) => (
        <Field
          key={field.field}
          field={field}
          chosen={one.settings.values?.[field.field] ?? {}}
          onChange={(words) => onChange({ values: { [field.field]: words } })}
        />
      ))}
    </Pane>
  );
}

type Chosen = Record<string, Target>;
type FieldProps = { field: FieldWords; chosen: Chosen; onChange: (words: Chosen) => void };

/** Words that nobody knows come first, then the commonest. */
function Field({ field, chosen, onChange }: FieldProps) {
  const t = useWords();
  const { number } = useFormats();
  const [all, showAll] = useState(false);
  const isUnknown = ({ chosen, target }: FieldWords["words"][number]) => !chosen && target === null;
  const [first] = useState(() => new Set(field.words.filter(isUnknown).map(({ word }) => word)));
  const now = field.words.map((word) => (word.word in chosen ? withTarget(word, chosen[word.word] ?? null) : word));
  const words = now.sort((a, b) => Number(first.has(b.word)) - Number(first.has(a.word)));
  const unknown = words.filter(isUnknown).length;
  const shown = all ? words : words.slice(0, shownAtFirst);
  return (
    <section className={css.words} aria-label={field.label}>
      <h3>
        {field.label} <small>{field.headers.join(" · ")}</small>
        {unknown > 0 && <Tag tone="amber">{t.unknownWords(unknown)}</Tag>}
      </h3>
      <ul>
        {shown.map((word) => (
          <li key={word.word} data-unknown={isUnknown(word)}>
            <span className={css.word}>{word.word}</span>
            <small className={css.times}>{t.times(number(word.count))}</small>
            <TargetField
              field={field}
              word={word}
              onChange={(target) => onChange({ ...chosen, [word.word]: target })}
            />
          </li>
        ))}
      </ul>
      <p className={css.wordsMore}>
        {words.length > shown.length && (
          <Button subtle onClick={() => showAll(true)}>
            {t.showAllWords(number(words.length))}
          </Button>
        )}
        {field.more && <small>{t.moreWords}</small>}
      </p>
    </section>
  );
}

/** A word as it is chosen here, before the server has counted it anew. */
const withTarget = (word: FieldWords["words"][number], target: Target) => ({ ...word, chosen: true, target });
