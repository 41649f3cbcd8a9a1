import { useQuery } from "@tanstack/react-query";
import { call } from "#platform/client";
import type { CustomField, FieldRecord } from "./field.ts";

const none: CustomField[] = [];

/** The owner's fields of a kind of record, in their order. One request serves the whole app. */
export function useFields(record: FieldRecord): CustomField[] {
  return useAllFields()?.filter((field) => field.record === record) ?? none;
}

/** The fields of every kind of record; undefined while unknown. */
export function useAllFields(): CustomField[] | undefined {
  return useQuery({
    queryKey: ["customFields"],
    queryFn: ({ signal }) => call("listFields", { signal }).then(({ data }) => data.items),
  }).data;
}
