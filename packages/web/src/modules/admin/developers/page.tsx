import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Page } from "#ui/layout/page.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import css from "./developers.module.css";
import { type ApiDocument, type Operation, operationsOf, searchIn } from "./document.ts";
import { TryOperation } from "./try-operation.tsx";
import { useApiWords } from "./words.ts";

const source = "/api/v1/openapi.json";

/** Every operation of the API, to be read and tried as the signed-in user. */
export function DevelopersPage() {
  const t = useApiWords();
  const phone = useIsPhone();
  const router = useRouter();
  const { op } = useSearch({ from: "/shell/developers" });
  const [typed, type] = useState("");
  const document = useQuery({
    queryKey: ["openapi"],
    queryFn: async ({ signal }) => (await (await fetch(source, { signal })).json()) as ApiDocument,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const operations = document.data ? operationsOf(document.data) : [];
  const found = searchIn(operations, typed);
  const open = operations.find(({ id }) => id === op);
  const list = (
    <nav className={css.list} aria-label={t.title}>
      <TextField bare label={t.search} placeholder={t.search} type="search" value={typed} onChange={type} />
      <p className={css.quiet}>{found.length > 0 ? t.counted(found.length) : t.nothing}</p>
      {[...Map.groupBy(found, ({ area }) => area)].map(([area, group]) => (
        <section key={area}>
          <h2>{area}</h2>
          <ul>
            {group.map((operation) => (
              <li key={operation.id}>
                <OperationLink operation={operation} isOpen={operation.id === op} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
  return (
    <Page
      title={t.title}
      width="full"
      actions={
        <>
          <Button href={source} target="_blank">
            {t.document}
          </Button>
          <Button href="/settings?section=keys">{t.keys}</Button>
        </>
      }
    >
      {document.isPending && <Skeleton lines={8} />}
      {document.error && <ErrorNotice error={document.error} retry={() => void document.refetch()} />}
      {document.data && (
        <div className={css.page}>
          {(!phone || !open) && list}
          <div className={css.detail}>
            {phone && open && (
              <Button link icon="left" onClick={() => router.history.push("/developers")}>
                {t.back}
              </Button>
            )}
            {open ? (
              <TryOperation key={open.id} operation={open} schemas={document.data.components.schemas} />
            ) : (
              !phone && (
                <p className={css.quiet}>
                  {t.lead} {t.choose}
                </p>
              )
            )}
          </div>
        </div>
      )}
    </Page>
  );
}

function OperationLink({ operation: { id, method, summary }, isOpen }: { operation: Operation; isOpen: boolean }) {
  return (
    <Link href={`/developers?op=${id}`} className={css.operation} {...(isOpen ? { "aria-current": "page" } : {})}>
      <span className={css.method}>{method.toUpperCase()}</span>
      <span>
        {id}
        <small>{summary}</small>
      </span>
    </Link>
  );
}
