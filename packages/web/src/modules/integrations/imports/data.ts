import { useMutationState, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
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

/** One import. Choices that the server has not answered yet lie over what it said: the next one stands on what is shown. */
export function useImport(id: string) {
  const { data, error, refetch } = useQuery({
    queryKey: ["imports", id],
    queryFn: ({ signal }) => call("getImport", { params: { id }, signal }).then(({ data }) => data),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? lookAgain : false),
  });
  const underWay = useMutationState({
    filters: { mutationKey: changing(id), status: "pending" },
    select: ({ state }) => state.variables as Patch,
  });
  return { data: data && underWay.reduce(withChoices, data), error, refetch };
}

const changing = (id: string) => ["changeImport", id];

function withChoices(one: Import, { columns, values }: Patch): Import {
  return {
    ...one,
    columns: one.columns.map((column, at) => withField(column, columns ? (columns[at] ?? null) : column.field)),
    settings: {
      ...one.settings,
      columns: columns ?? one.settings.columns,
      values: { ...one.settings.values, ...values },
    },
  };
}

const withField = (column: Import["columns"][number], field: string | null) =>
  field === column.field ? column : { ...column, field, because: null };

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
  const show = ({ data }: { data: Import }) => {
    // What is being read meanwhile may be older than this answer.
    void client.cancelQueries({ queryKey: ["imports", id] });
    client.setQueryData(["imports", id], data);
  };
  // In one queue: a try or a run stands on every choice made before it.
  const options = { quiet: true, after: show, queue: `import ${id}` };
  return {
    change: useWrite((body: Patch) => call("changeImport", { params: { id }, body }), {
      ...options,
      name: changing(id),
    }),
    check: useWrite((_: void) => call("checkImport", { params: { id } }), options),
    run: useWrite((_: void) => call("runImport", { params: { id } }), options),
    undo: useWrite((_: void) => call("undoImport", { params: { id } }), options),
  };
}

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
