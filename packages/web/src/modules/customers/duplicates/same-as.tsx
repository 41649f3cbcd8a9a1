import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import css from "../page/page.module.css";
import { useDuplicateWords, usePairsOf } from "./data.ts";
import { MergeSheet } from "./merge-sheet.tsx";

/** On a customer's page: who may be the same, and why, with the way to merge. */
export function SameAs({ id }: { id: string }) {
  const t = useDuplicateWords();
  const router = useRouter();
  const pairs = usePairsOf(id) ?? [];
  const [merging, merge] = useState<string>();
  const [first, ...more] = pairs;
  if (!first) return null;
  const other = first.a.id === id ? first.b : first.a;
  const why = first.reasons
    .filter(({ bits }) => bits > 0)
    .slice(0, 3)
    .map(({ text }) => text);
  return (
    <div className={css.bin}>
      <Notice tone="warn" action={<Button onClick={() => merge(other.id)}>{t.compare}</Button>}>
        <Link href={`/customers/${other.id}`}>{t.same(other.name)}</Link>
        {why.length > 0 && ` · ${why.join(" · ")}`}
        {more.length > 0 && (
          <>
            {" · "}
            <Link href="/customers/duplicates">{t.sameMore(more.length)}</Link>
          </>
        )}
      </Notice>
      {merging && (
        <MergeSheet
          ids={[id, merging]}
          onClose={() => merge(undefined)}
          onMerged={(survivorId) => survivorId !== id && router.history.push(`/customers/${survivorId}`)}
        />
      )}
    </div>
  );
}
