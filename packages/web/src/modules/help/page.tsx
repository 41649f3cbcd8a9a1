import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { type MouseEvent, useEffect, useRef } from "react";
import { useLanguage, useStrings } from "#platform/i18n";
import { Button } from "#ui/display/button.tsx";
import { Icon } from "#ui/display/icon.tsx";
import { Link } from "#ui/display/link.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Page } from "#ui/layout/page.tsx";
import type { ManualPage } from "../../../manual/compile.ts";
import { findInManual } from "./find.ts";
import css from "./help.module.css";
import { chaptersOf, loadManual, type Manual } from "./manual.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The manual for owners: its contents, one page of it, and a search over all. */
export function HelpPage() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const language = useLanguage();
  const { topic = "index" } = useParams({ strict: false });
  const { q = "" } = useSearch({ strict: false });
  const navigate = useNavigate();
  const manual = useQuery({
    queryKey: ["manual", language],
    queryFn: () => loadManual(language),
    staleTime: Infinity,
  }).data;
  const ask = (text: string) =>
    void navigate({ to: "/help/$topic", params: { topic }, search: text === "" ? {} : { q: text }, replace: true });
  const page = manual?.get(topic);
  const isOpen = page !== undefined && topic !== "index" && q === "";
  return (
    <Page title={isOpen ? page.title : t.help} {...(isOpen ? { eyebrow: t.help } : {})}>
      <div className={css.help}>
        <nav className={css.side} aria-label={t.contents}>
          <TextField label={t.search} bare value={q} placeholder={t.searchHint} onChange={ask} />
          {manual && <Contents manual={manual} topic={topic} />}
        </nav>
        <div className={css.main}>
          {!manual && <Skeleton lines={8} />}
          {manual && q !== "" && <Hits manual={manual} asked={q} />}
          {manual && q === "" && !page && (
            <EmptyState title={t.missing} action={<Button href="/help">{t.back}</Button>} />
          )}
          {manual && q === "" && page && <Article key={topic} page={page} topic={topic} manual={manual} />}
        </div>
      </div>
    </Page>
  );
}

function Contents({ manual, topic }: { manual: Manual; topic: string }) {
  return (
    <div className={css.contents}>
      {chaptersOf(manual).map(({ title, topics }) => (
        <section key={title}>
          <h2>{title}</h2>
          {topics.map((one) => (
            <Link href={`/help/${one}`} aria-current={one === topic ? "page" : undefined} key={one}>
              {manual.get(one)?.title}
            </Link>
          ))}
        </section>
      ))}
    </div>
  );
}

function Hits({ manual, asked }: { manual: Manual; asked: string }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const hits = findInManual(manual, asked);
  if (hits.length === 0)
    return <EmptyState title={t.none(asked)} hint={t.noneHint} action={<Button href="/help">{t.back}</Button>} />;
  return (
    <ul className={css.hits}>
      {hits.map(({ topic, id, page, title, before, hit, after }) => (
        <li key={`${topic} ${id}`}>
          <Link href={`/help/${topic}${id === "" ? "" : `#${id}`}`}>
            {title === page ? page : `${page} · ${title}`}
          </Link>
          <p>
            {before}
            <mark>{hit}</mark>
            {after}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Article({ page, topic, manual }: { page: ManualPage; topic: string; manual: Manual }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const router = useRouter();
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const { hash } = globalThis.location;
    if (hash !== "") article.current?.querySelector(`[id="${hash.slice(1)}"]`)?.scrollIntoView();
    else globalThis.scrollTo(0, 0);
  }, []);
  const order = chaptersOf(manual).flatMap(({ topics }) => topics);
  const next = order[order.indexOf(topic) + 1];

  /** Links inside the text stay inside the app. */
  function follow(event: MouseEvent) {
    const link = (event.target as Element).closest("a");
    const path = link?.getAttribute("href");
    if (!path?.startsWith("/") || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.history.push(path);
  }
  return (
    // the text holds links: the click is caught once for all of them, keys reach them as links
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <article className={css.article} data-index={topic === "index"} ref={article} onClick={follow}>
      {topic !== "index" && (
        <Link className={css.back} href="/help">
          <Icon name="left" size={16} />
          {t.back}
        </Link>
      )}
      {page.sections.map(({ id, title, html }) => (
        <section id={id || undefined} key={id}>
          {id !== "" && <h2>{title}</h2>}
          {/* our own manual, compiled with the app: see manual/compile.ts */}
          {/* oxlint-disable-next-line react/no-danger */}
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </section>
      ))}
      {next !== undefined && topic !== "index" && (
        <p className={css.next}>
          {t.next}: <Link href={`/help/${next}`}>{manual.get(next)?.title}</Link>
        </p>
      )}
    </article>
  );
}
