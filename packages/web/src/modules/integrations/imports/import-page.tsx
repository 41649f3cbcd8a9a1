import { useParams } from "@tanstack/react-router";
import { ErrorNotice } from "#platform/errors";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { useImport, useWords } from "./data.ts";
import { Ended } from "./ended.tsx";
import { Review } from "./review.tsx";
import { Underway } from "./underway.tsx";

/** One import, from the first look at its file to its result. */
export function ImportPage() {
  const t = useWords();
  const { id } = useParams({ from: "/shell/import/$id" });
  const { data, error, refetch } = useImport(id);
  if (error) {
    return (
      <Page title={t.title}>
        <ErrorNotice error={error} retry={() => void refetch()} />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page title={t.title}>
        <Skeleton lines={8} />
      </Page>
    );
  }
  if (data.state === "running" || data.state === "undoing") return <Underway one={data} />;
  if (data.state === "done" || data.state === "undone" || data.state === "failed") return <Ended one={data} />;
  return <Review one={data} />;
}
