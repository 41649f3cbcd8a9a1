import { useSearch } from "@tanstack/react-router";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Link } from "#ui/display/link.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { type Import, useImports, useWords } from "./data.ts";
import { DropFile } from "./drop-file.tsx";
import css from "./imports.module.css";

/** Where a spreadsheet is dropped, and what was imported before. */
export function ImportsPage() {
  const t = useWords();
  const imports = useImports();
  const { like } = useSearch({ strict: false }) as { like?: string };
  const earlier = like ? imports.data?.find(({ id }) => id === like) : undefined;
  return (
    <Page title={t.title} width="narrow">
      <Stack>
        <p className={css.lead}>{t.hint}</p>
        {earlier && <Notice>{t.dropLike(earlier.name)}</Notice>}
        <DropFile like={earlier?.id} />
        <Pane title={t.earlier} flush>
          {imports.isPending && <Skeleton lines={3} />}
          {imports.error && <ErrorNotice error={imports.error} retry={() => void imports.refetch()} />}
          {imports.data?.length === 0 && <p className={css.none}>{t.none}</p>}
          <ul>
            {imports.data?.map((one) => (
              <Line key={one.id} one={one} />
            ))}
          </ul>
        </Pane>
      </Stack>
    </Page>
  );
}

const tones = { done: "green", failed: "red", recognised: "amber", checked: "amber" } as const;

function Line({ one }: { one: Import }) {
  const t = useWords();
  const { number } = useFormats();
  const { state, counts, name, id, createdAt, preset, settings, like } = one;
  const tone = tones[state as keyof typeof tones] ?? "plain";
  return (
    <li>
      <Link href={`/import/${id}`} className={css.line}>
        <span className={css.name}>{name}</span>
        <Tag tone={tone}>{t.states[state]}</Tag>
        <small className={css.when}>
          <When at={createdAt} as="distance" />
        </small>
        <small className={css.kind}>
          {[preset ?? t.kinds[settings.as], like && t.like(like.name)].filter(Boolean).join(" · ")}
        </small>
        {counts && (
          <small className={css.counts}>
            {t.counts(number(counts.new), number(counts.updated), number(counts.duplicate), number(counts.error))}
          </small>
        )}
      </Link>
    </li>
  );
}
