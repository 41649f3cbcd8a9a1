import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useRef } from "react";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useStrings } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

export type Import = DataOf<"getImport">;
export type Preview = DataOf<"previewImport">;
export type Patch = BodyOf<"changeImport">;
export type FieldWords = DataOf<"listImportValues">["fields"][number];
export type Target = FieldWords["words"][number]["target"];
export type RowKind = "new" | "updated" | "duplicate" | "error" | "skipped" | "finding";

export const useWords = () => useStrings({ en, "zh-CN": zhCN });

/** Work in the background that ends by itself. */
export const isBusy = ({ state }: Pick<Import, "state">) => ["checking", "running", "undoing"].includes(state);

const lookAgain = 700;

export function useImport(id: string) {
  return useQuery({
    queryKey: ["imports", id],
    queryFn: ({ signal }) => call("getImport", { params: { id }, signal }).then(({ data }) => data),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? lookAgain : false),
  });
}

/** What is read of the file with the settings of this version. */
export function usePreview({ id, version, state }: Import) {
  return useQuery({
    queryKey: ["importPreview", id, version],
    queryFn: ({ signal }) => call("previewImport", { params: { id }, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
    enabled: ["recognised", "checking", "checked", "failed"].includes(state),
  });
}

/** The words of choices, with the settings of this version. */
export function useValues({ id, version, state }: Import) {
  return useQuery({
    queryKey: ["importValues", id, version],
    queryFn: ({ signal }) => call("listImportValues", { params: { id }, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
    enabled: ["recognised", "checking", "checked"].includes(state),
  });
}

export function useFields() {
  return useQuery({
    queryKey: ["importFields"],
    queryFn: ({ signal }) => call("listImportFields", { signal }).then(({ data }) => data.items),
    staleTime: Infinity,
  });
}

export function useImports() {
  return useQuery({
    queryKey: ["imports", "list"],
    queryFn: ({ signal }) => call("listImports", { query: { limit: 20 }, signal }).then(({ data }) => data.items),
    refetchInterval: ({ state }) => (state.data?.some(isBusy) ? lookAgain : false),
  });
}

/** Everything that can be done with one import; each answer is shown at once. */
export function useImportActions(id: string) {
  const client = useQueryClient();
  const show = ({ data }: { data: Import }) => client.setQueryData(["imports", id], data);
  // In one queue: a try or a run stands on every choice made before it.
  const options = { quiet: true, after: show, queue: `import ${id}` };
  /** Changes the server has not answered yet: an earlier answer would hide what was chosen since. */
  const underWay = useRef(0);
  return {
    change: useWrite((body: Patch) => call("changeImport", { params: { id }, body }), {
      ...options,
      before: (patch) => {
        underWay.current++;
        showChoices(client, id, patch);
        return () => {
          underWay.current--;
          void client.invalidateQueries({ queryKey: ["imports", id] });
        };
      },
      after: (answer) => {
        if (--underWay.current === 0) show(answer);
      },
    }),
    check: useWrite((_: void) => call("checkImport", { params: { id } }), options),
    run: useWrite((_: void) => call("runImport", { params: { id } }), options),
    undo: useWrite((_: void) => call("undoImport", { params: { id } }), options),
  };
}

/** Choices show at once: the next one, made before the server answered, stands on what is shown. */
function showChoices(client: QueryClient, id: string, { columns, values }: Patch) {
  client.setQueryData<Import>(
    ["imports", id],
    (one) =>
      one && {
        ...one,
        columns: one.columns.map((column, at) => withField(column, columns ? (columns[at] ?? null) : column.field)),
        settings: {
          ...one.settings,
          columns: columns ?? one.settings.columns,
          values: { ...one.settings.values, ...values },
        },
      },
  );
}

const withField = (column: Import["columns"][number], field: string | null) =>
  field === column.field ? column : { ...column, field, because: null };

/** Gives a file to the server and opens the page of its import; settings of an earlier one hold where columns agree. */
export function useUpload(like = "auto") {
  const router = useRouter();
  return useWrite(
    async (file: File) => {
      const { data } = await call("uploadFile", { query: { name: file.name }, body: file });
      return call("createImport", { body: { fileId: data.id, name: file.name, like } });
    },
    {
      quiet: true,
      touches: ["imports"],
      showsErrors: true,
      after: ({ data }) => router.history.push(`/import/${data.id}`),
    },
  );
}
